// Profiles that a page makes: only of its own host, only while its tab was asked to; full storage and broken files change
// nothing. What a profile adds to what the host found.
import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {fakeBrowser, fakeHost} from '../support/fake_browser.mjs';

const PAGE = {tabId: 2, page: 'https://work.example.test/deals/1'};
const browser = fakeBrowser();
const host = fakeHost();
const {startRouter} = await import('../../../extension/background/router.js');
const {siteOfHost} = await import('../../../extension/background/choosing.js');
const {inSiteWords} = await import('../../../extension/background/site_words.js');
const {PROFILES} = await import('../../../extension/shared/profiles.js');
startRouter(host);

const made = (changes = {}) => ({
  contact: {policy: 'when_contracted'},
  hosts: ['crowdworks.jp'],
  layout: {certainty: 'medium'},
  name: {en: 'Work', ja: 'しごと'},
  pages: [{kind: 'message', path: '^/deals/[^/]+$', stage: 'unknown'}],
  report: {en: 'Report.', ja: '通報。'},
  selectors: {message: ['.row']},
  site: 'crowdworks',
  speakers: [],
  stages: [],
  ...changes,
});
const stored = () => browser.storage.local.items.settings;
const choose = () => browser.fromOwn({kind: 'choose_site', tabId: PAGE.tabId});
const save = (profile) => browser.fromPage({kind: 'save_site', profile}, PAGE);

beforeEach(async () => {
  await browser.reset();
  browser.tabs.push({id: 2, url: PAGE.page});
  host.asked.length = 0;
  host.answers = {check: ({messages}) => ({type: 'findings', messages: messages.map(({id}) => ({id, findings: []}))})};
});

describe('a page that saves a profile', () => {
  test('may not while nobody asked its tab to choose', async () => {
    assert.deepEqual(await save(made()), {error: 'not_choosing'});
    assert.equal(stored(), undefined);
  });

  test('saves one of its own host, whatever it says, and only once', async () => {
    await choose();
    assert.deepEqual(await save(made()), {site: 'site-work-example-test'});
    const {userProfiles, sites} = stored();
    assert.deepEqual(userProfiles['site-work-example-test'].hosts, ['work.example.test']);
    assert.deepEqual(sites['site-work-example-test'], {on: true});
    assert.deepEqual(await save(made()), {error: 'not_choosing'});
  });

  test('on another page of a site that was taught adds to it; on the same page it is in its place', async () => {
    const teach = async (path, changes) => {
      await choose();
      await save(made({pages: [{kind: 'message', path, stage: 'unknown'}], ...changes}));
      return stored().userProfiles['site-work-example-test'];
    };
    await teach('^/deals/[^/]+$', {selectors: {message: ['.wrong']}});
    await teach('^/deals/[^/]+$', {});
    const both = await teach('^/talk/[^/]+$', {selectors: {message: ['.entry']}, contact: {policy: 'never'}});
    assert.deepEqual(
      both.pages.map(({path}) => path),
      ['^/talk/[^/]+$', '^/deals/[^/]+$']
    );
    assert.deepEqual([both.selectors, both.contact], [{message: ['.entry', '.row']}, {policy: 'never'}]);
    const anew = await teach('^/talk/[^/]+$', {selectors: {message: ['.line']}});
    assert.deepEqual([anew.pages, anew.selectors.message[0]], [both.pages, '.line']);
  });

  test('of a site that ships adds selectors, and no pages: those are known', async () => {
    const page = 'https://www.lancers.jp/message/1';
    await choose();
    assert.deepEqual(await browser.fromPage({kind: 'save_site', profile: made()}, {...PAGE, page}), {site: 'lancers'});
    const {lancers} = stored().userProfiles;
    assert.deepEqual([lancers.selectors, lancers.pages], [{message: ['.row']}, []]);
  });

  test('is told which key is wrong, and nothing is kept', async () => {
    await choose();
    const {error, faults} = await save(made({pages: 7}));
    assert.equal(error, 'bad_profile');
    assert.deepEqual(faults, [{key: 'pages', expected: 'list'}]);
    assert.equal(stored(), undefined);
  });

  test('with the storage full is told so, and what was there stays', async () => {
    await choose();
    await save(made());
    const before = structuredClone(stored());
    await choose();
    browser.storage.local.failure = 'Resource::kQuotaBytes quota exceeded';
    assert.deepEqual(await save(made({name: {en: 'Other', ja: '別'}})), {error: 'storage_full'});
    assert.deepEqual(stored(), before);
  });

  test('may have texts checked by it before it is kept, and only then', async () => {
    const query = {kind: 'check', profile: made(), messages: [{id: '1', speaker: 'client', text: 'x'}]};
    assert.deepEqual(await browser.fromPage(query, PAGE), {error: 'not_watched'});
    await choose();
    assert.ok((await browser.fromPage(query, PAGE)).messages);
    assert.equal(host.asked[0].context.site, 'site-work-example-test');
    await browser.fromPage({kind: 'stop_choosing'}, PAGE);
    assert.deepEqual(await browser.fromPage(query, PAGE), {error: 'not_watched'});
  });

  test('what is found on one of its pages that nobody described is told as a notice', async () => {
    await choose();
    await save(made());
    host.answers.check = () => ({type: 'findings', messages: [{id: '1', findings: [{risk: 'warning', reasons: []}]}]});
    const messages = [{id: '1', speaker: 'client', text: 'x'}];
    const risk = async (undescribed) =>
      (await browser.fromPage({kind: 'check', context: {undescribed}, messages}, PAGE)).messages[0].findings[0].risk;
    assert.deepEqual([await risk(false), await risk(true), await risk('yes')], ['warning', 'notice', 'warning']);
  });
});

test('the name of a site begins with a letter and is one that settings take', () => {
  for (const one of ['work.example.test', '3d.example.test', `${'long-'.repeat(30)}.test`]) {
    assert.match(siteOfHost(one), /^[a-z][a-z0-9_-]{0,63}$/);
  }
});

describe('what a profile adds to what the host found', () => {
  const finding = (category, risk) => ({category, risk, reasons: []});
  const profileOf = (site) => PROFILES.find((one) => one.site === site);

  test("the reply in the site's own words, in the message's language", () => {
    const message = {findings: [finding('email', 'warning')], reply: 'I would rather not share contact details.'};
    const {reply} = inSiteWords(message, profileOf('fiverr'), false);
    assert.equal(reply, profileOf('fiverr').replies[0].en);
    assert.doesNotMatch(reply, /outside|contact|email/i, 'words that the site flags');
    const ja = inSiteWords({...message, reply: '連絡先は控えています。'}, profileOf('fiverr'), false);
    assert.equal(ja.reply, profileOf('fiverr').replies[0].ja);
    assert.equal(inSiteWords(message, profileOf('upwork'), false).reply, message.reply);
    const grave = {findings: [finding('email', 'warning'), finding('financial', 'danger')], reply: 'No.'};
    assert.equal(
      inSiteWords(grave, profileOf('fiverr'), false).reply,
      'No.',
      'the gravest ask has no words of its own'
    );
  });

  test('on a page that nobody described a warning is told as a notice and says why; danger stays', () => {
    const message = {findings: [finding('phone', 'warning'), finding('credentials', 'danger')], reply: 'No.'};
    const {findings} = inSiteWords(message, made(), true);
    assert.deepEqual(
      findings.map(({risk}) => risk),
      ['notice', 'danger']
    );
    assert.equal(findings[0].reasons.at(-1).rule, 'page.undescribed');
    assert.deepEqual(inSiteWords(message, made(), false), message);
  });
});
