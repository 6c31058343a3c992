// Settings as values: what they come to on a site, what is wrong with them, how older ones become new ones.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {
  DEFAULTS,
  VERSION,
  inForce,
  settingsFor,
  withDismissal,
  withSite,
  withoutDismissal,
} from '../../../extension/shared/settings.js';
import {migrated} from '../../../extension/shared/settings_migration.js';
import {readPolicy, readSettings} from '../../../extension/shared/settings_shape.js';
import {EXPECTED} from '../../../extension/shared/shapes.js';

const FILES = fileURLToPath(new URL('settings_files', import.meta.url));
const json = (name) => JSON.parse(readFileSync(join(FILES, name), 'utf8'));
const NOW = 1_800_000_000_000;
const shown = (faults) => faults.map(({key, expected}) => `${key}: ${expected}`);

describe('on one site', () => {
  test('by default CrowdWorks is on and the others are off', () => {
    const settings = inForce({});
    assert.equal(settingsFor(settings, 'crowdworks', NOW).sensitivity, 'balanced');
    assert.equal(settingsFor(settings, 'lancers', NOW), null);
  });

  test('what the site says wins over what is said for all', () => {
    const settings = inForce({
      sensitivity: 'quiet',
      off: ['area'],
      guards: {draft: false, nda: true},
      sites: {
        crowdworks: {sensitivity: 'strict', off: ['gender'], draftGuard: true, ndaGuard: false, postingSummary: false},
      },
    });
    assert.deepEqual(settingsFor(settings, 'crowdworks', NOW), {
      sensitivity: 'strict',
      off: ['gender'],
      draftGuard: true,
      ndaGuard: false,
      postingSummary: false,
      profileCheck: true,
      dismissed: {messages: [], clients: [], categories: []},
    });
  });

  test('a pause ends by itself', () => {
    const settings = inForce(withSite(DEFAULTS, 'crowdworks', {pausedUntil: NOW}));
    assert.equal(settingsFor(settings, 'crowdworks', NOW - 1), null);
    assert.notEqual(settingsFor(settings, 'crowdworks', NOW), null);
  });

  test('dismissals are seen on their own site only, and Undo takes them back', () => {
    const client = {scope: 'client', site: 'crowdworks', key: '/public/employers/2'};
    let settings = inForce(withDismissal(inForce({}), client, NOW));
    settings = inForce({
      ...settings,
      ...withDismissal(settings, {scope: 'category', site: 'lancers', category: 'area'}, NOW),
    });
    assert.deepEqual(settingsFor(settings, 'crowdworks', NOW).dismissed, {
      messages: [],
      clients: ['/public/employers/2'],
      categories: [],
    });
    assert.equal(withDismissal(settings, client, NOW + 1).dismissed.length, 2, 'dismissing twice is dismissing once');
    const undone = inForce({...settings, ...withoutDismissal(settings, 'client:crowdworks:/public/employers/2')});
    assert.deepEqual(settingsFor(undone, 'crowdworks', NOW).dismissed.clients, []);
  });

  test('a dismissed site is off, and Undo switches it on', () => {
    const off = inForce(withDismissal(inForce({}), {scope: 'site', site: 'crowdworks'}, NOW));
    assert.equal(settingsFor(off, 'crowdworks', NOW), null);
    assert.notEqual(
      settingsFor(inForce({...off, ...withoutDismissal(off, 'site:crowdworks')}), 'crowdworks', NOW),
      null
    );
  });
});

describe('an organisation', () => {
  test('its wishes are defaults, and what it locks stays', () => {
    const wishes = {sensitivity: 'strict', off: ['area'], locked: ['off']};
    const settings = inForce({sensitivity: 'quiet', off: [], sites: {crowdworks: {off: []}}}, wishes);
    assert.equal(settings.sensitivity, 'quiet');
    assert.deepEqual(settingsFor(settings, 'crowdworks', NOW).off, ['area']);
    assert.equal(inForce({}, wishes).sensitivity, 'strict');
  });

  test('its sites can neither be switched off nor paused', () => {
    const settings = inForce({sites: {lancers: {on: false, pausedUntil: NOW + 1}}}, {sites: ['lancers']});
    assert.notEqual(settingsFor(settings, 'lancers', NOW), null);
  });

  test('a fault of the policy costs the faulty key only', () => {
    const {value, faults} = readPolicy({sensitivity: 'loud', off: ['area'], locked: ['off', 'dismissed']});
    assert.deepEqual(value, {off: ['area'], locked: ['off']});
    assert.deepEqual(shown(faults), ['sensitivity: name', 'locked[1]: name']);
  });
});

describe('policy templates', () => {
  const tree = (path) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8'));
  const [chromium] = Object.values(tree('manifests/policies/chromium.json')['3rdparty'].extensions);
  const {data} = tree('manifests/policies/firefox_managed_storage.json');
  const [firefox] = Object.values(tree('manifests/policies/firefox_policies.json').policies['3rdparty'].Extensions);

  test('say the same in every browser, without a fault', () => {
    assert.deepEqual(readPolicy(chromium), {value: chromium, faults: []});
    assert.deepEqual(data, chromium);
    assert.deepEqual(firefox, chromium);
  });

  test('the schema for Chromium has the keys that are read, and no other', () => {
    const {properties} = tree('extension/managed_schema.json');
    const {faults} = readPolicy(Object.fromEntries(Object.keys(properties).map((key) => [key, null])));
    assert.deepEqual(
      faults.map(({expected}) => expected).filter((expected) => expected === 'unknown'),
      []
    );
    assert.deepEqual(shown(readPolicy({ownData: ['x'], dismissed: []}).faults), [
      'ownData: unknown',
      'dismissed: unknown',
    ]);
  });
});

describe('the shape', () => {
  test('defaults are good settings', () => {
    assert.deepEqual(readSettings(DEFAULTS), {value: {...DEFAULTS}, faults: []});
  });

  for (const [change, fault] of [
    [{sensitivity: 'loud'}, 'sensitivity: name'],
    [{off: 'gender'}, 'off: list'],
    [{off: ['gender', 3]}, 'off[1]: name'],
    [{off: Array.from({length: 129}, (_, i) => `kind_${i}`)}, 'off: shorter'],
    [{draftOff: Array.from({length: 129}, (_, i) => `kind_${i}`)}, 'draftOff: shorter'],
    [{sites: {crowdworks: {off: Array.from({length: 129}, (_, i) => `kind_${i}`)}}}, 'sites.crowdworks.off: shorter'],
    [{ownData: Array.from({length: 257}, (_, i) => `value ${i}`)}, 'ownData: shorter'],
    [{guards: {draft: 'yes', nda: true}}, 'guards.draft: boolean'],
    [{guards: {draft: true}}, 'guards.nda: missing'],
    [{postingSummary: 1}, 'postingSummary: boolean'],
    [{always: [{phrase: '', category: 'own_words'}]}, 'always[0].phrase: text'],
    [{never: ['x'.repeat(201)]}, 'never[0]: shorter'],
    [{never: Array.from({length: 257}, (_, i) => `phrase ${i}`)}, 'never: shorter'],
    [{sites: {crowdworks: {on: 'no'}}}, 'sites.crowdworks.on: boolean'],
    [{sites: {'../x': {on: true}}}, 'sites.../x: name'],
    [{sites: {crowdworks: {pausedUntil: 'later'}}}, 'sites.crowdworks.pausedUntil: time'],
    [{dismissed: [{id: 'a', scope: 'everything', site: 'crowdworks', at: 1}]}, 'dismissed[0].scope: name'],
    [{userProfiles: {mine: 'x'}}, 'userProfiles.mine: object'],
    [{colour: 'red'}, 'colour: unknown'],
    [{version: 99}, 'version: version'],
  ]) {
    test(`names the bad key: ${fault}`, () => {
      const {faults} = readSettings({...DEFAULTS, ...change});
      assert.deepEqual(shown(faults), [fault]);
      assert.ok(faults.every(({expected}) => EXPECTED.includes(expected)));
    });
  }

  for (const value of [null, 3, 'settings', [], true]) {
    test(`${JSON.stringify(value)} is no object`, () => {
      assert.deepEqual(readSettings(value), {value: {}, faults: [{key: '', expected: 'object'}]});
    });
  }

  test('mending costs the faulty part only', () => {
    const good = {id: 'client:crowdworks:/a', scope: 'client', site: 'crowdworks', key: '/a', at: 1};
    const {value} = readSettings({...DEFAULTS, sensitivity: 3, dismissed: [good, {scope: 'client'}, 7]});
    assert.deepEqual(value.dismissed, [good]);
    assert.equal('sensitivity' in value, false);
    assert.equal(value.postingSummary, true);
  });
});

describe('older versions', () => {
  const versions = readdirSync(FILES)
    .map((name) => /^version(\d+)\.json$/.exec(name)?.[1])
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => a - b);

  test('there is a file of each version', () => {
    assert.deepEqual(
      versions,
      Array.from({length: VERSION}, (_, i) => i + 1)
    );
  });

  for (const version of versions) {
    test(`version ${version} becomes version ${VERSION}, and nothing is lost`, () => {
      const old = json(`version${version}.json`);
      const now = migrated(old);
      assert.deepEqual(now, version === VERSION ? old : json(`version${version}.expected.json`));
      assert.deepEqual(readSettings(now), {value: now, faults: []});
      assert.deepEqual(migrated(now), now);
    });
  }

  test('what is of a newer version is not touched', () => {
    assert.deepEqual(migrated({version: 3, a: 1}), {version: 3, a: 1});
  });
});
