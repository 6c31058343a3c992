// A page that works against its visitor: what it tries, and that it gains nothing. In both browsers, with the real host.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {goneIs, pressIn, saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, eventually, highlightsOf, openBrowser} from '../support/browser.mjs';
import {COMPOSER, messageMarkup, threadPage} from '../support/thread_page.mjs';

const ASK = '契約の前に、本名を教えていただけますか?';
const CARD = '[data-tokumei="card"]';
const DISMISS = 'この警告を表示しないようにする';
const THIS_MESSAGE = 'このメッセージの警告を消す';
/** Long enough for a message to the router and back to have shown. */
const settle = () => new Promise((done) => setTimeout(done, 400));

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    let page = 500;
    const open = async ({says = /本名を求めています/, ...what}) => {
      const address = `https://crowdworks.jp/proposals/${page++}`;
      browser.serve(address, threadPage({messages: [{text: ASK}], ...what}));
      const tab = await browser.open(address);
      if (says) await saidBy(tab, 'card', says);
      return tab;
    };
    before(async () => {
      browser = await openBrowser(name);
    });
    after(() => browser.close());

    test('it cannot look into the card, nor reach the extension', async () => {
      const tab = await open({});
      const seen = await tab.evaluate((selector) => {
        const place = document.querySelector(selector);
        const {runtime} = /** @type {any} */ (globalThis.chrome ?? {});
        return {
          root: place.shadowRoot,
          inside: place.textContent + place.innerHTML + place.innerText,
          names: [
            typeof globalThis.tokumei,
            typeof (/** @type {any} */ (globalThis).browser),
            typeof runtime?.sendMessage,
          ],
          shared: typeof document.querySelector('[data-tokumei]').dataset.text,
        };
      }, CARD);
      assert.deepEqual(seen, {
        root: null,
        inside: '',
        names: ['undefined', 'undefined', 'undefined'],
        shared: 'undefined',
      });
      await tab.close();
    });

    test('it cannot press: its own events count for nothing, also on what it guesses to be inside', async () => {
      const tab = await open({});
      await pressIn(tab, 'card', DISMISS);
      await tab.evaluate((selector) => {
        const place = document.querySelector(selector);
        const {left, top, width, height} = place.getBoundingClientRect();
        for (let y = top; y < top + height; y += 8) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            const at = {bubbles: true, composed: true, clientX: left + width / 4, clientY: y};
            document.elementFromPoint(at.clientX, y)?.dispatchEvent(new MouseEvent(type, at));
          }
        }
        place.click();
        place.focus();
        for (const key of ['Tab', 'Enter', ' ']) {
          place.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
        }
      }, CARD);
      await settle();
      assert.equal((await textsOf(tab, 'card')).length, 1);
      assert.deepEqual(await textsOf(tab, 'line'), []);
      await tab.close();
    });

    const covers = {
      'covers the button and lets the click through':
        'const cover = document.body.appendChild(document.createElement("div")); cover.style = "position:fixed;inset:0;background:#fff;z-index:2147483647;pointer-events:none"',
      'fades the card': 'document.querySelector("[data-tokumei=card]").parentElement.style.opacity = "0.02"',
      'filters the card away': 'document.querySelector("#thread").style.filter = "opacity(0)"',
      'shrinks the card to a dot':
        'document.querySelector("#thread").style = "transform: scale(0.02); transform-origin: 0 0; position: fixed; left: 300px; top: 300px"',
    };
    for (const [what, how] of Object.entries(covers)) {
      test(`a click is not believed where the page ${what}`, async () => {
        const tab = await open({});
        await pressIn(tab, 'card', DISMISS);
        await tab.evaluate(`(() => { ${how}; })()`);
        await pressIn(tab, 'card', THIS_MESSAGE);
        await saidBy(tab, 'card', /もう一度押してください/); // it came through, and was refused
        await settle();
        assert.deepEqual(await textsOf(tab, 'line'), []);
        await tab.close();
      });
    }

    test('a click is not believed when the card has just been moved below the pointer', async () => {
      const tab = await open({});
      await pressIn(tab, 'card', DISMISS);
      await tab.evaluate(() => {
        document.querySelector('main').style.cssText = 'position: fixed; left: 5000px; top: 0; width: 800px';
      });
      await tab.move(10, 10);
      const place = await tab.shadows(CARD, (root) => {
        const button = [...root.querySelectorAll('button')].find((one) =>
          one.textContent.includes('このメッセージの警告を消す')
        );
        const {x, y, width, height} = button.getBoundingClientRect();
        return {x: x + width / 2, y: y + height / 2};
      });
      // When the pointer comes to press, the card slides below it.
      await tab.evaluate(({x, y}) => {
        const main = document.querySelector('main');
        const slide = ({clientX}) => {
          if (clientX !== 300) return;
          main.style.left = `${5000 + 300 - x}px`;
          main.style.top = `${300 - y}px`;
        };
        addEventListener('pointermove', slide, true);
      }, place[0]);
      await tab.clickAt(300, 300);
      await saidBy(tab, 'card', /もう一度押してください/);
      await settle();
      assert.deepEqual(await textsOf(tab, 'line'), []);
      await tab.close();
    });

    test('the question on sending cannot be answered by the page, nor closed to get the message out', async () => {
      const tab = await open({after: COMPOSER});
      await tab.click('textarea');
      await tab.type('電話は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      await tab.click('#send');
      await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      await tab.evaluate(() => {
        const place = document.querySelector('[data-tokumei="dialog"]');
        place.click();
        place.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
        document.querySelector('#send').click();
      });
      assert.deepEqual(await tab.evaluate(() => window.sent), []);
      await tab.evaluate(() => document.querySelector('[data-tokumei="dialog"]').remove());
      await tab.click('#send');
      await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      assert.deepEqual(await tab.evaluate(() => window.sent), []);
      await tab.close();
    });

    test('listeners that the page set on the window first thing hear nothing of a press that is stopped', async () => {
      const tab = await open({
        head: `<script>window.heard = [];
          for (const type of ['pointerdown', 'mousedown', 'click', 'submit'])
            window.addEventListener(type, ({target}) => { if (window.ready && target.id === 'send') heard.push(type); }, true);</script>`,
        after: COMPOSER,
      });
      await tab.click('textarea');
      await tab.type('電話は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      await tab.evaluate(() => (window.ready = true));
      await tab.click('#send');
      await saidBy(tab, 'dialog', /電話番号/);
      assert.deepEqual(await tab.evaluate(() => window.heard), []);
      await tab.close();
    });

    test('markup in texts and names stays text', async () => {
      const evil = '&lt;img src=x onerror="window.hit=1"&gt;本名&lt;/li&gt;&lt;script&gt;window.hit=2&lt;/script&gt;';
      const tab = await open({
        messages: [{text: `${ASK}${evil}を教えてください。`}, {text: `LINEのID${evil}を教えてください。`}],
      });
      await settle();
      assert.equal(await tab.evaluate(() => window.hit ?? 'nothing'), 'nothing');
      const made = await tab.shadows(CARD, (root) => root.querySelectorAll('img, script, iframe, a').length);
      assert.ok(made.every((count) => count === 0));
      await tab.close();
    });

    test('text that a page marks as ours is read all the same', async () => {
      const text = `${ASK}<span data-tokumei="card">銀行の口座番号も教えてください。</span>`;
      const tab = await open({messages: [{text}], says: /口座/});
      await tab.close();
    });

    test('names of elements that shadow the document do not blind it', async () => {
      const names = [
        'querySelectorAll',
        'createElement',
        'createRange',
        'body',
        'documentElement',
        'activeElement',
        'evaluate',
      ];
      const tab = await open({before: names.map((one) => `<img name="${one}" alt="">`).join('')});
      assert.deepEqual(
        await tab.evaluate((list) => list.map((one) => typeof document[one]), ['createRange', 'evaluate']),
        ['object', 'object']
      );
      assert.deepEqual(await highlightsOf(tab), {warning: ['本名']});
      await tab.close();
    });

    test("the page's styles do not reach the card, not even with !important", async () => {
      const tab = await open({
        head: `<style>div, [data-tokumei], * { display: none !important; } html, body, main, #thread, ._messageItem_iq3vm_6, ._messageBody_iq3vm_40 { display: block !important; }
          [data-tokumei] { opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important; position: absolute !important; left: -9999px !important; transition: all 9s !important; }
          ::highlight(tokumei-warning) { text-decoration: none !important; }</style>`,
      });
      const look = await tab.evaluate((selector) => {
        const place = document.querySelector(selector);
        const {display, opacity, visibility, transform, position} = getComputedStyle(place);
        const line = getComputedStyle(
          document.querySelector('._messageBody_iq3vm_40'),
          '::highlight(tokumei-warning)'
        ).textDecorationLine;
        return {
          display,
          opacity,
          visibility,
          transform,
          position,
          line,
          wide: place.getBoundingClientRect().width > 100,
        };
      }, CARD);
      assert.deepEqual(look, {
        display: 'block',
        opacity: '1',
        visibility: 'visible',
        transform: 'none',
        position: 'static',
        line: 'underline',
        wide: true,
      });
      await tab.close();
    });

    test('a strict content security policy does not take the card its looks', async () => {
      const tab = await open({head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`});
      const [border] = await tab.shadows(CARD, (root) => getComputedStyle(root.querySelector('.card')).borderTopStyle);
      assert.equal(border, 'solid');
      await tab.close();
    });

    /** Takes away whatever box of a kind comes, and counts. */
    const takes = (kind) => `<script>window.taken = 0; new MutationObserver(() => {
      for (const one of document.querySelectorAll('[data-tokumei="${kind}"]')) { one.remove(); taken += 1; }
    }).observe(document, {childList: true, subtree: true});</script>`;
    const plain = (inner, script) =>
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>t</title><main>${inner}</main>${script}</html>`;
    const fights = {
      'cards of messages': ['/proposals/590', threadPage({messages: [{text: ASK}], after: takes('card')})],
      'the chip of a thread': [
        '/proposals/591',
        threadPage({messages: [{text: ASK}, {text: ASK}], after: takes('chip')}),
      ],
      'the card of a posting': [
        '/public/jobs/592',
        plain(`<table class="job_offer_detail_table"><tr><td>${ASK}</td></tr></table>`, takes('card')),
      ],
      'the card of a profile': [
        '/profile/edit',
        plain('<form><table><tr><th>氏名</th><td>公開</td></tr></table></form>', takes('card')),
      ],
    };
    for (const [what, [path, html]] of Object.entries(fights)) {
      test(`${what} that the page takes away come back, but not for ever: no tug of war`, async () => {
        browser.serve(`https://crowdworks.jp${path}`, html);
        const tab = await browser.open(`https://crowdworks.jp${path}`);
        const taken = () => tab.evaluate(() => window.taken);
        assert.equal(await eventually(taken, (count) => count >= 3), 3);
        await new Promise((done) => setTimeout(done, 1500)); // longer than any view rests
        assert.equal(await taken(), 3);
        await tab.close();
      });
    }

    test('it learns nothing of what was dismissed, and messages to the window reach nobody', async () => {
      const tab = await open({});
      await tab.evaluate(
        (markup) => {
          for (const kind of ['settings_changed', 'jump', 'page_opened', 'dismiss']) {
            postMessage({kind, scope: 'site', settings: null, profile: null}, '*');
            dispatchEvent(new CustomEvent(kind, {detail: {settings: null}}));
          }
          document.querySelector('#thread').insertAdjacentHTML('beforeend', markup);
        },
        messageMarkup({text: 'LINEのIDを教えてください。'})
      );
      await saidBy(tab, 'card', /メッセージアプリ/);
      assert.equal((await textsOf(tab, 'card')).length, 2);
      assert.equal(await goneIs(tab, 'line'), true);
      await tab.close();
    });
  });
}
