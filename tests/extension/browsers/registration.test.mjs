// Sites on and off, in both browsers: nothing runs on a site before the user gives it; it survives a restart; taking it
// back in the browser's own settings is noticed.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {BROWSERS, cardsOf, eventually, openBrowser} from '../support/browser.mjs';

const THREAD = 'https://www.lancers.jp/message/5001';
const LANCERS = 'https://www.lancers.jp/*';
const some = (found) => found.length > 0;
const none = (found) => found.length === 0;

const registered = (browser) =>
  browser.inExtension(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({id, matches}) => `${id} ${matches}`).sort()
  );
const turn = (browser, on) =>
  browser.inExtension(
    (value) => chrome.runtime.sendMessage({kind: 'change_settings', change: {sites: {lancers: {on: value}}}}),
    on
  );

for (const name of BROWSERS) {
  test(`${name}: one click on the options page asks for that site alone, and the open page is read`, async () => {
    const browser = await openBrowser(name);
    try {
      const tab = await browser.open(THREAD);
      await browser.consent(LANCERS);
      const options = await browser.openExtension('options/options.html#sites');
      await eventually(
        () => options.evaluate(() => document.querySelector('#switch-lancers') !== null),
        (found) => found
      );
      await options.click('#switch-lancers');
      await tab.front();
      assert.equal((await eventually(() => cardsOf(tab), some)).length, 1);
      const origins = await browser.inExtension(async () => (await chrome.permissions.getAll()).origins.sort());
      assert.deepEqual(origins, ['https://crowdworks.jp/*', LANCERS]);
    } finally {
      await browser.close();
    }
  });

  test(`${name}: a site is read once it is on and granted, after a restart too, and not when it is taken back`, async () => {
    const browser = await openBrowser(name, {keep: true});
    try {
      let tab = await browser.open(THREAD);
      await turn(browser, true);
      assert.deepEqual(await registered(browser), [], 'on, but not granted');
      assert.deepEqual(await cardsOf(tab), []);

      await browser.grant(LANCERS);
      assert.equal(
        (await eventually(() => cardsOf(tab), some)).length,
        1,
        'the open page is read without loading it again'
      );
      assert.deepEqual(await registered(browser), [`lancers:0 ${LANCERS}`, `lancers:1 ${LANCERS}`]);

      await browser.restart();
      tab = await browser.open(THREAD);
      assert.equal((await eventually(() => cardsOf(tab), some)).length, 1, 'after a restart');

      await browser.revoke(LANCERS);
      assert.deepEqual(await eventually(() => cardsOf(tab), none), [], 'the open page is left');
      assert.deepEqual(await eventually(() => registered(browser), none), []);

      await browser.grant(LANCERS);
      assert.equal((await eventually(() => cardsOf(tab), some)).length, 1, 'given again');

      await turn(browser, false);
      assert.deepEqual(await eventually(() => cardsOf(tab), none), [], 'switched off');
      assert.deepEqual(await eventually(() => registered(browser), none), []);
    } finally {
      await browser.close();
    }
  });
}
