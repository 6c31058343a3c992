// Everybody can use the warning: axe-core on everything we put into a page (drawn in the light DOM, where axe looks), one
// region that speaks, the focus, forced colours. In both browsers, with the real host.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, SCREENSHOTS, openBrowser} from '../support/browser.mjs';
import {accessFaults} from '../support/own_pages.mjs';
import {COMPOSER, threadPage} from '../support/thread_page.mjs';

const PAGE = 'https://crowdworks.jp/proposals/950';
const COPY = 'https://unwatched.example/copy';
const PAPER = {light: '#ffffff', dark: '#14171a'};

for (const name of BROWSERS) {
  describe(name, () => {
    for (const theme of ['light', 'dark']) {
      describe(theme, () => {
        let browser;
        before(async () => {
          browser = await openBrowser(name, {colorScheme: theme});
          browser.serve(
            PAGE,
            threadPage({
              messages: [
                {text: '契約の前に、本名を教えていただけますか?'},
                {text: '銀行の口座番号と暗証番号を教えてください。'},
                {text: 'よろしければ、ご年齢を教えてください。'},
              ],
              after: COMPOSER,
              head: `<style>body { background: ${PAPER[theme]}; }</style>`,
            })
          );
        });
        after(() => browser.close());

        /** Draws the boxes of a kind in the light DOM of a page of their own, and has axe look at it. */
        const faultsOfBoxes = async (tab, kind) => {
          const boxes = await tab.shadows(`[data-tokumei="${kind}"]`, (root) => {
            const rules = root.adoptedStyleSheets.length > 0 ? root.adoptedStyleSheets : root.styleSheets;
            for (const details of root.querySelectorAll('details')) details.open = true;
            for (const dialog of root.querySelectorAll('dialog')) {
              dialog.setAttribute('open', '');
              dialog.style.position = 'static';
            }
            return {
              css: [...rules]
                .flatMap((sheet) => [...sheet.cssRules])
                .map((rule) => rule.cssText)
                .join('\n'),
              html: [...root.children]
                .filter((one) => one.localName !== 'style')
                .map((one) => one.outerHTML)
                .join(''),
            };
          });
          assert.ok(boxes.length > 0, `a ${kind} is there`);
          browser.serve(
            COPY,
            `<!doctype html><html lang="ja"><title>copy</title><style>body { background: ${PAPER[theme]}; } ${boxes[0].css}</style>
             <main><h1 style="color: ${theme === 'dark' ? '#fff' : '#000'}">${kind}</h1>${boxes[0].html}</main></html>`
          );
          const copy = await browser.open(COPY);
          const faults = await accessFaults(copy);
          await copy.close();
          return faults;
        };

        test('axe finds nothing in cards, chip, lines and the question', async () => {
          const tab = await browser.open(PAGE);
          await saidBy(tab, 'chip', /3件/);
          await saidBy(tab, 'card', /本名/); // cards may come a frame behind the chip
          assert.deepEqual(await faultsOfBoxes(tab, 'card'), []);
          assert.deepEqual(await faultsOfBoxes(tab, 'chip'), []);
          await tab.click('textarea');
          await tab.type('電話は090-1234-5678です。');
          await saidBy(tab, 'line', /電話番号/);
          assert.deepEqual(await faultsOfBoxes(tab, 'line'), []);
          await tab.click('#send');
          await saidBy(tab, 'dialog', /電話番号/);
          assert.deepEqual(await faultsOfBoxes(tab, 'dialog'), []);
          await tab.close();
        });
      });
    }

    describe('heard and reached', () => {
      let browser;
      before(async () => {
        browser = await openBrowser(name);
        browser.serve(
          PAGE,
          threadPage({messages: [{text: '契約の前に、本名を教えていただけますか?'}], after: COMPOSER})
        );
      });
      after(() => browser.close());

      test('one region speaks, and was there before it had something to say', async () => {
        const tab = await browser.open(PAGE);
        await saidBy(tab, 'status', /注意: 本名を求めています/);
        assert.equal((await textsOf(tab, 'status')).length, 1);
        const [role] = await tab.shadows(
          '[data-tokumei="status"]',
          (root) => root.querySelector('.status').role ?? root.querySelector('.status').getAttribute('role')
        );
        assert.equal(role, 'status');
        await tab.close();
      });

      test('Tab leads through the card in the order it is read; Enter closes and opens it', async () => {
        const tab = await browser.open(PAGE);
        await saidBy(tab, 'card', /本名を求めています/);
        const focused = () =>
          tab
            .shadows('[data-tokumei="card"]', (root) => root.activeElement?.textContent ?? '')
            .then(([words]) => words);
        const passed = [];
        for (let i = 0; i < 12 && passed.length < 6; ++i) {
          await tab.press('Tab');
          const words = await focused();
          if (words) passed.push(words);
        }
        assert.match(passed[0], /本名を求めています/);
        assert.deepEqual(passed.slice(1), [
          '本名',
          'コピー',
          '返信欄に入れる',
          'なぜこの警告が出たのか',
          'この警告を表示しないようにする',
        ]);
        for (let i = 0; i < 5; ++i) await tab.press('Shift+Tab');
        assert.match(await focused(), /本名を求めています/);
        await tab.press('Enter');
        await saidBy(tab, 'card', /詳しく$/);
        await tab.press('Enter');
        await saidBy(tab, 'card', /閉じる/);
        await tab.close();
      });

      test('in forced colours the card keeps its outline and its sign', {skip: name !== 'chromium'}, async () => {
        const tab = await browser.open(PAGE);
        await tab.playwright.emulateMedia({forcedColors: 'active'});
        await saidBy(tab, 'card', /本名を求めています/);
        const [look] = await tab.shadows('[data-tokumei="card"]', (root) => ({
          border: getComputedStyle(root.querySelector('.card')).borderTopColor,
          ink: getComputedStyle(root.querySelector('.summary')).color,
          sign: getComputedStyle(root.querySelector('.shape')).fill,
          paper: getComputedStyle(root.querySelector('.stroke')).stroke,
        }));
        assert.equal(look.border, look.ink);
        assert.notEqual(look.sign, look.paper);
        await tab.screenshot(join(SCREENSHOTS, 'forced-colours.png'));
        await tab.close();
      });

      test('the question is an alertdialog with a name and a description; the focus stays in it', async () => {
        const tab = await browser.open(PAGE);
        await saidBy(tab, 'card', /本名/); // it moves the field below it
        await tab.click('textarea');
        await tab.type('電話は090-1234-5678です。');
        await saidBy(tab, 'line', /電話番号/);
        await tab.click('#send');
        await saidBy(tab, 'dialog', /電話番号/);
        const inside = () =>
          tab.shadows('[data-tokumei="dialog"]', (root) => {
            const dialog = root.querySelector('dialog');
            const named = ['aria-labelledby', 'aria-describedby'].every((one) =>
              root.getElementById(dialog.getAttribute(one))
            );
            return {
              role: dialog.getAttribute('role'),
              named,
              modal: dialog.matches(':modal'),
              focus: root.activeElement?.textContent,
            };
          });
        assert.deepEqual(await inside(), [{role: 'alertdialog', named: true, modal: true, focus: '戻って直す'}]);
        await tab.press('Shift+Tab');
        assert.equal((await inside())[0].focus, 'このまま送る');
        await tab.press('Escape');
        await tab.close();
      });
    });
  });
}
