// The background with a browser and a host in memory: who may ask what, what reaches the host, what is kept.
import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {fakeBrowser, fakeHost} from '../support/fake_browser.mjs';

const CROWDWORKS = 'https://crowdworks.jp/proposals/1';
const browser = fakeBrowser();
const host = fakeHost();
const {startRouter} = await import('../../../extension/background/router.js');
startRouter(host);

beforeEach(async () => {
  await browser.reset();
  browser.tabs.push({id: 1, url: CROWDWORKS}, {id: 2, url: 'https://example.org/'});
  host.asked.length = 0;
  host.answers = {
    check: ({messages}) => ({type: 'findings', messages: messages.map(({id}) => ({id, findings: []}))}),
    draft: () => ({type: 'disclosures', disclosures: []}),
  };
});

const stored = () => browser.storage.local.items.settings;
const change = (settings) => browser.fromOwn({kind: 'change_settings', change: settings});

describe('trust', () => {
  test('a page may not ask what only our own pages may', async () => {
    for (const kind of [
      'settings',
      'change_settings',
      'popup_state',
      'pause',
      'site_health',
      'toString',
      '__proto__',
    ]) {
      assert.equal(
        await browser.fromPage({kind, change: {off: ['real_name']}, tabId: 1, scope: 'site'}),
        undefined,
        kind
      );
    }
    assert.equal(stored(), undefined);
  });

  test('another extension and a page without a tab get no answer', async () => {
    assert.equal(await browser.from({kind: 'page_opened'}, {id: 'other', tab: {id: 1}, url: CROWDWORKS}), undefined);
    assert.equal(await browser.from({kind: 'page_opened'}, {url: CROWDWORKS}), undefined);
  });

  test('the site is the one of the address, whatever the message says', async () => {
    await browser.fromPage({kind: 'dismiss', scope: 'client', key: '/x', site: 'lancers'});
    assert.equal(stored().dismissed[0].site, 'crowdworks');
    assert.equal((await browser.fromPage({kind: 'undismiss', id: 'client:lancers:/x'})).error, 'bad_dismissal');
    assert.equal((await browser.fromPage({kind: 'dismiss', scope: 'everything'})).error, 'bad_dismissal');
    assert.equal((await browser.fromPage({kind: 'dismiss', scope: 'client'})).error, 'bad_dismissal');
  });

  test('a page never sees the own words and data of the user', async () => {
    await change({ownData: ['山田花子'], never: ['秘密の言葉'], always: [{phrase: '別の言葉', category: 'own_words'}]});
    const answer = JSON.stringify(await browser.fromPage({kind: 'page_opened'}));
    assert.match(answer, /"sensitivity":"balanced"/);
    assert.doesNotMatch(answer, /山田花子|秘密の言葉|別の言葉/);
  });
});

describe('frames', () => {
  const top = {frameId: 0, documentId: 'top'};
  const frame = {frameId: 7, documentId: 'frame'};
  const state = (warning, read = 1, layout = 'known') => ({
    kind: 'message',
    layout,
    read,
    counts: {warning},
    selectors: {},
  });
  const tell = (sender, one) => browser.fromPage({kind: 'page_state', state: one}, sender);
  const popup = async () => (await browser.fromOwn({kind: 'popup_state', tabId: 1})).tab;

  test('without an address of their own are of the site that made them; in a sandbox of none', async () => {
    const opened = (url, origin) => browser.fromPage({kind: 'page_opened'}, {page: url, origin, ...frame});
    for (const url of ['about:srcdoc', 'about:blank', 'blob:https://crowdworks.jp/1']) {
      const answer = await opened(url, 'https://crowdworks.jp');
      assert.equal(answer.profile.site, 'crowdworks', url);
      const again = await browser.fromPage(
        {kind: 'page_settings'},
        {page: url, origin: 'https://crowdworks.jp', ...frame}
      );
      assert.deepEqual(again, answer, 'and the same when it asks again');
      for (const origin of ['null', undefined, 'https://example.org', 'http://crowdworks.jp']) {
        assert.equal(await opened(url, origin), null, `${url} of ${origin}`);
      }
    }
    assert.equal(await opened('https://example.org/', 'https://crowdworks.jp'), null, 'an address decides');
  });

  test('are counted with their page until they go, are navigated, or are not there any more', async () => {
    browser.frames.push(top, frame);
    await Promise.all([tell(top, state(1)), tell(frame, state(2, 3))]);
    const unchecked = {waiting: 0, failed: 0, tooLong: 0};
    assert.deepEqual(await popup(), {...state(0, 4), unchecked, counts: {danger: 0, warning: 3, notice: 0}});
    assert.equal(browser.badge[1].text, '3');
    await tell(frame, state(1, 3));
    assert.equal(browser.badge[1].text, '2', 'the same again replaces what it said');
    await browser.fromPage({kind: 'page_closed'}, frame);
    assert.equal(browser.badge[1].text, '1');
    await tell(frame, state(2));
    browser.frames.splice(0, 2, {frameId: 0, documentId: 'next'});
    await tell({frameId: 0, documentId: 'next'}, state(0));
    assert.equal(browser.badge[1].text, '', 'of the page before nothing is left, though nobody said that it went');
    await browser.fromPage({kind: 'page_closed'}, {frameId: 9, documentId: 'next'});
    assert.equal(await popup(), null, 'a document kept for later has another number');
  });

  test('of a page that went unheard count no more when the next is opened, be it read or not', async () => {
    await tell(top, state(1));
    browser.frames.push({frameId: 0, documentId: 'next'});
    await change({sites: {crowdworks: {on: false}}});
    assert.equal(await browser.fromPage({kind: 'page_opened'}, {frameId: 0, documentId: 'next'}), null);
    assert.deepEqual([await popup(), browser.badge[1].text], [null, '']);
  });

  test('count with what was not checked in them', async () => {
    browser.frames.push(top, frame);
    await tell(top, {...state(0, 0, 'other'), unchecked: {tooLong: 1}});
    await tell(frame, {...state(0, 0, 'unknown'), unchecked: {failed: 2, tooLong: 1}});
    assert.deepEqual((await popup()).unchecked, {waiting: 0, failed: 2, tooLong: 2});
  });

  test('leave a question mark on the badge while the host does not answer for a text', async () => {
    browser.frames.push(top, frame);
    await tell(top, {...state(0, 0), unchecked: {failed: 2}});
    assert.deepEqual(browser.badge[1], {text: '?', color: '#5f6368'});
    await tell(frame, state(2, 3));
    assert.deepEqual(browser.badge[1], {text: '2?', color: '#9a5b00'});
    await tell(top, {...state(1, 2), unchecked: {waiting: 2, tooLong: 1}});
    assert.equal(browser.badge[1].text, '3', 'what is awaited, or said on the page itself, has none');
  });

  test('that hold nothing say nothing of the page', async () => {
    browser.frames.push(top, frame);
    await tell(top, state(0, 0, 'other'));
    await tell(frame, state(0, 0, 'unknown'));
    assert.equal((await popup()).layout, 'other');
    await tell(frame, state(1, 1, 'generic'));
    assert.equal((await popup()).layout, 'generic');
  });
});

describe('queries', () => {
  const messages = [{id: 'm1', speaker: 'client', text: 'あ\ud800'}];

  test('carry the settings of the site and the own words; own data with drafts only', async () => {
    await change({
      never: ['会社名の表記'],
      always: [{phrase: '誓約書', category: 'own_words'}],
      ownData: ['山田花子'],
      draftOff: ['education'],
      sites: {crowdworks: {sensitivity: 'strict', off: ['area']}},
    });
    assert.deepEqual(await browser.fromPage({kind: 'check', context: {page: 'message'}, messages}), {
      messages: [{id: 'm1', findings: []}],
      names: {real_name: '本名'},
    });
    await browser.fromPage({kind: 'draft', message: {id: 'd1', text: '山田です'}});
    const settings = {
      sensitivity: 'strict',
      off: ['area'],
      language: 'ja',
      always: [{phrase: '誓約書', category: 'own_words'}],
      never: ['会社名の表記'],
    };
    assert.deepEqual(host.asked[0], {
      type: 'check',
      context: {site: 'crowdworks', page: 'message', stage: 'unknown', contact: 'on_approval', contact_approved: false},
      settings,
      messages: [{id: 'm1', speaker: 'client', text: 'あ\ufffd'}],
    });
    assert.deepEqual(host.asked[1].settings, {...settings, off: ['area', 'education'], own_data: ['山田花子']});
    assert.deepEqual(host.asked[1].message, {id: 'd1', text: '山田です'});
  });

  test('are not made for other sites, nor where the site is off or paused', async () => {
    const ask = (where) => browser.fromPage({kind: 'check', messages}, where);
    assert.deepEqual(await ask({page: 'https://example.org/'}), {error: 'not_watched'});
    await browser.fromOwn({kind: 'pause', tabId: 1, scope: 'tab'});
    assert.deepEqual(await ask(), {error: 'not_watched'});
    assert.equal((await ask({tabId: 3})).error, undefined, 'another tab of the site goes on');
    await browser.fromOwn({kind: 'pause', tabId: 1, scope: 'site'});
    assert.deepEqual(await ask({tabId: 3}), {error: 'not_watched'});
    await browser.fromOwn({kind: 'pause', tabId: 1, scope: 'hour'});
    assert.deepEqual(await ask(), {error: 'not_watched'});
    await browser.fromOwn({kind: 'pause', tabId: 1, scope: 'none'});
    assert.equal((await ask()).error, undefined);
    assert.equal(host.asked.length, 2);
  });

  test('say whether a person has just come: a lasting failure is tried again then', async () => {
    host.how.length = 0;
    await browser.fromPage({kind: 'check', messages});
    await browser.fromPage({kind: 'check', messages, anew: true});
    assert.deepEqual(host.how, [{anew: false}, {anew: true}]);
  });

  test('a text that is too long is not sent, and answered in its own entry; the others are read', async () => {
    const long = 'あ'.repeat(360_000);
    const both = [
      {id: 'a', speaker: 'client', text: long},
      {id: 'b', speaker: 'client', text: '住所を教えてください。'},
    ];
    const {messages: answered} = await browser.fromPage({kind: 'check', messages: both});
    assert.deepEqual(answered, [
      {id: 'a', error: 'message_too_long', code: 20},
      {id: 'b', findings: []},
    ]);
    assert.deepEqual(
      host.asked[0].messages.map(({text}) => text),
      ['', '住所を教えてください。']
    );
    const selection = await browser.fromOwn({kind: 'check_selection', tabId: 1, words: long});
    assert.equal(selection.messages[0].error, 'message_too_long');
  });

  test('a draft that is too long is not clean: the error is told, by us or by the host', async () => {
    const draft = (text) => browser.fromPage({kind: 'draft', message: {id: 'd1', text}});
    assert.deepEqual(await draft('あ'.repeat(30_000)), {error: 'message_too_long'});
    assert.deepEqual(host.asked, []);
    host.answers.draft = () => ({type: 'disclosures', disclosures: [], error: 'message_too_long', code: 20});
    assert.deepEqual(await draft('あ'), {error: 'message_too_long'});
  });

  test('answer with the error of the host', async () => {
    host.answers = {};
    assert.deepEqual(await browser.fromPage({kind: 'draft', message: {}}), {error: 'missing'});
  });
});

describe('changes', () => {
  test('are told to every page and the frames in it, of whatever site: each asks what they come to there', async () => {
    await change({sensitivity: 'strict'});
    await browser.settled();
    assert.deepEqual(browser.sent, [
      {id: 1, kind: 'settings_changed'},
      {id: 2, kind: 'settings_changed'},
    ]);
    assert.equal((await browser.fromPage({kind: 'page_settings'})).settings.sensitivity, 'strict');
    assert.equal(await browser.fromPage({kind: 'page_settings'}, {page: 'https://example.org/'}), null);
    assert.deepEqual(browser.css, [], 'styles are there since it was opened');
  });

  test('a paused site is told, and an alarm ends the pause', async () => {
    await browser.fromOwn({kind: 'pause', tabId: 1, scope: 'hour'});
    await browser.settled();
    assert.deepEqual(browser.sent.at(-1), {id: 1, kind: 'settings_changed'});
    assert.equal(await browser.fromPage({kind: 'page_settings'}), null);
    const {paused, pausedUntil} = await browser.fromOwn({kind: 'popup_state', tabId: 1});
    assert.equal(paused, 'hour');
    assert.deepEqual(browser.alarms.pause_over, {when: pausedUntil});
  });

  test('made at the same time are all kept', async () => {
    await Promise.all(
      Array.from({length: 20}, (_, i) =>
        browser.fromPage({kind: 'dismiss', scope: 'client', key: `/public/employers/${i}`})
      )
    );
    assert.equal(stored().dismissed.length, 20);
  });

  test('only what the user chose is stored', async () => {
    await change({sensitivity: 'quiet'});
    assert.deepEqual(stored(), {version: 2, sensitivity: 'quiet'});
  });
});

describe('bad input', () => {
  test('a broken settings file: the good part is in force, the rest is named and set aside', async () => {
    const broken = {version: 2, sensitivity: 'loud', off: ['area'], dismissed: 'all'};
    await browser.put('local', {settings: broken});
    const {settings, faults} = await browser.fromOwn({kind: 'settings'});
    assert.equal(settings.sensitivity, 'balanced');
    assert.deepEqual(settings.off, ['area']);
    assert.deepEqual(
      faults.map(({key}) => key),
      ['sensitivity', 'dismissed']
    );
    await change({postingSummary: false});
    assert.deepEqual(browser.storage.local.items.settings_set_aside, broken);
    assert.deepEqual(stored(), {version: 2, off: ['area'], postingSummary: false});
  });

  test('a file with a faulty profile changes nothing, and the key is named', async () => {
    const file = {
      version: 2,
      off: ['area'],
      userProfiles: {mine: {site: 'mine', hosts: ['example.org'], pages: 'all'}},
    };
    const {faults} = await browser.fromOwn({kind: 'replace_settings', file});
    assert.ok(
      faults.some(({key}) => key === 'userProfiles.mine.pages'),
      JSON.stringify(faults)
    );
    assert.equal(stored(), undefined);
  });

  test('storage full: it is said, and nothing has changed', async () => {
    await change({off: ['area']});
    browser.storage.local.failure = 'QUOTA_BYTES quota exceeded';
    assert.deepEqual(await change({off: []}), {error: 'storage_full'});
    assert.deepEqual(await browser.fromPage({kind: 'dismiss', scope: 'message', key: 'k'}), {error: 'storage_full'});
    browser.storage.local.failure = null;
    assert.deepEqual((await browser.fromOwn({kind: 'settings'})).settings.off, ['area']);
    assert.equal((await change({off: ['phone']})).settings.off[0], 'phone', 'and the next change works again');
  });

  test('10,000 dismissed clients', async () => {
    const dismissed = Array.from({length: 10_000}, (_, i) => ({
      id: `client:crowdworks:/public/employers/${i}`,
      scope: 'client',
      site: 'crowdworks',
      key: `/public/employers/${i}`,
      at: i,
    }));
    await browser.put('local', {settings: {version: 2, dismissed}});
    const {settings} = await browser.fromPage({kind: 'page_opened'});
    assert.equal(settings.dismissed.clients.length, 10_000);
    await browser.fromPage({kind: 'undismiss', id: 'client:crowdworks:/public/employers/77'});
    assert.equal(stored().dismissed.length, 9_999);
    assert.equal(
      (await browser.fromPage({kind: 'page_opened'})).settings.dismissed.clients.includes('/public/employers/77'),
      false
    );
  });

  test('a page state that lies about its shape does no harm', async () => {
    await browser.fromPage({
      kind: 'page_state',
      state: {kind: 'secret', layout: '<b>', counts: {danger: 'many', warning: -1}, selectors: {a: 'x'}},
    });
    const {tab} = await browser.fromOwn({kind: 'popup_state', tabId: 1});
    assert.deepEqual(tab, {
      kind: 'other',
      layout: 'unknown',
      read: 0,
      unchecked: {waiting: 0, failed: 0, tooLong: 0},
      counts: {danger: 0, warning: 0, notice: 0},
      selectors: {a: 0},
    });
    await browser.fromPage({kind: 'page_state', state: null});
  });
});

test('a host that answers again: pages that it had not answered are told, and no others', async () => {
  const state = (failed) => ({layout: 'known', read: 0, unchecked: {failed}, counts: {}});
  await browser.fromPage({kind: 'page_state', state: state(2)}, {tabId: 1});
  await browser.fromPage({kind: 'page_state', state: state(0)}, {tabId: 3});
  await browser.fromOwn({kind: 'host_state'});
  await browser.settled();
  assert.deepEqual(browser.sent, [{id: 1, kind: 'host_answers'}]);
  const {probe} = host;
  host.probe = async () => ({...host.health, ok: false});
  await browser.fromOwn({kind: 'host_state'});
  host.probe = probe;
  assert.equal(browser.sent.length, 1);
});

test('health: by kind of page, what was read and which selector found nothing', async () => {
  await browser.fromPage({
    kind: 'page_state',
    state: {kind: 'message', layout: 'known', read: 3, counts: {}, selectors: {message: 3, composer: 0}},
  });
  await browser.fromPage(
    {kind: 'page_state', state: {kind: 'other', layout: 'other', read: 0, counts: {}}},
    {page: 'https://crowdworks.jp/'}
  );
  await browser.settled();
  const {crowdworks} = await browser.fromOwn({kind: 'site_health'});
  assert.deepEqual(Object.keys(crowdworks), ['message']);
  assert.equal(crowdworks.message.read, 3);
  assert.deepEqual(crowdworks.message.selectors, {message: 3, composer: 0});
  const {writes} = browser.storage.local;
  await browser.fromPage({
    kind: 'page_state',
    state: {kind: 'message', layout: 'known', read: 3, counts: {}, selectors: {message: 3, composer: 0}},
  });
  await browser.settled();
  assert.equal(browser.storage.local.writes, writes, 'a page read again and again is not written again and again');
});
