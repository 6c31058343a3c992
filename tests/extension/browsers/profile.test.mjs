// The worker's own profile: whose it is; in both browsers, with the real host.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, openBrowser} from '../support/browser.mjs';

const PUBLIC = 'https://crowdworks.jp/public/employees';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const publicPage = (signedIn) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>プロフィール</title>
  <header>${signedIn ? `<a href="/public/employees/${signedIn}">マイページ</a>` : ''}</header>
  <main><h1>ライター</h1><table><tr><th>氏名</th><td>公開</td></tr></table><p>電話番号は090-1234-5678です。</p></main></html>`;

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(name);
    });
    after(() => browser.close());

    test('on a public page only the one who is signed in is told what everybody sees', async () => {
      browser.serve(`${PUBLIC}/1001`, publicPage('1001'));
      browser.serve(`${PUBLIC}/999`, publicPage('1001'));
      browser.serve(`${PUBLIC}/998`, publicPage(''));
      const tab = await browser.open(`${PUBLIC}/1001`);
      assert.match(await saidBy(tab, 'card', /2件あります/), /090-1234-5678/);
      for (const other of ['999', '998']) {
        await tab.goto(`${PUBLIC}/${other}`);
        await pause(1500);
        assert.deepEqual(await textsOf(tab, 'card'), [], `the page of ${other} is not the reader's own`);
      }
      await tab.close();
    });

    test('a page whose header comes late is known as the own one then', async () => {
      browser.serve(
        `${PUBLIC}/1002`,
        `${publicPage('')}<script>setTimeout(() => {
          const link = Object.assign(document.createElement('a'), {href: '/public/employees/1002', textContent: 'マイページ'});
          document.querySelector('header').append(link);
        }, 1500)</script>`
      );
      const tab = await browser.open(`${PUBLIC}/1002`);
      await saidBy(tab, 'card', /2件あります/);
      await tab.close();
    });
  });
}
