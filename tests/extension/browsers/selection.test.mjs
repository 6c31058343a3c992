// The window of the context menu in both real browsers: it reads the selection of a tab itself and says what it asks for.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, SCREENSHOTS, eventually, openBrowser} from '../support/browser.mjs';
import {accessFaults, isTooWide, textOf} from '../support/own_pages.mjs';

const THREAD = 'https://crowdworks.jp/proposals/1';

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    let tab;
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name);
      tab = await browser.open(THREAD);
    });
    after(() => browser.close());

    const select = (selector) =>
      tab.evaluate((wanted) => getSelection().selectAllChildren(document.querySelector(wanted)), selector);
    const windowOf = async () => {
      const id = await browser.tabId(tab);
      return browser.openExtension(`selection/selection.html?tab=${id}`);
    };
    const result = (page, pattern) =>
      eventually(
        () => textOf(page, '#result'),
        (text) => pattern.test(text)
      );

    test('an ask: what, why not, and a reply', async () => {
      await select('#m-name div');
      const page = await windowOf();
      await page.resize({width: 480, height: 600});
      assert.match(await result(page, /本名・住所を求めています/), /本名・住所を求めています/);
      assert.match(await textOf(page, '.reply'), /控えさせて/);
      assert.deepEqual(
        await page.evaluate(() => [...document.querySelectorAll('mark')].map((one) => one.textContent)),
        ['本名', 'ご住所']
      );
      assert.deepEqual(await accessFaults(page), []);
      assert.equal(await isTooWide(page), false);
      await page.screenshot(join(SCREENSHOTS, `selection-${name}.png`));
      await page.close();
    });

    test('nothing asked for, what is selected in a field, and nothing selected', async () => {
      await select('#m-refused div');
      const harmless = await windowOf();
      assert.match(await result(harmless, /警告しません/), /警告しません/);
      await harmless.close();
      await tab.evaluate(() => {
        const field = document.querySelector('textarea');
        field.value = '暗証番号を教えてください。';
        field.focus();
        field.select();
      });
      const field = await windowOf();
      assert.match(await result(field, /危険/), /危険/);
      await field.close();
      await tab.evaluate(() => {
        document.querySelector('textarea').value = '';
        document.querySelector('textarea').blur();
        getSelection().removeAllRanges();
      });
      const empty = await windowOf();
      assert.match(await result(empty, /選ばれていない/), /選ばれていない/);
      await empty.close();
    });

    test('the menu is there', async () => {
      // Updating an entry that does not exist fails.
      const there = await browser.inExtension(() =>
        Promise.resolve(chrome.contextMenus.update('check_selection', {})).then(
          () => true,
          (problem) => String(problem)
        )
      );
      assert.equal(there, true);
    });
  });
}

test('without a host the window says so and names the command', async () => {
  const browser = await openBrowser('chromium', {host: false});
  try {
    const tab = await browser.open(THREAD);
    await tab.evaluate(() => getSelection().selectAllChildren(document.querySelector('#m-name div')));
    const page = await browser.openExtension(`selection/selection.html?tab=${await browser.tabId(tab)}`);
    const said = await eventually(
      () => textOf(page, '#result'),
      (text) => /tokumei install/.test(text)
    );
    assert.match(said, /本体が見つかりません/);
  } finally {
    await browser.close();
  }
});
