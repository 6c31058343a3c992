// The warning on the page: cards, marks, the chip, dismissals; in both browsers, with the real host.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {goneIs, pressIn, saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, SCREENSHOTS, eventually, highlightsOf, openBrowser} from '../support/browser.mjs';
import {COMPOSER, messageMarkup, threadPage} from '../support/thread_page.mjs';

const ASKS = {
  name: '契約の前に、本名を教えていただけますか?',
  bank: '銀行の口座番号と暗証番号を教えてください。',
  line: 'LINEのIDを教えてください。',
  none: '電話番号は不要です。納期は来週の金曜日でお願いします。',
};
const count = (tab, wanted) =>
  eventually(
    () => textsOf(tab, 'card'),
    (texts) => texts.length === wanted
  );

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    let page = 100;
    /** Serves a page as a thread of its own and opens it. */
    const openThread = (what) => {
      const address = `https://crowdworks.jp/proposals/${page++}`;
      browser.serve(address, typeof what === 'string' ? what : threadPage(what));
      return browser.open(address);
    };
    const picture = (tab, what) => tab.screenshot(join(SCREENSHOTS, `${what}-${name}.png`));
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name, {keep: true});
    });
    after(() => browser.close());

    test('several: each kind opens once by itself, danger and notice differ in words and shape', async () => {
      const tab = await openThread({
        messages: [{text: ASKS.name}, {text: ASKS.none}, {text: ASKS.bank}, {text: ASKS.name}, {text: ASKS.line}],
      });
      const cards = await count(tab, 4);
      assert.equal(cards.length, 4);
      assert.match(cards[0], /^注意 本名を求めています 契約前 閉じる/);
      assert.match(cards[1], /^危険 .*閉じる/);
      assert.match(cards[2], /^注意 本名を求めています 契約前 詳しく$/, 'the same kind does not open again');
      const shapes = await tab.shadows('[data-tokumei="card"]', (root) =>
        root.querySelector('.shape').getAttribute('d')
      );
      assert.notEqual(shapes[0], shapes[1]);
      assert.match(await saidBy(tab, 'chip', /4件/), /個人情報を求めるメッセージ 4件/);
      await picture(tab, 'several');
      await tab.close();
    });

    test('the chip and the keyboard lead through the warnings, with the focus', async () => {
      const filler = Array.from({length: 30}, () => ({text: ASKS.none}));
      const tab = await openThread({messages: [{text: ASKS.name}, ...filler, {text: ASKS.bank}]});
      await saidBy(tab, 'chip', /2件/);
      await pressIn(tab, 'chip', '次の警告へ');
      await saidBy(tab, 'chip', /2件中 1件目/);
      const id = await browser.tabId(tab);
      await browser.inExtension((tabId) => chrome.tabs.sendMessage(tabId, {kind: 'jump', direction: 1}), id);
      await tab.front();
      await saidBy(tab, 'chip', /2件中 2件目/);
      const focused = await eventually(
        () =>
          tab.evaluate(() => {
            const place = document.activeElement;
            return place?.matches('[data-tokumei="card"]') && place.getBoundingClientRect().top < innerHeight;
          }),
        Boolean
      );
      assert.ok(focused, 'the card of the last message has the focus and is on the screen');
      await tab.close();
    });

    test('the reply goes to the caret, and only when pressed', async () => {
      const tab = await openThread({messages: [{text: ASKS.name}], after: COMPOSER});
      await saidBy(tab, 'card', /断るときの返信の例/);
      const valueOf = () => tab.evaluate(() => document.querySelector('textarea').value);
      await tab.click('textarea');
      await tab.type('こんにちは。さようなら。');
      await tab.evaluate(() => document.querySelector('textarea').setSelectionRange(6, 6));
      await pressIn(tab, 'card', '返信欄に入れる', {atOnce: true});
      assert.equal(await valueOf(), 'こんにちは。さようなら。', 'a press without a look is not believed');
      await saidBy(tab, 'card', /もう一度押してください/);
      await pressIn(tab, 'card', '返信欄に入れる');
      assert.match(
        await eventually(valueOf, (value) => value.length > 20),
        /^こんにちは。恐れ入りますが、.+さようなら。$/s
      );
      await tab.close();
    });

    test('marks: exact words, in both copies of a folded text, back after a re-render and after the page cleared them', async () => {
      const full = `${ASKS.none}<br>${ASKS.name}`;
      const tab = await openThread(
        threadPage({messages: []}).replace(
          '<div id="thread">',
          `<div id="thread"><div class="_messageItem_1" id="m"><a class="_senderName_1" href="/public/employers/2">a</a>
            <div class="_messageBody_1" id="short">${full.slice(0, -8)}…</div><div class="_messageBody_1" hidden id="full">${full}</div></div>`
        )
      );
      await count(tab, 1);
      const marks = async (wanted) =>
        eventually(
          () => highlightsOf(tab),
          (found) => JSON.stringify(found.warning) === JSON.stringify(wanted)
        );
      assert.deepEqual(await marks(['本名', '本名']), {warning: ['本名', '本名']});
      await tab.evaluate(() => {
        CSS.highlights.clear();
        for (const body of document.querySelectorAll('#short, #full')) body.replaceWith(body.cloneNode(true));
      });
      assert.deepEqual(await marks(['本名', '本名']), {warning: ['本名', '本名']});
      assert.equal((await textsOf(tab, 'card')).length, 1);
      await tab.close();
    });

    test('pointing at marked words lights up the card; a click on them opens it', async () => {
      const tab = await openThread({messages: [{text: ASKS.name}]});
      await count(tab, 1);
      await pressIn(tab, 'card', '閉じる');
      const {x, y} = await tab.evaluate(() => {
        const [range] = CSS.highlights.get('tokumei-warning');
        const box = range.getBoundingClientRect();
        return {x: box.x + box.width / 2, y: box.y + box.height / 2};
      });
      const lit = () => tab.shadows('[data-tokumei="card"]', (root) => root.querySelector('.pointed') !== null);
      await tab.move(x, y);
      assert.deepEqual(await eventually(lit, ([one]) => one), [true]);
      await tab.clickAt(x, y);
      await saidBy(tab, 'card', /断るときの返信の例/);
      await tab.move(x, y + 300);
      assert.deepEqual(await eventually(lit, ([one]) => !one), [false]);
      await tab.close();
    });

    test('text typed into a message in place, and a list that reuses its rows', async () => {
      const tab = await openThread({messages: [{text: ASKS.none, id: 'row'}, {text: ASKS.none}]});
      await saidBy(tab, 'status', /^$/);
      await tab.evaluate((text) => (document.querySelector('#row div').firstChild.data = text), ASKS.bank);
      assert.match((await count(tab, 1))[0], /危険/);
      await tab.evaluate(() => document.querySelector('#row div').firstChild.appendData(' よろしくお願いします。'));
      assert.equal((await count(tab, 1)).length, 1);
      assert.deepEqual(Object.keys(await highlightsOf(tab)), ['danger']);
      await tab.evaluate((text) => (document.querySelector('#row div').firstChild.data = text), ASKS.none);
      assert.ok(await goneIs(tab, 'card'));
      await tab.close();
    });

    test('a virtual list: what scrolls out and in again keeps its card as the reader left it', async () => {
      const rows = Array.from({length: 200}, (_, i) => (i === 100 ? ASKS.name : `${i}番目の記事の確認が済みました。`));
      const tab = await openThread(
        threadPage({messages: []}).replace(
          /<div id="thread">\s*<\/div>/,
          '<div id="thread" style="position:relative;height:400px;overflow:auto"><div id="rows"></div></div>'
        )
      );
      const scrollTo = (first) =>
        tab.evaluate(
          ([from, markup]) => {
            const list = document.querySelector('#rows');
            list.replaceChildren();
            for (const html of markup) list.insertAdjacentHTML('beforeend', html);
            list.dataset.first = from;
          },
          [first, rows.slice(first, first + 8).map((text) => messageMarkup({text}))]
        );
      await scrollTo(0);
      await scrollTo(97);
      assert.match((await count(tab, 1))[0], /閉じる/);
      await pressIn(tab, 'card', '閉じる');
      await scrollTo(20);
      assert.ok(await goneIs(tab, 'card'));
      await scrollTo(96);
      assert.match((await count(tab, 1))[0], /詳しく$/, 'it stays closed');
      await tab.close();
    });

    for (const host of ['chat-thread', 'div', 'section']) {
      for (const [when, wait] of [
        ['that was there', 0],
        ['that comes later', 1500],
      ]) {
        test(`messages in a shadow root of <${host}> ${when}`, async () => {
          const tab = await openThread(`<!doctype html><meta charset="utf-8"><main>
            ${'<p>説明</p>'.repeat(50)}</main><script>setTimeout(() => {
            const host = document.createElement('${host}');
            host.id = 'host';
            host.attachShadow({mode: 'open'}).innerHTML = ${JSON.stringify(messageMarkup({text: ASKS.name}))};
            document.querySelector('main').append(host); }, ${wait});</script>`);
          const inShadow = () =>
            tab.evaluate(
              () => document.querySelector('#host')?.shadowRoot.querySelectorAll('[data-tokumei="card"]').length
            );
          assert.equal(await eventually(inShadow, (found) => found === 1), 1);
          assert.deepEqual(await highlightsOf(tab), {warning: ['本名']});
          await tab.close();
        });
      }
    }

    test('messages in a frame of the same site', async () => {
      browser.serve('https://crowdworks.jp/frames/inner', threadPage({messages: [{text: ASKS.bank}]}));
      const framed = await openThread(
        '<!doctype html><meta charset="utf-8"><main><iframe src="/frames/inner" width="800" height="500"></iframe></main>'
      );
      const inFrame = () => framed.evaluate(() => frames[0].document.querySelectorAll('[data-tokumei="card"]').length);
      assert.equal(await eventually(inFrame, (found) => found === 1), 1);
      await framed.close();
    });

    test('text in slots: read once, in the order and where it is shown, and its words are marked', async () => {
      const bubble = (tag, inside, mode = 'open') =>
        `customElements.define('${tag}', class extends HTMLElement {
          constructor() { super(); this.attachShadow({mode: '${mode}'}).innerHTML = '${inside}'; }
        });`;
      const tab = await openThread({
        messages: [
          {text: `<x-plain>${ASKS.name}</x-plain>`},
          {text: `<x-closed>${ASKS.bank}</x-closed>`},
          {text: `<x-nested>${ASKS.line}</x-nested>`},
          {
            text: '<x-named>を教えてください。<b slot="what">生年月日</b><i slot="nowhere">電話番号を教えてください。</i></x-named>',
          },
          {text: '<x-fallback></x-fallback>'},
          {text: '<math><mi>x</mi></math><slot>勤務先を教えてください。</slot>'},
        ],
        after: `<script>${[
          bubble('x-plain', '<p><slot></slot></p>'),
          bubble('x-closed', '<p><slot></slot></p>', 'closed'),
          bubble('x-nested', '<x-plain><slot></slot></x-plain>'),
          bubble('x-named', '<p><slot name="what"></slot><slot></slot></p>'),
          bubble('x-fallback', '<p><slot>顔写真を送ってください。</slot></p>'),
        ].join('')}</script>`,
      });
      const cards = await count(tab, 6);
      const asked = ['本名', '口座', 'メッセージアプリ', '生年月日', '顔写真', '勤務先'];
      assert.equal(cards.length, 6, cards.join('\n'));
      for (const [i, words] of asked.entries()) assert.match(cards[i], new RegExp(words));
      assert.doesNotMatch(cards.join(), /電話番号/, 'what no slot shows is not read');
      const marked = await highlightsOf(tab);
      assert.deepEqual(Object.fromEntries(Object.entries(marked).map(([risk, words]) => [risk, words.sort()])), {
        danger: ['口座番号', '暗証番号'],
        notice: ['生年月日'],
        warning: ['LINEのID', '勤務先', '本名', '顔写真'],
      });
      await tab.evaluate(() => {
        document.querySelector('x-plain').firstChild.data = '承知しました。';
      });
      assert.equal((await count(tab, 5)).length, 5, 'a slotted text that changes is read again');
      await tab.close();
    });

    test('a message that is a shadow host itself, and one whose text is slotted into it', async () => {
      const inShadow = (tab, host) =>
        tab.evaluate(
          (selector) => document.querySelector(selector).shadowRoot.querySelectorAll('[data-tokumei="card"]').length,
          host
        );
      const becomes = (tab, host, wanted) =>
        eventually(
          () => inShadow(tab, host),
          (found) => found === wanted
        );
      const hosting = (host, markup, held = '') =>
        openThread(`<!doctype html><html lang="ja"><meta charset="utf-8"><main>${host}</main><script>
          const [host] = document.querySelector('main').children;
          host.attachShadow({mode: 'open'}).innerHTML = ${JSON.stringify(markup)};
          host.append(${JSON.stringify(held)});</script>`);

      const itself = await hosting(
        '<div class="_messageItem_iq3vm_6" style="display: inline"></div>',
        `<p>${ASKS.name}</p>`
      );
      assert.equal(await becomes(itself, 'main div', 1), 1);
      assert.deepEqual(await highlightsOf(itself), {warning: ['本名']});
      await itself.close();

      const slotted = await hosting('<x-thread></x-thread>', messageMarkup({text: '<slot></slot>'}), ASKS.name);
      assert.equal(await becomes(slotted, 'x-thread', 1), 1);
      assert.deepEqual(await highlightsOf(slotted), {warning: ['本名']});
      await slotted.evaluate(() => {
        document.querySelector('x-thread').lastChild.data = '承知しました。';
      });
      assert.equal(await becomes(slotted, 'x-thread', 0), 0, 'a slotted text that changes is read again');
      await slotted.close();
    });

    test('in a modal dialog of the page the card stands in the dialog', async () => {
      const tab = await openThread({
        messages: [{text: ASKS.none}],
        after: `<dialog id="modal">${messageMarkup({text: ASKS.name})}</dialog>`,
      });
      await tab.evaluate(() => document.querySelector('#modal').showModal());
      await count(tab, 1);
      await pressIn(tab, 'card', '閉じる');
      await saidBy(tab, 'card', /詳しく$/);
      assert.ok(
        await tab.evaluate(() =>
          document.querySelector('#modal').contains(document.querySelector('[data-tokumei="card"]'))
        )
      );
      await tab.close();
    });

    test('on a dark page the card is dark', async () => {
      const tab = await openThread({
        messages: [{text: ASKS.name}, {text: ASKS.bank}],
        head: '<style>body { background: #14171a; color: #ddd; font-family: sans-serif; padding: 1em; } a { color: #9cf; }</style>',
      });
      await count(tab, 2);
      const [paper] = await tab.shadows(
        '[data-tokumei="card"]',
        (root) => getComputedStyle(root.querySelector('.card')).backgroundColor
      );
      assert.equal(paper, 'rgb(27, 31, 36)');
      await picture(tab, 'dark');
      await tab.close();
    });

    test('a narrow window and twice the size of text: nothing is cut off', async () => {
      const tab = await openThread({messages: [{text: `${ASKS.name} ${ASKS.bank}`}], after: COMPOSER});
      await count(tab, 1);
      await tab.resize({width: 360, height: 800});
      const overflow = await tab.shadows(
        '[data-tokumei="card"]',
        (root) =>
          [...root.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length
      );
      assert.deepEqual(overflow, [0]);
      await picture(tab, 'narrow');
      await tab.resize({width: 900, height: 900});
      await tab.close();
    });

    test('dismissing: each scope says how far it reaches, survives a restart, and is undone', async () => {
      const thread = {messages: [{text: ASKS.name}, {text: ASKS.bank}]};
      browser.serve('https://crowdworks.jp/proposals/90', threadPage(thread));
      let tab = await browser.open('https://crowdworks.jp/proposals/90');
      await count(tab, 2);
      await pressIn(tab, 'card', 'この警告を表示しないようにする');
      await saidBy(tab, 'card', /クラウドワークスでは「本名」の警告を出さない/);
      await picture(tab, 'dismissals');
      await pressIn(tab, 'card', 'このメッセージの警告を消す');
      await saidBy(tab, 'line', /このメッセージの警告を消しました。 元に戻す/);
      assert.equal((await count(tab, 1)).length, 1);
      await picture(tab, 'dismissed');
      await tab.close();

      await browser.restart();
      tab = await browser.open('https://crowdworks.jp/proposals/90');
      assert.match((await count(tab, 1))[0], /危険/);
      await pressIn(tab, 'card', 'この警告を表示しないようにする');
      await pressIn(tab, 'card', 'このクライアントの警告をすべて消す');
      assert.ok(await goneIs(tab, 'card'));
      await pressIn(tab, 'line', '元に戻す');
      assert.equal((await count(tab, 1)).length, 1);
      await pressIn(tab, 'card', 'この警告を表示しないようにする');
      await pressIn(tab, 'card', 'Tokumeiを使わない');
      assert.ok(await goneIs(tab, 'card'));
      await pressIn(tab, 'line', '元に戻す');
      assert.equal((await count(tab, 1)).length, 1);
      await tab.close();
    });

    test('a page whose extension was updated says so, and is not reloaded', {skip: name !== 'chromium'}, async () => {
      const tab = await openThread({messages: [{text: ASKS.name}], after: COMPOSER});
      await count(tab, 1);
      await tab.click('textarea');
      await tab.type('下書き');
      await browser.inExtension(() => void setTimeout(() => chrome.runtime.reload()));
      const told = async () => {
        await tab.evaluate(() => document.querySelector('#thread').append(document.createElement('p')));
        return textsOf(tab, 'line');
      };
      assert.match((await eventually(told, (lines) => lines.length > 0))[0], /読み込み直してください/);
      assert.deepEqual(await textsOf(tab, 'card'), [], 'no card claims to watch');
      assert.equal(await tab.evaluate(() => document.querySelector('textarea').value), '下書き');
      await tab.close();
    });
  });
}

for (const name of BROWSERS) {
  test(`${name}: in English`, async () => {
    const browser = await openBrowser(name, {language: 'en'});
    try {
      browser.serve(
        'https://crowdworks.jp/proposals/1000',
        threadPage({messages: [{text: 'Before we start, could you tell me your full legal name?'}], after: COMPOSER})
      );
      const tab = await browser.open('https://crowdworks.jp/proposals/1000');
      const card = await saidBy(tab, 'card', /This asks for: real name/);
      assert.match(card, /There is no contract yet/);
      assert.doesNotMatch(card, /求めて|契約|返信/, 'no Japanese in it but the names of buttons on the site');
      await tab.screenshot(join(SCREENSHOTS, `english-${name}.png`));
      assert.equal(await tab.evaluate(() => document.querySelector('[data-tokumei="card"]').lang), 'en');
    } finally {
      await browser.close();
    }
  });
}
