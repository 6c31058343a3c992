// First run in both real browsers: it opens by itself, shows a warning, checks the host, lets choose the sites; and help.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {BROWSERS, SCREENSHOTS, eventually, openBrowser} from '../support/browser.mjs';
import {accessFaults, isTooWide, storedSettings, textOf} from '../support/own_pages.mjs';

const has = (tab, selector, pattern) =>
  eventually(
    () => textOf(tab, selector),
    (text) => pattern.test(text)
  );

before(() => mkdir(SCREENSHOTS, {recursive: true}));

for (const [i, name] of BROWSERS.entries()) {
  const [language, colorScheme] = i === 0 ? ['ja', 'light'] : ['en', 'dark'];
  test(`${name}, ${language}: opens once, checks the host, switches a site off and on`, async () => {
    const browser = await openBrowser(name, {
      language,
      colorScheme,
      firstRun: 'leave',
      viewport: {width: 800, height: 900},
    });
    try {
      const opened = () =>
        browser.inExtension(
          async () => (await chrome.tabs.query({})).filter(({url}) => url?.includes('welcome/welcome.html')).length
        );
      assert.equal(await eventually(opened, (count) => count > 0), 1);
      const tab = await browser.openExtension('welcome/welcome.html');
      assert.match(await has(tab, '#host', /1\.0\.0/), /1\.0\.0/);
      assert.match(
        await textOf(tab, '#sample'),
        language === 'ja' ? /注意.*本名・住所/ : /Warning.*full name, address/
      );
      assert.deepEqual(await accessFaults(tab), []);
      await tab.screenshot(join(SCREENSHOTS, `welcome-${language}-${colorScheme}.png`), {fullPage: true});
      await tab.click('#switch-crowdworks');
      const isOn = async () => (await storedSettings(browser))?.sites?.crowdworks?.on;
      assert.equal(await eventually(isOn, (on) => on === false), false);
      await has(tab, '#switch-crowdworks', language === 'ja' ? /^見守る$/ : /^Watch$/);
      assert.equal(await tab.evaluate(() => document.activeElement.id), 'switch-crowdworks', 'the focus stays');
      await tab.press('Enter');
      assert.equal(await eventually(isOn, (on) => on === true), true);
      await browser.consent('https://www.lancers.jp/*');
      await tab.front();
      await tab.click('#switch-lancers');
      const lancers = async () => (await storedSettings(browser))?.sites?.lancers?.on;
      assert.equal(await eventually(lancers, (on) => on === true), true, 'one click, one site');
      const origins = await browser.inExtension(async () => (await chrome.permissions.getAll()).origins.sort());
      assert.deepEqual(origins, ['https://crowdworks.jp/*', 'https://www.lancers.jp/*']);
      await tab.resize({width: 320, height: 640});
      assert.equal(await isTooWide(tab), false);
      await tab.close();
    } finally {
      await browser.close();
    }
  });
}

test('without a host: the command, and help that opens where it is linked to', async () => {
  const browser = await openBrowser('chromium', {host: false});
  try {
    const tab = await browser.openExtension('welcome/welcome.html#update');
    assert.match(await has(tab, '#host', /tokumei install/), /本体が見つかりません.*tokumei install/s);
    assert.equal(await tab.evaluate(() => document.querySelector('#update').open), true);
    assert.deepEqual(await accessFaults(tab), []);
    await tab.screenshot(join(SCREENSHOTS, 'welcome-no-host.png'), {fullPage: true});
  } finally {
    await browser.close();
  }
});
