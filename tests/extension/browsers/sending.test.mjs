// Keys that send what the worker has written; in both browsers, with the real host.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {goneIs, pressIn, saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, eventually, openBrowser} from '../support/browser.mjs';
import {COMPOSER, sentIn, sentSoonIn, threadPage} from '../support/thread_page.mjs';

const some = (list) => list.length > 0;
/** Longer than a press is held, and than what came of it takes. */
const rest = () => new Promise((done) => setTimeout(done, 600));
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

const PHONE = '電話番号は090-1234-5678です。';
const HARMLESS = 'よろしくお願いいたします。';
/** What sends, or ends a line, in each kind of field; `done` is what then has become of the text. */
const KINDS = {
  'the text area of a chat': {html: FIELD + SENDS, field: '#field', done: () => window.sent},
  'a field of one line': {
    html: `<form id="form"><input id="field" name="message"></form><script>window.sent = [];
      form.addEventListener('submit', (event) => { event.preventDefault(); sent.push(field.value); });</script>`,
    field: '#field',
    done: () => window.sent,
  },
  'a form with a button': {html: COMPOSER, field: 'textarea', press: '#send', done: () => window.sent},
  'a text area that takes Ctrl+Enter': {
    html: `<form>${FIELD}</form><script>window.sent = []; field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) sent.push(field.value); });</script>`,
    field: '#field',
    keys: 'Control+Enter',
    done: () => window.sent,
  },
  'a text area for notes': {
    html: FIELD,
    field: '#field',
    done: () => document.querySelector('#field').value.split('\n').slice(0, -1),
  },
  'an editor': {
    html: '<div id="field" contenteditable="true" style="min-height:3em"></div>',
    field: '#field',
    done: () => {
      const field = document.querySelector('#field');
      return [...field.children].filter((line) => line.textContent === '').map(() => field.textContent);
    },
  },
  'an editor without formats': {
    html: '<div id="field" contenteditable="plaintext-only" style="min-height:3em"></div>',
    field: '#field',
    done: () => {
      const [field] = document.querySelectorAll('#field');
      return field.innerText
        .replace(/\n$/, '')
        .split('\n')
        .slice(1)
        .map(() => field.textContent.trim());
    },
  },
};

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
    let page = 8400;
    const open = async (html) => {
      const address = `https://crowdworks.jp/proposals/${page++}`;
      browser.serve(address, threadPage({messages: [{text: '本名を教えてください。'}], after: html}));
      const tab = await browser.open(address);
      await saidBy(tab, 'card', /本名/); // the page is watched, and the host answers
      return tab;
    };

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
      assert.deepEqual(await sentSoonIn(tab), ['電話番号は090-1234-5678です。']);
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
      const written = await eventually(
        () => tab.evaluate(() => document.querySelector('#field').value),
        (value) => value.endsWith('\n')
      );
      assert.equal(written, 'こんにちは。\n電話番号は090-1234-5678です。\n');
      assert.deepEqual(await textsOf(tab, 'dialog'), []);
      await tab.close();
    });

    for (const [what, {html, field, press, keys = 'Enter', done}] of Object.entries(KINDS)) {
      const send = (tab) => (press ? tab.click(press) : tab.press(keys));

      test(`${what}: what is sent right after the last key is asked about`, async () => {
        const write = async () => {
          const tab = await open(html);
          await tab.click(field);
          await tab.type(PHONE);
          await send(tab);
          await eventually(
            async () => (await textsOf(tab, 'dialog')).length + (await tab.evaluate(done)).length,
            Boolean
          );
          return tab;
        };
        let tab = await write();
        // What is sent waits for an answer only so long, which a busy machine may miss; it does not miss it thrice.
        for (let missed = 0; missed < 2 && some(await tab.evaluate(done)); missed += 1) {
          await tab.close();
          tab = await write();
        }
        await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
        assert.deepEqual(await tab.evaluate(done), []);
        await pressIn(tab, 'dialog', 'このまま送る');
        assert.ok(await goneIs(tab, 'dialog'));
        await send(tab);
        assert.deepEqual(await tab.evaluate(done), [PHONE]);
        await tab.close();
      });

      test(`${what}: harmless text goes at once, and once`, async () => {
        const tab = await open(html);
        await tab.click(field);
        await tab.type(HARMLESS);
        await send(tab);
        await eventually(() => tab.evaluate(done), some);
        await rest();
        assert.deepEqual(await tab.evaluate(done), [HARMLESS]);
        assert.deepEqual([await textsOf(tab, 'dialog'), await textsOf(tab, 'line')], [[], []]);
        await tab.close();
      });

      test(`${what}: a host that does not answer holds it for a moment, and it goes once`, async () => {
        const tab = await open(html);
        const hosts = await browser.hosts();
        for (const host of hosts) process.kill(host, 'SIGSTOP');
        try {
          await tab.click(field);
          await tab.type(PHONE);
          await send(tab);
          await saidBy(tab, 'line', /確認できていません/);
          await rest();
          assert.deepEqual(await tab.evaluate(done), [PHONE]);
        } finally {
          for (const host of hosts) process.kill(host, 'SIGCONT');
        }
        await tab.close();
      });
    }

    test('text that comes without a key stands behind the line that a held Enter has ended', async () => {
      const tab = await open(FIELD);
      const hosts = await browser.hosts();
      for (const host of hosts) process.kill(host, 'SIGSTOP');
      try {
        await tab.click('#field');
        await tab.type('こんにちは。');
        await tab.press('Enter');
        await tab.type('納期は金曜です。');
        await rest();
        const written = await tab.evaluate(() => document.querySelector('#field').value);
        assert.equal(written, 'こんにちは。\n納期は金曜です。');
      } finally {
        for (const host of hosts) process.kill(host, 'SIGCONT');
      }
      await tab.close();
    });

    test('what was allowed allows no other value of its kind', async () => {
      const tab = await open(FIELD + SENDS);
      await tab.click('#field');
      const SLACK = 'SlackのIDはtanaka-xです。';
      const BOTH = `${SLACK}LINEのIDはtanaka_y99です。`;
      await tab.type(SLACK);
      await tab.press('Enter');
      assert.match(await saidBy(tab, 'dialog', /送ろうとしています/), /tanaka-x/);
      await pressIn(tab, 'dialog', 'このまま送る');
      assert.ok(await goneIs(tab, 'dialog'));
      await tab.press('Enter');
      assert.deepEqual(await sentSoonIn(tab), [SLACK]);
      await tab.type(BOTH);
      await tab.press('Enter');
      const question = await saidBy(tab, 'dialog', /送ろうとしています/);
      assert.match(question, /tanaka_y99/);
      assert.doesNotMatch(question, /tanaka-x/, 'nobody is asked twice');
      await pressIn(tab, 'dialog', 'このまま送る');
      assert.ok(await goneIs(tab, 'dialog'));
      await tab.press('Enter');
      assert.deepEqual(await sentSoonIn(tab, 2), [SLACK, BOTH]);
      await tab.close();
    });

    test('Enter that chooses a word is left alone, also where nobody knows yet what is written', async () => {
      const tab = await open(FIELD);
      const prevented = await tab.evaluate(() => {
        const editor = /** @type {HTMLTextAreaElement} */ (document.querySelector('#field'));
        editor.value = '電話番号は090-1234-5678です。';
        editor.dispatchEvent(new InputEvent('input', {bubbles: true}));
        const enter = (more) => new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...more});
        return [{isComposing: true}, {keyCode: 229}].map((more) => !editor.dispatchEvent(enter(more)));
      });
      assert.deepEqual(prevented, [false, false]);
      await tab.close();
    });
  });
}
