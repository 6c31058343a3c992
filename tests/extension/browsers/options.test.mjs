// The options page in both real browsers with the real host: settings that take effect, files in and out, bad input.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {BROWSERS, SCREENSHOTS, cardsOf, eventually, openBrowser} from '../support/browser.mjs';
import {accessFaults, isTooWide, storedSettings, textOf} from '../support/own_pages.mjs';

const THREAD = 'https://crowdworks.jp/proposals/1';
const VIEWS = ['sites', 'site/crowdworks', 'general', 'words', 'own', 'dismissed', 'health', 'backup'];
const some = (found) => found.length > 0;
const DISMISSED = Array.from({length: 10_000}, (_, i) => ({
  id: `client:crowdworks:/public/employers/${i}`,
  scope: 'client',
  site: 'crowdworks',
  key: `/public/employers/${i}`,
  at: i,
}));

/** Waits until what the selector finds says so. */
const says = async (tab, selector, pattern) => {
  const said = await eventually(
    () => textOf(tab, selector),
    (text) => pattern.test(text)
  );
  assert.match(said, pattern);
};

/** The view once it is drawn. */
async function openView(browser, view) {
  const tab = await browser.openExtension(`options/options.html#${view}`);
  await says(tab, 'h2', /./);
  return tab;
}

/** Chooses a file as a person does. */
const chooseFile = (tab, text) =>
  tab.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'tokumei-settings.json', {type: 'application/json'}));
    const input = /** @type {HTMLInputElement} */ (document.querySelector('#import'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  }, text);

const fill = (tab, selector, text) =>
  tab.evaluate(
    ([wanted, value]) => {
      const input = document.querySelector(wanted);
      input.focus();
      input.value = value;
    },
    [selector, text]
  );

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    const store = (settings) => browser.inExtension((one) => chrome.storage.local.set({settings: one}), settings);
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name, {viewport: {width: 1040, height: 900}});
    });
    beforeEach(() => browser.inExtension(() => chrome.storage.local.clear()));
    after(() => browser.close());

    test('sensitivity shows what it comes to; a category that is off is not warned about', async () => {
      const tab = await openView(browser, 'general');
      const warned = () => tab.evaluate(() => document.querySelectorAll('.verdict:not(.none)').length);
      const balanced = await eventually(warned, (count) => count > 0);
      await tab.click('label:has(#sensitivity-quiet)');
      const quiet = await eventually(warned, (count) => count < balanced);
      assert.ok(quiet > 0 && quiet < balanced, `${quiet} of ${balanced}`);
      assert.equal((await storedSettings(browser)).sensitivity, 'quiet');
      await tab.click('#category-real_name');
      await eventually(
        () => storedSettings(browser),
        ({off}) => off?.length === 1
      );
      await tab.click('#category-address');
      const fewer = await eventually(warned, (count) => count < quiet);
      assert.equal(fewer, quiet - 1);
      assert.deepEqual((await storedSettings(browser)).off, ['real_name', 'address']);
      await tab.close();
    });

    test('one site may differ, and be as all others again', async () => {
      const tab = await openView(browser, 'site/crowdworks');
      const choose = (value) =>
        tab.evaluate((one) => {
          const select = /** @type {HTMLSelectElement} */ (document.querySelector('#site-draft'));
          select.value = one;
          select.dispatchEvent(new Event('change'));
        }, value);
      const site = async () => (await storedSettings(browser))?.sites?.crowdworks;
      await choose('false');
      assert.deepEqual(await eventually(site, (one) => one?.draftGuard === false), {draftGuard: false});
      await choose('as_all');
      assert.deepEqual(await eventually(site, (one) => one && !('draftGuard' in one)), {});
      await tab.click('#switch');
      assert.equal((await eventually(site, (one) => one?.on === false)).on, false);
      await says(tab, '.rows', /見守っていません/);
      await tab.close();
    });

    test('own words: faults are said beside the field, and a good one takes effect on the page', async () => {
      const tab = await openView(browser, 'words');
      for (const [phrase, fault] of [
        ['', /入力してください/],
        ['あ', /2文字以上/],
        ['あ'.repeat(201), /200文字まで/],
      ]) {
        await fill(tab, '#always', phrase);
        await tab.press('Enter');
        await says(tab, '#always-fault', fault);
        assert.equal(await tab.evaluate(() => document.querySelector('#always').ariaInvalid), 'true');
      }
      await fill(tab, '#always', '納期は来週');
      await tab.press('Enter');
      await says(tab, '#view', /納期は来週/);
      await fill(tab, '#never', '納期は来週');
      await tab.press('Enter');
      await says(tab, '#never-fault', /もう登録/);
      await fill(tab, '#never', 'ご住所');
      await tab.press('Enter');
      assert.deepEqual(
        (
          await eventually(
            () => storedSettings(browser),
            (one) => some(one?.never ?? [])
          )
        ).never,
        ['ご住所']
      );
      const thread = await browser.open(THREAD);
      const cards = await eventually(() => cardsOf(thread), some);
      assert.equal(cards.length, 1, 'the ask in the line of ご住所 is not warned about, the own phrase is');
      assert.match(cards[0].text, /納期は来週/);
      await thread.close();
      await tab.close();
    });

    test('own data: kept, and deleted in one click', async () => {
      const tab = await openView(browser, 'own');
      await fill(tab, '#own-value', '山田花子');
      await tab.press('Enter');
      await says(tab, '#view', /山田花子/);
      assert.deepEqual((await storedSettings(browser)).ownData, ['山田花子']);
      await tab.click('#own-delete');
      await says(tab, '.empty', /登録されていません/);
      assert.deepEqual((await storedSettings(browser)).ownData, []);
      await tab.close();
    });

    test('10,000 dismissed clients: some at once, each with Undo', async () => {
      await store({version: 2, dismissed: DISMISSED});
      const tab = await openView(browser, 'dismissed');
      const lines = () => tab.evaluate(() => document.querySelectorAll('.rows > .row').length);
      assert.equal(await eventually(lines, (count) => count > 0), 50);
      await tab.click('#dismissed-more');
      assert.equal(await lines(), 100);
      await tab.evaluate(() => document.getElementById('undo-client:crowdworks:/public/employers/9999').click());
      const {dismissed} = await eventually(
        () => storedSettings(browser),
        (one) => one.dismissed.length === 9_999
      );
      assert.equal(dismissed.length, 9_999);
      assert.equal(
        dismissed.some(({key}) => key === '/public/employers/9999'),
        false
      );
      await tab.close();
    });

    test('a good file replaces the settings, Undo brings them back; own data stays', async () => {
      const stored = {version: 2, off: ['area'], ownData: ['山田花子']};
      await store(stored);
      const tab = await openView(browser, 'backup');
      await chooseFile(tab, '\ufeff{"version": 1, "sensitivity": "strict", "paused": ["crowdworks"]}');
      await says(tab, '#notices', /置き換えました/);
      assert.deepEqual(await storedSettings(browser), {
        version: 2,
        sensitivity: 'strict',
        sites: {crowdworks: {on: false}},
        ownData: ['山田花子'],
      });
      await tab.click('#undo');
      await says(tab, '#notices', /元に戻しました/);
      assert.deepEqual(await storedSettings(browser), stored);
      await tab.close();
    });

    test('a bad file changes nothing and says which key is wrong', async () => {
      const stored = {version: 2, off: ['area']};
      await store(stored);
      const tab = await openView(browser, 'backup');
      for (const [file, fault] of [
        ['{"version": 2,', /JSON として読めません/],
        ['[]', /ファイル: {…} の形/],
        ['{"version": 2, "sites": {"crowdworks": {"sensitivity": "loud"}}}', /sites\.crowdworks\.sensitivity/],
        ['{"version": 2, "colour": "red"}', /colour: 知らない項目/],
        ['{"version": 99}', /version: このバージョンでは読めません/],
      ]) {
        await chooseFile(tab, file);
        await says(tab, '#notices', fault);
        assert.deepEqual(await storedSettings(browser), stored);
      }
      await tab.screenshot(join(SCREENSHOTS, `options-bad-file-${name}.png`));
      await tab.close();
    });

    test('reset asks once more, and Undo brings all back', async () => {
      const stored = {version: 2, off: ['area'], ownData: ['山田花子'], never: ['会社名の表記']};
      await store(stored);
      const tab = await openView(browser, 'backup');
      await tab.click('#reset');
      assert.deepEqual(await storedSettings(browser), stored);
      await tab.click('#reset');
      await says(tab, '#notices', /初期設定に戻しました/);
      assert.deepEqual(await storedSettings(browser), {version: 2, ownData: []});
      await tab.click('#undo');
      await says(tab, '#notices', /元に戻しました/);
      assert.deepEqual(await storedSettings(browser), stored);
      await tab.close();
    });

    test('reset asks once more though the view was drawn again meanwhile', async () => {
      await store({version: 2, off: ['area'], ownData: []});
      const tab = await openView(browser, 'backup');
      await tab.click('#reset');
      await tab.evaluate(() => document.querySelector('#reset').setAttribute('data-old', ''));
      await store({version: 2, off: ['area', 'gender'], ownData: []});
      const old = () => tab.evaluate(() => document.querySelectorAll('#reset[data-old]').length);
      assert.equal(await eventually(old, (count) => count === 0), 0);
      await tab.click('#reset');
      await says(tab, '#notices', /初期設定に戻しました/);
      assert.deepEqual(await storedSettings(browser), {version: 2, ownData: []});
      await tab.close();
    });

    test('a broken settings file is said, with its key', async () => {
      await store({version: 2, sensitivity: 'loud', off: ['area']});
      const tab = await openView(browser, 'sites');
      await says(tab, '#view', /読み取れなかった.*sensitivity: 決まった名前ではありません/s);
      if (tab.playwright) {
        const waiting = tab.playwright.waitForEvent('download');
        await tab.click('#keep-broken');
        const file = await (await waiting).path();
        assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {version: 2, sensitivity: 'loud', off: ['area']});
      }
      await tab.close();
    });

    test('a permission taken back in the settings of the browser is said, and can be given again', async () => {
      await browser.grant('https://www.lancers.jp/*');
      await store({version: 2, sites: {lancers: {on: true}}});
      const tab = await openView(browser, 'sites');
      const line = () =>
        tab.evaluate(() => document.querySelector('#switch-lancers')?.closest('.row').textContent ?? '');
      assert.match(await eventually(line, (text) => /見守っています/.test(text)), /見守っています/);
      await browser.revoke('https://www.lancers.jp/*');
      assert.match(await eventually(line, (text) => /許可がなくなって/.test(text)), /許可がなくなっています.*見守る$/s);
      assert.deepEqual((await storedSettings(browser)).sites, {lancers: {on: true}}, 'nothing is lost');
      await browser.consent('https://www.lancers.jp/*');
      await tab.front();
      // What Chromium had once, it gives back at once; Firefox asks again.
      if (name === 'firefox') await tab.click('#switch-lancers');
      assert.match(await eventually(line, (text) => /やめる$/.test(text)), /見守っています.*やめる$/s);
      await tab.close();
    });

    test('health: what was read, and debug information without text of a page', async () => {
      const thread = await browser.open(THREAD);
      await eventually(() => cardsOf(thread), some);
      await store({version: 2, ownData: ['山田花子'], never: ['会社名の表記']});
      const tab = await openView(browser, 'health');
      await says(tab, '#view', /メッセージ: 構成を認識しています.*3件を確認/s);
      await says(tab, '#debug', /host: connected/);
      const debug = await textOf(tab, '#debug');
      assert.match(debug, /crowdworks: on true, granted true\n {2}message: known, read 3/);
      assert.doesNotMatch(debug, /本名|ご応募|編集部|proposals|山田|会社名/);
      await tab.close();
      await thread.close();
    });
  });
}

test('storage full: it is said, and nothing has changed', async () => {
  // Chromium keeps 10 MiB for an extension; Firefox has no such limit.
  const browser = await openBrowser('chromium', {host: false});
  try {
    await browser.inExtension(async () => {
      await chrome.storage.local.set({settings: {version: 2, never: ['会社名の表記']}});
      const room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
      await chrome.storage.local.set({filler: 'x'.repeat(room - 60)});
    });
    const tab = await openView(browser, 'words');
    await fill(tab, '#never', '長い言葉'.repeat(20));
    await tab.press('Enter');
    await says(tab, '#notices', /保存する場所がいっぱい/);
    assert.deepEqual(await storedSettings(browser), {version: 2, never: ['会社名の表記']});
    await browser.inExtension(() => chrome.storage.local.remove('filler'));
    await fill(tab, '#never', '長い言葉');
    await tab.press('Enter');
    await says(tab, '#view', /長い言葉/);
    assert.deepEqual((await storedSettings(browser)).never, ['会社名の表記', '長い言葉']);
  } finally {
    await browser.close();
  }
});

for (const [language, colorScheme] of [
  ['ja', 'light'],
  ['en', 'dark'],
]) {
  test(`every view in ${language}, ${colorScheme}: axe finds nothing, 320 px are enough, the keyboard reaches all`, async () => {
    const browser = await openBrowser('chromium', {language, colorScheme, viewport: {width: 1040, height: 800}});
    try {
      const tab = await openView(browser, 'sites');
      await browser.inExtension(
        (dismissed) => {
          const settings = {
            version: 2,
            always: [{phrase: '副業の誓約書', category: 'own_words'}],
            never: ['会社名の表記'],
            ownData: ['山田花子'],
            dismissed,
          };
          const page = (layout, read) => ({layout, at: Date.now(), read, selectors: {message: read, composer: 0}});
          const health = {
            crowdworks: {message: page('known', 12), job: page('unknown', 0), proposal: page('generic', 3)},
          };
          return chrome.storage.local.set({settings, health});
        },
        DISMISSED.slice(0, 3)
      );
      await eventually(
        () => tab.evaluate(() => document.title),
        (title) => title !== 'Tokumei'
      );
      for (const view of VIEWS) {
        await tab.resize({width: 1040, height: 800});
        await tab.goto((await tab.url()).replace(/#.*/, `#${view}`));
        if (view === 'general') await says(tab, '.verdict', /./);
        if (view === 'health') await says(tab, '.row', /1\.0\.0/);
        const file = (size) =>
          join(SCREENSHOTS, `options-${view.replace('/', '-')}-${language}-${colorScheme}-${size}.png`);
        assert.deepEqual(await accessFaults(tab), [], view);
        await tab.screenshot(file('desktop'), {fullPage: true});
        await tab.resize({width: 320, height: 640});
        assert.equal(await isTooWide(tab), false, `${view} is too wide`);
        await tab.screenshot(file('narrow'), {fullPage: true});
        await keyboardReaches(tab, view);
      }
    } finally {
      await browser.close();
    }
  });
}

/** Tab goes through all that can be pressed, in the order of the page, and out at the end. */
async function keyboardReaches(tab, view) {
  const wanted = await tab.evaluate(() => {
    /** @type {HTMLElement} */ (document.activeElement)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    return [...document.querySelectorAll('a[href], button, input, select, summary, pre')].filter(
      (element) => element.checkVisibility() && !element.disabled && !(element.type === 'radio' && !element.checked)
    ).length;
  });
  await tab.evaluate(() => document.querySelector('h1').setAttribute('tabindex', '-1'));
  await tab.evaluate(() => document.querySelector('h1').focus());
  const reached = new Set();
  for (let i = 0; i < wanted; i++) {
    await tab.press('Tab');
    reached.add(
      await tab.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        return all.indexOf(/** @type {Element} */ (document.activeElement));
      })
    );
  }
  assert.equal(reached.size, wanted, `${view}: by keyboard`);
}
