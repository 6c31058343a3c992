// The main job in both real browsers with the real host: pages served as crowdworks.jp, warnings read from the page itself.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, SCREENSHOTS, cardsOf, eventually, highlightsOf, openBrowser} from '../support/browser.mjs';

const some = (found) => found.length > 0;
const THREAD = 'https://crowdworks.jp/proposals/1';

/** The page as its author made it: our cards left out. */
const ownDom = (tab) =>
  tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const card of copy.querySelectorAll('[data-tokumei]')) card.remove();
    return copy.outerHTML;
  });

for (const name of BROWSERS) {
  describe(name, () => {
    describe('with the host', () => {
      let browser;
      before(async () => {
        await mkdir(SCREENSHOTS, {recursive: true});
        browser = await openBrowser(name);
      });
      after(() => browser.close());

      test('a thread: the ask is warned about, refusals and own messages are not', async () => {
        const tab = await browser.open(THREAD);
        const cards = await eventually(() => cardsOf(tab), some);
        await tab.screenshot(join(SCREENSHOTS, `thread-${name}.png`), {fullPage: true});
        assert.equal(cards.length, 1);
        assert.equal(cards[0].risk, 'warning');
        assert.match(cards[0].text, /本名・住所を求めています.*契約前/);
        assert.match(cards[0].text, /理由は書かれていません/);
        assert.match(cards[0].text, /違反報告/);
        assert.deepEqual(await highlightsOf(tab), {warning: ['本名', 'ご住所']});
        assert.equal(
          await tab.evaluate(() =>
            document.querySelector('#m-name').nextElementSibling.matches('[data-tokumei="card"]')
          ),
          true
        );
        await tab.close();
      });

      test("the page's own DOM stays as it was", async () => {
        const tab = await browser.open(THREAD);
        await eventually(() => cardsOf(tab), some);
        const shown = await ownDom(tab);
        const alone = await tab.evaluate(async () => (await fetch(location.href)).text());
        const parsed = await tab.evaluate(
          (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
          alone
        );
        assert.equal(shown, parsed);
        await tab.close();
      });

      test('a message that arrives later, and an edit', async () => {
        const tab = await browser.open(THREAD);
        await eventually(() => cardsOf(tab), some);
        await tab.evaluate(() => {
          const message = document.querySelector('#m-refused').cloneNode(true);
          message.id = 'm-late';
          message.querySelector('div').textContent = '銀行の口座番号と暗証番号を教えてください。';
          document.querySelector('#thread').append(message);
        });
        const cards = await eventually(
          () => cardsOf(tab),
          (found) => found.length === 2
        );
        assert.equal(cards.length, 2);
        assert.equal(cards[1].risk, 'danger');
        await tab.evaluate(() => {
          document.querySelector('#m-late div').firstChild.data = '振込先はサイトに登録済みのもので結構です。';
        });
        assert.equal(
          (
            await eventually(
              () => cardsOf(tab),
              (found) => found.length === 1
            )
          ).length,
          1
        );
        await tab.close();
      });

      test('single-page navigation to another thread', async () => {
        const tab = await browser.open(THREAD);
        await eventually(() => cardsOf(tab), some);
        await tab.evaluate(() => {
          history.pushState({}, '', '/contracts/1');
          document.querySelector('#m-name').remove();
          document.querySelector('#m-refused div').textContent = '発送のため、お電話番号を教えてください。';
        });
        const cards = await eventually(
          () => cardsOf(tab),
          (found) => found.length === 1 && /電話番号/.test(found[0].text)
        );
        assert.match(cards[0].text, /電話番号を求めています.*契約後/);
        await tab.close();
      });

      test('a job posting and the legacy thread', async () => {
        const tab = await browser.open('https://crowdworks.jp/public/jobs/1');
        const [posting] = await eventually(() => cardsOf(tab), some);
        assert.match(posting.text, /応募時に求められる個人情報: 本名・生年月日・年齢・お住まいの地域/);
        assert.doesNotMatch(posting.lines[2], /電話/);
        await tab.goto('https://crowdworks.jp/messages/1');
        const cards = await eventually(() => cardsOf(tab), some);
        assert.equal(cards.length, 1);
        assert.match(cards[0].text, /職歴・勤務先・メッセージアプリのアカウントを求めています/);
        await tab.close();
      });

      test('warnings return after the host was killed', async () => {
        const tab = await browser.open(THREAD);
        await eventually(() => cardsOf(tab), some);
        const hosts = await browser.hosts();
        assert.equal(hosts.length, 1);
        process.kill(hosts[0], 'SIGKILL');
        await tab.evaluate(() => {
          const message = document.querySelector('#m-refused').cloneNode(true);
          message.querySelector('div').textContent = '生年月日を教えてください。';
          document.querySelector('#thread').append(message);
        });
        assert.equal(
          (
            await eventually(
              () => cardsOf(tab),
              (found) => found.length === 2
            )
          ).length,
          2
        );
        await tab.close();
      });
    });
  });
}
