// Keys that send what the worker has written; in both browsers, with the real host.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {goneIs, pressIn, saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, openBrowser} from '../support/browser.mjs';
import {threadPage} from '../support/thread_page.mjs';

const CHAT = 'https://crowdworks.jp/proposals/81';
const NOTES = 'https://crowdworks.jp/proposals/82';
const LINES = 'https://crowdworks.jp/proposals/83';
const FORMS = `<form><input id="search" name="q" placeholder="メッセージを検索"></form>
  <form><input id="phone" name="phone"><input name="comment"></form>
  <form><input id="user" name="user_message"><input type="password"></form>
  <form id="form"><input id="line" name="message[body]"><button>送信</button></form>
  <script>window.gone = 0; form.addEventListener('submit', (event) => { event.preventDefault(); gone += 1; });</script>`;
const FIELD = '<textarea id="field" rows="3" cols="50"></textarea>';
/** A chat that sends on Enter and empties its field without an event. */
const SENDS = `<script>
  window.sent = [];
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    sent.push(field.value);
    field.value = '';
  });
</script>`;

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(name);
      const messages = [{text: 'よろしくお願いします。'}];
      browser.serve(CHAT, threadPage({messages, after: FIELD + SENDS}));
      browser.serve(LINES, threadPage({messages, after: FORMS}));
      browser.serve(NOTES, threadPage({messages: [{text: '本名を教えてください。'}], after: FIELD}));
    });
    after(() => browser.close());
    const sentIn = (tab) => tab.evaluate(() => window.sent);

    test('Enter in the text area of a chat is asked about once; the emptied field keeps no line', async () => {
      const tab = await browser.open(CHAT);
      await tab.click('#field');
      await tab.type('電話番号は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      await tab.press('Enter');
      await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      assert.deepEqual(await sentIn(tab), []);
      await pressIn(tab, 'dialog', 'このまま送る');
      assert.ok(await goneIs(tab, 'dialog'));
      await tab.press('Enter');
      assert.deepEqual(await sentIn(tab), ['電話番号は090-1234-5678です。']);
      assert.ok(await goneIs(tab, 'line'), 'nothing stands below an empty field');
      await tab.close();
    });

    test('a field of one line is watched where it is for a message, and nowhere else', async () => {
      const tab = await browser.open(LINES);
      for (const id of ['search', 'phone', 'user']) {
        await tab.click(`#${id}`);
        await tab.type('090-1234-5678');
      }
      await tab.click('#line');
      await tab.type('電話番号は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      assert.equal((await textsOf(tab, 'line')).length, 1);
      await tab.press('Enter');
      await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      assert.equal(await tab.evaluate(() => window.gone), 0);
      await tab.close();
    });

    test('where Enter has ended a line it is no sending', async () => {
      const tab = await browser.open(NOTES);
      await saidBy(tab, 'card', /本名/); // the page is watched, and the first Enter seen
      await tab.click('#field');
      await tab.type('こんにちは。');
      await tab.press('Enter');
      await tab.type('電話番号は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      await tab.press('Enter');
      assert.deepEqual(await textsOf(tab, 'dialog'), []);
      assert.equal(
        await tab.evaluate(() => document.querySelector('#field').value),
        'こんにちは。\n電話番号は090-1234-5678です。\n'
      );
      await tab.close();
    });
  });
}
