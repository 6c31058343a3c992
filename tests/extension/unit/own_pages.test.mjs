// What the extension's own pages decide without a browser: states, files, phrases, debug information.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {debugText} from '../../../extension/options/debug_text.js';
import {faultOfPhrase} from '../../../extension/options/phrases.js';
import {readFile, writeFile} from '../../../extension/options/settings_file.js';
import {siteState} from '../../../extension/options/site_state.js';
import {statusOf} from '../../../extension/shared/page_status.js';
import {inForce} from '../../../extension/shared/settings.js';
import {inTerminal} from '../../../extension/shared/terminal.js';

const HOST = {state: 'connected', version: '1.0.0'};
const well = {host: HOST, tab: {layout: 'known'}, site: {}, paused: null};

describe('the state of a page', () => {
  for (const [state, what] of [
    ['protected', well],
    ['generic', {...well, tab: {layout: 'generic'}}],
    ['unknown', {...well, tab: {layout: 'unknown'}}],
    ['unknown', {...well, tab: {layout: 'something new'}}],
    ['other', {...well, tab: {layout: 'other'}}],
    ['unread', {...well, tab: {layout: 'known', unchecked: {waiting: 0, failed: 1, tooLong: 1}}}],
    ['reading', {...well, tab: {layout: 'known', unchecked: {waiting: 2, failed: 0, tooLong: 1}}}],
    ['partly', {...well, tab: {layout: 'generic', unchecked: {waiting: 0, failed: 0, tooLong: 1}}}],
    ['protected', {...well, tab: {layout: 'known', unchecked: {waiting: 0, failed: 0, tooLong: 0}}}],
    ['reload', {...well, tab: null}],
    ['unwatched', {...well, site: null, host: {state: 'missing', version: ''}}],
    ['paused_tab', {...well, paused: 'tab', host: {state: 'missing', version: ''}}],
    ['checking', {...well, host: {state: 'idle', version: ''}}],
    ['hung', {...well, host: {...HOST, ok: false}}],
    ['hung', {...well, host: {state: 'connecting', version: '', ok: false}}],
    ['protected', {...well, host: {...HOST, ok: true}}],
    ['outdated', {...well, host: {...HOST, fit: 'host_old'}}],
    ['behind', {...well, host: {...HOST, fit: 'extension_old'}}],
    ...['missing', 'forbidden', 'blocked', 'polluted', 'crashed', 'hung'].map((fault) => [
      fault,
      {...well, host: {state: fault, version: ''}},
    ]),
  ]) {
    test(`${JSON.stringify(what)} is ${state}`, () => {
      const status = statusOf(/** @type {any} */ (what));
      assert.equal(status.state, state);
      assert.equal(status.tone === 'good', state === 'protected', 'green is for what is protected');
      if (status.tone === 'danger') assert.match(status.mend?.command ?? '', /^tokumei /);
    });
  }
});

test('a command is shown as this system runs it: on Windows where the setup has put it, for PATH does not know it', () => {
  for (const os of ['linux', 'mac']) assert.equal(inTerminal('tokumei doctor --fix', os), 'tokumei doctor --fix');
  assert.equal(
    inTerminal('tokumei doctor --fix', 'win'),
    'cmd /c "cd /d %LOCALAPPDATA%\\Programs\\Tokumei && tokumei doctor --fix"'
  );
});

test('the state of a site follows the page that was read last', () => {
  const on = {on: true, granted: true};
  const page = (layout, at) => ({layout, at});
  assert.equal(siteState({on: false, granted: true}, 0, {}).state, 'off');
  assert.equal(siteState({on: true, granted: false}, 0, {}).state, 'denied', 'a revoked permission is said');
  assert.equal(siteState(on, 5, {}).state, 'paused');
  assert.equal(siteState(on, 0, undefined).state, 'unread');
  assert.equal(siteState(on, 0, {job: page('known', 1), message: page('unknown', 2)}).state, 'unknown');
  assert.equal(siteState(on, 0, {job: page('known', 3), message: page('unknown', 2)}).state, 'watched');
});

test('a phrase of one character, twice the same, or too many are refused', () => {
  assert.equal(faultOfPhrase('', []), 'empty');
  assert.equal(faultOfPhrase('名', []), 'short');
  assert.equal(faultOfPhrase('𠮷', []), 'short', 'one character outside the basic plane is one');
  assert.equal(faultOfPhrase('本名', ['本名']), 'taken');
  assert.equal(faultOfPhrase('あ'.repeat(201), []), 'long');
  assert.equal(
    faultOfPhrase(
      '本名',
      Array.from({length: 256}, (_, i) => `p${i}`)
    ),
    'many'
  );
  assert.equal(faultOfPhrase('本名', []), null);
});

test('a file is sorted, holds own data only when asked, and is read back', () => {
  const chosen = {version: 2, sensitivity: 'quiet', ownData: ['山田花子'], off: ['area']};
  const file = writeFile(chosen, {ownData: false});
  assert.equal(file, '{\n  "off": [\n    "area"\n  ],\n  "sensitivity": "quiet",\n  "version": 2\n}\n');
  assert.deepEqual(readFile(writeFile(chosen, {ownData: true})).file, chosen);
  assert.deepEqual(readFile('{"version": 2,').faults, [{key: '', expected: 'json'}]);
  assert.deepEqual(JSON.parse(writeFile({}, {ownData: true})), {version: 2});
});

test('debug information holds no text of the user, of a page or of a client', () => {
  const canary = 'カナリア';
  const text = debugText({
    version: '1.0.0',
    browser: 'Browser/1',
    host: HOST,
    sites: [{site: 'crowdworks', on: true, granted: true, name: canary, hosts: [canary]}],
    health: {crowdworks: {message: {layout: 'known', at: 0, read: 3, selectors: {composer: 0}}}},
    settings: inForce({
      ownData: [canary],
      never: [canary],
      always: [{phrase: canary, category: 'own_words'}],
      dismissed: [{id: canary, scope: 'client', site: 'crowdworks', key: canary, at: 1}],
      userProfiles: {mine: {name: canary}},
    }),
    faults: [{key: `sites.${canary}`, expected: 'name'}],
  });
  assert.doesNotMatch(text, new RegExp(canary));
  assert.match(text, /always 1, never 1, data 1, dismissed 1/);
  assert.match(text, /message: known, read 3, 1970-01-01T00:00:00.000Z, composer 0/);
});
