// What was not checked is said to be: texts that are too long, a host that hangs or went away. In both browsers, with the
// real host.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {goneIs, saidBy} from '../support/boxes.mjs';
import {BROWSERS, SCREENSHOTS, cardsOf, eventually, installHost, openBrowser} from '../support/browser.mjs';
import {popupOf, textOf} from '../support/own_pages.mjs';
import {COMPOSER, messageMarkup, threadPage} from '../support/thread_page.mjs';

const ASK = '契約の前に、ご住所を教えてください。';
const LONG = `${ASK}${'長い説明です。'.repeat(6000)}`; // 126 kB
const some = (found) => found.length > 0;

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    let page = 900;
    const open = async (what) => {
      const address = `https://crowdworks.jp/proposals/${page++}`;
      browser.serve(address, threadPage(what));
      return browser.open(address);
    };
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name);
    });
    after(() => browser.close());

    test('a message that is too long is said not to be checked, and takes nothing from the others', async () => {
      const tab = await open({messages: [{text: ASK}, {text: `${ASK}${'あ'.repeat(360_000)}`}, {text: LONG}]});
      const [card] = await eventually(() => cardsOf(tab), some);
      assert.match(card.text, /住所/);
      assert.match(await saidBy(tab, 'line', /長すぎる/), /確認していません/);
      assert.equal((await cardsOf(tab)).length, 1);
      assert.equal((await browser.hosts()).length, 1, 'the host lives');
      await tab.close();
    });

    test('forty long messages are all checked', async () => {
      const tab = await open({
        messages: Array.from({length: 40}, (_, i) => ({text: `${i}: ${'長い説明です。'.repeat(2500)}${ASK}`})),
      });
      await saidBy(tab, 'chip', /40件/);
      await tab.close();
    });

    test('the popup: too long, and a host that hangs; opening it starts another, and the page is read', async () => {
      const tab = await open({messages: [{text: ASK}, {text: LONG}]});
      await eventually(() => cardsOf(tab), some);
      const popup = await popupOf(browser, tab);
      const state = () => popup.evaluate(() => document.querySelector('#status').dataset.state);
      const becomes = (wanted) => eventually(state, (now) => now === wanted);
      assert.equal(await becomes('partly'), 'partly');
      assert.match(await textOf(popup, '#status'), /1件を確認しました。長すぎる文章が1件あり/);
      await popup.screenshot(join(SCREENSHOTS, `popup-too-long-${name}.png`));
      const [hung] = await browser.hosts();
      process.kill(hung, 'SIGSTOP');
      await tab.evaluate(
        (markup) => document.querySelector('#thread').insertAdjacentHTML('afterbegin', markup),
        messageMarkup({text: '銀行の口座番号を教えてください。'})
      );
      assert.equal(await becomes('reading'), 'reading', 'told as it goes, without being asked');
      await popup.reload();
      assert.equal(await becomes('checking'), 'checking', 'a host that does not answer is not well');
      assert.equal(await becomes('partly'), 'partly');
      assert.equal(
        (
          await eventually(
            () => cardsOf(tab),
            ({length}) => length === 2
          )
        ).length,
        2
      );
      const hosts = await eventually(browser.hosts, (ids) => !ids.includes(hung));
      assert.deepEqual([hosts.length, hosts.includes(hung)], [1, false], 'the one that hung is gone');
      await popup.close();
      await tab.close();
    });

    test('a draft that is too long is said not to be checked, until it is shorter', async () => {
      const tab = await open({messages: [{text: 'よろしくお願いします。'}], after: COMPOSER});
      const write = (text) =>
        tab.evaluate((words) => {
          const field = document.querySelector('textarea');
          field.value = words;
          field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        }, text);
      await write(`電話は090-1234-5678です。${'長い下書きです。'.repeat(4000)}`);
      assert.match(await saidBy(tab, 'line', /長すぎる/), /送信はできます/);
      await write('承知しました。');
      assert.ok(await goneIs(tab, 'line'));
      await tab.close();
    });

    test('a draft whose check was under way when its site was switched off gets no line', async () => {
      const tab = await open({messages: [{text: ASK}], after: COMPOSER});
      await eventually(() => cardsOf(tab), some);
      const change = (kind) =>
        browser.inExtension((what) => chrome.runtime.sendMessage({kind: what, site: 'crowdworks'}), kind);
      const hosts = await browser.hosts();
      for (const host of hosts) process.kill(host, 'SIGSTOP');
      await tab.evaluate(() => {
        const field = document.querySelector('textarea');
        field.value = '電話は090-1234-5678です。';
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
      });
      await new Promise((done) => setTimeout(done, 700));
      await change('disable_site');
      assert.ok(await goneIs(tab, 'card'));
      for (const host of hosts) process.kill(host, 'SIGCONT');
      await new Promise((done) => setTimeout(done, 1500));
      assert.ok(await goneIs(tab, 'line'));
      await change('enable_site');
      await tab.close();
    });

    test('a selection that is too long is said to be', async () => {
      const tab = await open({messages: [{text: `${ASK}${'あ'.repeat(360_000)}`}]});
      await tab.evaluate(() => getSelection().selectAllChildren(document.querySelector('#thread')));
      const window = await browser.openExtension(`selection/selection.html?tab=${await browser.tabId(tab)}`);
      const result = () => textOf(window, '#result');
      assert.match(await eventually(result, (text) => /長すぎ/.test(text)), /長すぎて確認できません/);
      await window.close();
      await tab.close();
    });
  });
}

test('chromium: installed while the page is open, the host is found by opening the popup', async () => {
  const browser = await openBrowser('chromium', {host: false});
  try {
    const address = 'https://crowdworks.jp/proposals/990';
    browser.serve(address, threadPage({messages: [{text: ASK}]}));
    const tab = await browser.open(address);
    const popup = await popupOf(browser, tab);
    const state = () => popup.evaluate(() => document.querySelector('#status').dataset.state);
    assert.equal(await eventually(state, (now) => now === 'missing'), 'missing');
    await installHost('chromium', browser.home);
    await popup.reload();
    assert.equal(await eventually(state, (now) => now === 'protected'), 'protected');
    assert.equal((await eventually(() => cardsOf(tab), some)).length, 1);
  } finally {
    await browser.close();
  }
});
