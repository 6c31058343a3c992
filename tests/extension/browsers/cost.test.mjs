// What the extension costs a page, counted by Chromium's trace in processor time. Beside it the same page on a host that
// nobody watches.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {saidBy} from '../support/boxes.mjs';
import {BROWSERS, eventually, openBrowser} from '../support/browser.mjs';
import {COMPOSER, threadPage} from '../support/thread_page.mjs';
import {costOf, heapOf} from '../support/trace.mjs';

const LONG_TASK_MS = 50;
const ordinary = (i) =>
  `${i}番目の記事を確認しました。第2段落の見出しを直し、結びを短くしてください。納期は来週の金曜日です。`;
/** One ask among a hundred messages. */
const thread = (count) =>
  threadPage({
    messages: Array.from({length: count}, (_, i) => ({
      text: i % 100 === 50 ? '契約の前に、本名とご住所を教えていただけますか?' : ordinary(i),
    })),
    after: COMPOSER,
  });

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

describe('chromium', {skip: !BROWSERS.includes('chromium')}, () => {
  let browser;
  before(async () => {
    browser = await openBrowser('chromium');
    browser.serve('https://crowdworks.jp/proposals/801', thread(1000));
    browser.serve('https://crowdworks.jp/proposals/810', thread(10_000));
    browser.serve('https://unwatched.example/proposals/810', thread(10_000));
    browser.serve(
      'https://crowdworks.jp/proposals/802',
      threadPage({messages: [{text: ordinary(1)}], after: COMPOSER})
    );
  });
  after(() => browser.close());

  /** How many messages the page says it has read. */
  const readIn = async (tab) => {
    const tabId = await browser.tabId(tab);
    const {tab: state} = await browser.inExtension(
      (id) => chrome.runtime.sendMessage({kind: 'popup_state', tabId: id}),
      tabId
    );
    await tab.front();
    return state?.read;
  };
  const allRead = (tab, count) =>
    eventually(
      () => readIn(tab),
      (read) => read === count,
      {within: 30_000}
    );

  test('a thread of 1,000 messages: no task of ours is long, all of it is read', async (t) => {
    const tab = await browser.open('https://unwatched.example/');
    const cost = await costOf(tab, async () => {
      await tab.goto('https://crowdworks.jp/proposals/801');
      await saidBy(tab, 'chip', /10件/);
    });
    t.diagnostic(JSON.stringify(cost));
    assert.equal(await allRead(tab, 1000), 1000);
    assert.ok(cost.runs > 0, 'the trace sees our scripts');
    assert.ok(cost.longest < LONG_TASK_MS, `the longest took ${cost.longest} ms`);
    await tab.close();
  });

  test('then nothing runs: no timer, no observer', async (t) => {
    const tab = await browser.open('https://crowdworks.jp/proposals/801');
    await saidBy(tab, 'chip', /10件/);
    assert.equal(await allRead(tab, 1000), 1000);
    await pause(700);
    const cost = await costOf(tab, () => pause(1500));
    t.diagnostic(JSON.stringify(cost));
    assert.equal(cost.runs, 0);
    await tab.close();
  });

  test('a message that arrives costs less than half of what reading 1,000 did', async (t) => {
    const tab = await browser.open('https://unwatched.example/');
    const all = await costOf(tab, async () => {
      await tab.goto('https://crowdworks.jp/proposals/801');
      await saidBy(tab, 'chip', /10件/);
      await pause(300);
    });
    // The cheapest of four: what else the machine does can only add to a measurement.
    let one = {total: Infinity};
    for (const count of [11, 12, 13, 14]) {
      const cost = await costOf(tab, async () => {
        await tab.evaluate(() => {
          const message = document.querySelector('#thread > [class^="_messageItem_"]').cloneNode(true);
          message.querySelector('div').textContent = '銀行の口座番号を教えてください。';
          document.querySelector('#thread').append(message);
        });
        await saidBy(tab, 'chip', new RegExp(`${count}件`));
      });
      if (cost.total < one.total) one = cost;
    }
    t.diagnostic(JSON.stringify({all, one}));
    assert.ok(one.total < all.total / 2, `${one.total} ms of ${all.total} ms`);
    await tab.close();
  });

  test('a keystroke in the composer costs less than 2 ms', async (t) => {
    const tab = await browser.open('https://crowdworks.jp/proposals/802');
    assert.equal(await allRead(tab, 1), 1);
    await tab.click('textarea');
    const words = 'yoroshiku onegai itashimasu. raishuu no kinyoubi made ni okurimasu.';
    const cost = await costOf(tab, () => tab.type(words));
    t.diagnostic(JSON.stringify(cost));
    assert.ok(cost.runs >= words.length, 'every keystroke is seen');
    assert.ok(cost.total / words.length < 2, `${cost.total / words.length} ms a keystroke`);
    await tab.close();
  });

  test('10,000 messages: all read, within 5 MB', async (t) => {
    const plain = await browser.open('https://unwatched.example/proposals/810');
    const without = await heapOf(plain);
    await plain.close();
    const tab = await browser.open('https://crowdworks.jp/proposals/810');
    assert.equal(await allRead(tab, 10_000), 10_000);
    const with_ = await heapOf(tab);
    t.diagnostic(`${((with_ - without) / 1e6).toFixed(2)} MB`);
    assert.ok(with_ > without, 'the scripts are counted');
    assert.ok(with_ - without < 5e6, `${with_ - without} bytes`);
    await tab.close();
  });
});
