// Site profiles: registered, sorted, good by the schema; what is wrong in one is named and costs nothing else.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv';
import {readProfile} from '../../../extension/shared/profile_shape.js';
import {sortedJson} from '../../../extension/shared/sorted_json.js';
import {PROFILES, PROFILE_FAULTS, profileOf, profilesWith} from '../../../extension/shared/profiles.js';

const SITES = fileURLToPath(new URL('../../../extension/sites', import.meta.url));
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const files = readdirSync(SITES).filter((name) => name !== 'profile.schema.json');
const read = (file) => readFileSync(join(SITES, file), 'utf8');
const profile = () => JSON.parse(read('crowdworks.json'));

const isExpression = (text) => {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
};
const ajv = new Ajv({strict: false, formats: {selector: true, regex: isExpression}});
const valid = ajv.compile(JSON.parse(read('profile.schema.json')));

test('a file in sites/ is a site of the extension: extension/shared/profiles.js lists each', () => {
  assert.deepEqual(
    PROFILES.map(({site}) => `${site}.json`),
    files.sort()
  );
  assert.deepEqual(PROFILE_FAULTS, []);
});

for (const file of files) {
  test(`${file} is a profile`, () => {
    const text = read(file);
    const value = JSON.parse(text);
    assert.equal(text, sortedJson(value), 'keys are sorted: a contribution is a small diff');
    assert.ok(valid(value), ajv.errorsText(valid.errors));
    assert.deepEqual(readProfile(value), {profile: value, faults: []});
    assert.equal(`${value.site}.json`, file);
    for (const key of ['certainty', 'checked_on', 'source']) assert.ok(value.contact[key], `contact.${key}`);
    for (const {path} of value.pages) new RegExp(path);
    const pages = readdirSync(join(PAGES, value.site)).filter((name) => name.endsWith('.html'));
    assert.ok(pages.length >= 3, `tests/extension/pages/${value.site} has at least three pages`);
  });
}

test('no host belongs to two sites', () => {
  const hosts = PROFILES.flatMap((one) => one.hosts);
  assert.deepEqual(hosts, [...new Set(hosts)]);
});

describe('what is wrong is named', () => {
  const faultsOf = (change) => {
    const value = profile();
    change(value);
    return {...readProfile(value), schemaAgrees: valid(value)};
  };
  const cases = [
    ['an unknown key', (one) => (one.colour = 'red'), 'colour', 'unknown', true],
    ['an unknown inner key', (one) => (one.contact.colour = 'red'), 'contact.colour', 'unknown', true],
    ['a policy that there is not', (one) => (one.contact.policy = 'sometimes'), 'contact.policy', 'name', false],
    ['a host with a path', (one) => (one.hosts = ['crowdworks.jp/x']), 'hosts[0]', 'name', false],
    ['no hosts', (one) => (one.hosts = []), 'hosts', 'list', false],
    ['a missing key', (one) => delete one.report, 'report', 'missing', false],
    ['an expression that does not parse', (one) => (one.pages[1].path = '('), 'pages[1].path', 'expression', true],
    ['a page of no kind', (one) => delete one.pages[0].kind, 'pages[0].kind', 'missing', true],
    ['a yes or no that is neither', (one) => (one.pages[5].signed_in = 'yes'), 'pages[5].signed_in', 'boolean', true],
    ['a selector that is no text', (one) => (one.selectors.body[0] = 7), 'selectors.body[0]', 'text', true],
    ['a list that is none', (one) => (one.selectors.body = '#body'), 'selectors.body', 'list', true],
    ['a text that is too long', (one) => (one.name.en = 'x'.repeat(501)), 'name.en', 'shorter', false],
    ['a profile that is a list', null, '', 'object', false],
  ];
  for (const [what, change, key, expected, kept] of cases) {
    test(what, () => {
      const {
        profile: good,
        faults,
        schemaAgrees,
      } = change ? faultsOf(change) : {...readProfile([]), schemaAgrees: valid([])};
      assert.deepEqual(faults, [{key, expected}]);
      assert.equal(schemaAgrees, false, 'the schema, as other programs read it, finds it too');
      assert.equal(good !== null, kept);
      if (kept) assert.equal(good.site, 'crowdworks');
    });
  }

  test('an entry that is wrong is left out alone', () => {
    const {profile: good} = faultsOf((one) => (one.pages[1].path = '('));
    assert.deepEqual(
      good.pages,
      profile().pages.filter((_page, i) => i !== 1)
    );
  });
});

describe("the user's own profiles", () => {
  const own = {
    contact: {policy: 'free'},
    hosts: ['work.example.test'],
    layout: {certainty: 'medium'},
    name: {en: 'Work', ja: 'しごと'},
    pages: [{kind: 'message', path: '.*', stage: 'unknown'}],
    report: {en: 'Ask.', ja: '聞く。'},
    selectors: {message: ['[data-message]']},
    site: 'work-example-test',
    speakers: [],
    stages: [],
  };

  test('a new site is found by its host', () => {
    const userProfiles = {[own.site]: own};
    assert.deepEqual(profileOf('https://work.example.test/thread/1', userProfiles), {...own, own: true});
    assert.equal(profileOf('https://work.example.test/thread/1'), undefined);
    assert.equal(profileOf('http://work.example.test/thread/1', userProfiles), undefined);
  });

  test('what was taught about a site that ships comes first, its policy stays', () => {
    const taught = {...own, site: 'lancers', hosts: ['www.lancers.jp'], contact: {policy: 'free'}};
    const lancers = profilesWith({lancers: taught}).find(({site}) => site === 'lancers');
    assert.equal(lancers.contact.policy, 'when_funded');
    assert.deepEqual(lancers.selectors.message, ['[data-message]']);
    assert.equal(lancers.pages[0].path, '.*');
    assert.ok(lancers.pages.length > 1);
    assert.equal(lancers.own, undefined, 'its pages are known');
  });

  test('a broken one takes no other with it', () => {
    const all = profilesWith({broken: {site: 'broken'}, [own.site]: own});
    assert.deepEqual(
      all.map(({site}) => site),
      [...PROFILES.map(({site}) => site), own.site]
    );
  });

  test('cannot take the host of a site that ships', () => {
    const thief = {...own, site: 'thief', hosts: ['crowdworks.jp']};
    assert.equal(profileOf('https://crowdworks.jp/proposals/1', {thief})?.site, 'crowdworks');
  });
});
