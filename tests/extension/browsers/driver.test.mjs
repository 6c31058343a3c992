// The driver itself: gestures are trusted, shadow roots are reached, permissions come and go, a restart keeps the profile.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, openBrowser} from '../support/browser.mjs';

const PAGE = 'https://example.test/gestures';
const HTML = `<!doctype html><meta charset="utf-8"><title>gestures</title>
<div style="height: 3000px"></div><button id="press">press</button><input id="words"><div id="closed"></div>
<script>
  globalThis.seen = [];
  const note = (event) => seen.push([event.type, event.isTrusted, event.key ?? '']);
  document.querySelector('#press').addEventListener('click', note);
  document.querySelector('#press').addEventListener('mouseover', note);
  document.querySelector('#words').addEventListener('keydown', note);
  const root = document.querySelector('#closed').attachShadow({mode: 'closed'});
  root.innerHTML = '<button>inside</button>';
  root.querySelector('button').addEventListener('click', note);
</script>`;

const origins = (browser) => browser.inExtension(async () => (await chrome.permissions.getAll()).origins.sort());

for (const name of BROWSERS) {
  describe(`driving ${name}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(name, {host: false, keep: true});
      browser.serve(PAGE, HTML);
    });
    after(() => browser.close());

    test('clicks and keys are trusted, in closed shadow roots too', async () => {
      const tab = await browser.open(PAGE);
      const seen = async () => tab.evaluate(() => globalThis.seen.splice(0));
      await tab.hover('#press');
      assert.deepEqual(await seen(), [['mouseover', true, '']]);
      await tab.click('#press');
      assert.deepEqual(await seen(), [['click', true, '']]);
      await tab.clickIn('#closed', 'button');
      assert.deepEqual(await seen(), [['click', true, '']]);
      assert.deepEqual(await tab.shadows('#closed', (root, mark) => root.textContent + mark, '!'), ['inside!']);
      await tab.click('#words');
      await tab.type('a本');
      await tab.press('Control+Enter');
      assert.deepEqual(
        (await seen()).map(([type, trusted, key]) => [type, trusted, key]).filter(([, , key]) => key.length > 1),
        [
          ['keydown', true, 'Control'],
          ['keydown', true, 'Enter'],
        ]
      );
      assert.equal(await tab.evaluate(() => document.querySelector('#words').value), 'a本');
      await tab.resize({width: 620, height: 500});
      assert.deepEqual(await tab.evaluate(() => [innerWidth, innerHeight]), [620, 500]);
      await tab.resize({width: 360, height: 700});
      assert.deepEqual(await tab.evaluate(() => [innerWidth, innerHeight]), [360, 700]);
      await tab.close();
    });

    test('no address leads out of the machine', async () => {
      const tab = await browser.open('https://nowhere.test/');
      assert.equal(await tab.evaluate(() => document.body.textContent), 'nothing here');
      await tab.close();
    });

    test('a permission is given and taken, as in the browser’s own settings', async () => {
      assert.deepEqual(await origins(browser), ['https://crowdworks.jp/*']);
      await browser.grant('https://www.lancers.jp/*');
      assert.deepEqual(await origins(browser), ['https://crowdworks.jp/*', 'https://www.lancers.jp/*']);
      await browser.revoke('https://www.lancers.jp/*');
      assert.deepEqual(await origins(browser), ['https://crowdworks.jp/*']);
    });

    test('what the extension keeps survives a restart', async () => {
      await browser.inExtension(async (value) => chrome.storage.local.set({driver: value}), 'kept');
      await browser.restart();
      assert.deepEqual(await browser.inExtension(async () => chrome.storage.local.get('driver')), {driver: 'kept'});
    });
  });
}
