// The worker's own profile: whose it is, and how often the host is asked about it; in both browsers, with the real host.
import assert from 'node:assert/strict';
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, SCREENSHOTS, openBrowser} from '../support/browser.mjs';

const PUBLIC = 'https://crowdworks.jp/public/employees';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const publicPage = (signedIn) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>プロフィール</title>
  <header>${signedIn ? `<a href="/public/employees/${signedIn}">マイページ</a>` : ''}</header>
  <main><h1>ライター</h1><table><tr><th>氏名</th><td>公開</td></tr></table><p>電話番号は090-1234-5678です。</p></main></html>`;

/** What the browser's hosts have read so far, in bytes. */
async function heardBy(browser) {
  const hosts = await browser.hosts();
  const counts = await Promise.all(
    hosts.map(async (id) => Number(/^rchar: (\d+)/m.exec(await readFile(`/proc/${id}/io`, 'utf8'))[1]))
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/** A clock as pages have it, its elements made anew ten times a second. */
const CLOCK = `<div id="clock"></div><script>
  setInterval(() => {
    const now = document.createElement('span');
    now.textContent = Date.now();
    clock.replaceChildren(now);
  }, 100);
</script>`;

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
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

    test('a text that stays the same is not sent again, however often the page changes beside it', async () => {
      browser.serve(
        'https://crowdworks.jp/profile/edit',
        `<!doctype html><html lang="ja"><meta charset="utf-8"><main><textarea rows="9">${'電話番号は090-1234-5678です。'.repeat(60)}</textarea>
          ${CLOCK}</main></html>`
      );
      const tab = await browser.open('https://crowdworks.jp/profile/edit');
      await saidBy(tab, 'card', /個人情報が/);
      await pause(700); // the guard of drafts has read the field once, too
      const heard = await heardBy(browser);
      await pause(2500);
      assert.equal((await heardBy(browser)) - heard, 0, 'bytes');
      await tab.evaluate(() => {
        const field = document.querySelector('textarea');
        field.value = 'ご連絡は yamada@example.com まで。';
        field.dispatchEvent(new Event('change', {bubbles: true}));
      });
      await saidBy(tab, 'card', /yamada@example.com/);
      await tab.close();
    });

    test('what the host did not read is said, until it has', async () => {
      browser.serve(
        'https://crowdworks.jp/profile/edit2',
        `<!doctype html><html lang="ja"><meta charset="utf-8"><main><textarea>電話番号は090-1234-5678です。</textarea>
          <textarea>${'長い紹介です。'.repeat(6000)}</textarea></main></html>`
      );
      await saidBy(await browser.open('https://crowdworks.jp/profile/edit'), 'card', /個人情報が/); // a host is there
      const hosts = await browser.hosts();
      for (const id of hosts) process.kill(id, 'SIGSTOP');
      const tab = await browser.open('https://crowdworks.jp/profile/edit2');
      const said = await saidBy(tab, 'card', /本体につながりません/);
      assert.match(said, /すべては確認できていません/);
      assert.match(said, /長すぎるため/);
      await tab.screenshot(join(SCREENSHOTS, `profile-unread-${name}.png`));
      assert.match(await saidBy(tab, 'card', /090-1234-5678/), /1件あります/, 'another host was asked');
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
