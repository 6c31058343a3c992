// Site profiles: sorted, complete, with expressions and selectors that parse.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

const SITES = join(import.meta.dirname, '../../../extension/sites');
const STAGES = ['before_contract', 'contracted', 'funded', 'delivered', 'unknown'];
const KINDS = ['message', 'job', 'proposal', 'nda', 'profile', 'other'];
const POLICIES = ['never', 'on_approval', 'when_contracted', 'when_funded', 'free'];

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])])
  );
};

for (const file of readdirSync(SITES).filter((name) => name.endsWith('.json'))) {
  test(`${file} is a profile`, () => {
    const text = readFileSync(join(SITES, file), 'utf8');
    const profile = JSON.parse(text);
    assert.equal(
      text,
      `${JSON.stringify(sorted(profile), null, 2)}\n`,
      'keys are sorted: a contribution is a small diff'
    );
    assert.equal(`${profile.site}.json`, file);
    assert.ok(profile.hosts.length > 0);
    assert.ok(POLICIES.includes(profile.contact.policy));
    assert.match(profile.contact.source, /^https:\/\//);
    assert.match(profile.contact.checked_on, /^\d{4}-\d\d-\d\d$/);
    for (const language of ['ja', 'en']) {
      assert.ok(profile.name[language]);
      assert.ok(profile.report[language]);
    }
    for (const {path, kind, stage} of profile.pages) {
      assert.doesNotThrow(() => new RegExp(path));
      assert.ok(KINDS.includes(kind), kind);
      assert.ok(STAGES.includes(stage), stage);
    }
    for (const {text: words, stage} of profile.stages) {
      assert.doesNotThrow(() => new RegExp(words));
      assert.ok(STAGES.includes(stage), stage);
    }
    for (const {speaker} of profile.speakers) assert.ok(['client', 'worker'].includes(speaker));
  });
}
