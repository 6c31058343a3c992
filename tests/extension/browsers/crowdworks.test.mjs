// The main job in a real Chromium with the real host: pages served as crowdworks.jp, warnings read from the page itself.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {EXTENSION_ID, ROOT, cardsOf, eventually, highlightsOf, openChromium} from '../support/chromium.mjs';

const SCREENSHOTS = join(ROOT, 'build/screenshots');
const some = (found) => found.length > 0;

/** The page as its author made it: our cards left out. */
const ownDom = (page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const card of copy.querySelectorAll('[data-tokumei-card]')) card.remove();
    return copy.outerHTML;
  });

async function popupOf(browser, page) {
  const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
  const url = page.url();
  const tab = await worker.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((one) => one.url === wanted)?.id,
    url
  );
  const popup = await browser.context.newPage();
  await popup.setViewportSize({width: 320, height: 480});
  await popup.goto(`chrome-extension://${EXTENSION_ID}/popup/popup.html?tab=${tab}`);
  return popup;
}

describe('with the host', () => {
  let browser;
  before(async () => {
    await mkdir(SCREENSHOTS, {recursive: true});
    browser = await openChromium();
  });
  after(() => browser.close());

  test('a thread: the ask is warned about, refusals and own messages are not', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    const cards = await eventually(() => cardsOf(page), some);
    await page.screenshot({path: join(SCREENSHOTS, 'thread.png'), fullPage: true});
    assert.equal(cards.length, 1);
    assert.equal(cards[0].risk, 'warning');
    assert.match(cards[0].text, /本名・住所を求めています — 契約前/);
    assert.match(cards[0].text, /理由は書かれていません/);
    assert.match(cards[0].text, /違反報告/);
    assert.deepEqual(await highlightsOf(page), {warning: ['本名', 'ご住所']});
    assert.equal(
      await page.evaluate(() => document.querySelector('#m-name').nextElementSibling.hasAttribute('data-tokumei-card')),
      true
    );
    await page.close();
  });

  test("the page's own DOM stays as it was", async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    const original = await (
      await page
        .context()
        .request.fetch('https://crowdworks.jp/proposals/1')
        .catch(() => null)
    )?.text?.();
    await eventually(() => cardsOf(page), some);
    const shown = await ownDom(page);
    const alone = await page.evaluate(async () => (await fetch(location.href)).text());
    const parsed = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      original || alone
    );
    assert.equal(shown, parsed);
    await page.close();
  });

  test('a message that arrives later, and an edit', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    await eventually(() => cardsOf(page), some);
    await page.evaluate(() => {
      const message = document.querySelector('#m-refused').cloneNode(true);
      message.id = 'm-late';
      message.querySelector('div').textContent = '銀行の口座番号と暗証番号を教えてください。';
      document.querySelector('#thread').append(message);
    });
    const cards = await eventually(
      () => cardsOf(page),
      (found) => found.length === 2
    );
    assert.equal(cards.length, 2);
    assert.equal(cards[1].risk, 'danger');
    await page.evaluate(() => {
      document.querySelector('#m-late div').firstChild.data = '振込先はサイトに登録済みのもので結構です。';
    });
    assert.equal(
      (
        await eventually(
          () => cardsOf(page),
          (found) => found.length === 1
        )
      ).length,
      1
    );
    await page.close();
  });

  test('single-page navigation to another thread', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    await eventually(() => cardsOf(page), some);
    await page.evaluate(() => {
      history.pushState({}, '', '/contracts/1');
      document.querySelector('#m-name').remove();
      document.querySelector('#m-refused div').textContent = '発送のため、お電話番号を教えてください。';
    });
    const cards = await eventually(
      () => cardsOf(page),
      (found) => found.length === 1 && /電話番号/.test(found[0].text)
    );
    assert.match(cards[0].text, /電話番号を求めています — 契約後/);
    await page.close();
  });

  test('a job posting and the legacy thread', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/public/jobs/1');
    const [posting] = await eventually(() => cardsOf(page), some);
    assert.match(posting.text, /本名・生年月日・年齢・お住まいの地域を求めています/);
    assert.doesNotMatch(posting.lines[2], /電話/);
    await page.goto('https://crowdworks.jp/messages/1');
    const cards = await eventually(() => cardsOf(page), some);
    assert.equal(cards.length, 1);
    assert.match(cards[0].text, /職歴・勤務先・メッセージアプリのアカウントを求めています/);
    await page.close();
  });

  test('warnings return after the host was killed', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    await eventually(() => cardsOf(page), some);
    execFileSync('pkill', ['-9', '-f', `tokumei-host chrome-extension://${EXTENSION_ID}`]);
    await page.evaluate(() => {
      const message = document.querySelector('#m-refused').cloneNode(true);
      message.querySelector('div').textContent = '生年月日を教えてください。';
      document.querySelector('#thread').append(message);
    });
    assert.equal(
      (
        await eventually(
          () => cardsOf(page),
          (found) => found.length === 2
        )
      ).length,
      2
    );
    await page.close();
  });

  test('the popup says what is so', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    await eventually(() => cardsOf(page), some);
    const popup = await popupOf(browser, page);
    const text = await eventually(
      () => popup.textContent('body'),
      (said) => said.includes('バージョン')
    );
    await popup.screenshot({path: join(SCREENSHOTS, 'popup.png')});
    assert.match(text, /本体に接続しています\(バージョン \d+\.\d+\.\d+\)/);
    assert.match(text, /このサイトを見守っています/);
    assert.match(text, /ページの構成を認識しています/);
    assert.match(text, /注意 2件/);
    await popup.click('#pause');
    await eventually(
      () => popup.textContent('#site'),
      (said) => said.includes('停止')
    );
    await page.reload();
    await new Promise((done) => setTimeout(done, 500));
    assert.deepEqual(await cardsOf(page), []);
    await popup.click('#pause');
    await eventually(
      () => popup.textContent('#site'),
      (said) => said.includes('見守って')
    );
    await page.reload();
    assert.equal((await eventually(() => cardsOf(page), some)).length, 1);
    await popup.close();
    await page.close();
  });

  test('an unknown layout is said, not passed over in silence', async () => {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/9');
    const popup = await popupOf(browser, page);
    const text = await eventually(
      async () => {
        await popup.reload();
        return popup.textContent('body');
      },
      (said) => said.includes('認識できません')
    );
    assert.match(text, /ページの構成を認識できません/);
    await popup.close();
    await page.close();
  });
});

test('without a host the popup says so and names the command', async () => {
  const browser = await openChromium({host: false});
  try {
    const page = await browser.context.newPage();
    await page.goto('https://crowdworks.jp/proposals/1');
    const popup = await popupOf(browser, page);
    const text = await eventually(
      () => popup.textContent('body'),
      (said) => said.includes('見つかりません')
    );
    await popup.screenshot({path: join(SCREENSHOTS, 'popup-no-host.png')});
    assert.match(text, /本体\(tokumei-host\)が見つかりません/);
    assert.match(text, /tokumei install/);
    assert.doesNotMatch(text, /見守っています|認識しています/, 'no green light over no protection');
    assert.deepEqual(await cardsOf(page), []);
  } finally {
    await browser.close();
  }
});

for (const [language, colorScheme, words] of [
  ['en', 'light', /This asks for: real name, address — before a contract/],
  ['ja', 'dark', /本名・住所を求めています — 契約前/],
]) {
  test(`the card in ${language}, ${colorScheme}`, async () => {
    const browser = await openChromium({language, colorScheme});
    try {
      const page = await browser.context.newPage();
      await page.goto('https://crowdworks.jp/proposals/1');
      const [card] = await eventually(() => cardsOf(page), some);
      await page.screenshot({path: join(SCREENSHOTS, `thread-${language}-${colorScheme}.png`), fullPage: true});
      assert.match(card.text, words);
    } finally {
      await browser.close();
    }
  });
}
