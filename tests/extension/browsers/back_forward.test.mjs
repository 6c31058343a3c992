// A page that the browser kept whole and shows again: it is told of anew, by the settings of now, and goes on warning.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, cardsOf, eventually, openBrowser} from '../support/browser.mjs';
import {COMPOSER, threadPage} from '../support/thread_page.mjs';

const THREAD = 'https://crowdworks.jp/proposals/750';
const OTHER = 'https://crowdworks.jp/proposals/751';

for (const name of BROWSERS) {
  describe(`back and forward in ${name}`, () => {
    let browser;
    let tab;
    let id;
    before(async () => {
      browser = await openBrowser(name, {backForwardCache: true});
      browser.serve(
        THREAD,
        threadPage({
          messages: [{text: '契約の前に、本名を教えていただけますか?'}],
          after: `${COMPOSER}<script>addEventListener('pageshow', ({persisted}) => { document.title = 'kept: ' + persisted; });</script>`,
        })
      );
      browser.serve(OTHER, threadPage({messages: [{text: '納期は来週の金曜日です。'}]}));
      tab = await browser.open(THREAD);
      await eventually(
        () => cardsOf(tab),
        (found) => found.length === 1
      );
      id = await browser.tabId(tab);
      await tab.front();
    });
    after(async () => {
      // What Playwright has lost sight of it would wait for.
      await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 8000).unref())]);
    });

    /** The page as the extension sees it. */
    const seen = () =>
      browser.inExtension(async (tabId) => {
        const [{result}] = await chrome.scripting
          .executeScript({
            target: {tabId},
            func: () => ({title: document.title, cards: document.querySelectorAll('[data-tokumei="card"]').length}),
          })
          .catch(() => [{result: {title: '', cards: -1}}]);
        const {tab: state} = await chrome.runtime.sendMessage({kind: 'popup_state', tabId});
        const badge = await chrome.action.getBadgeText({tabId});
        return {...result, badge, warnings: state?.counts.warning ?? null, read: state?.read ?? null};
      }, id);
    const isSeen = (wanted) => eventually(seen, (now) => JSON.stringify({...now, ...wanted}) === JSON.stringify(now));
    const run = (func, argument) =>
      browser.inExtension(
        async ([tabId, source, one]) => {
          const action = {go: (where) => void (location.href = where), back: () => history.back()}[source];
          await chrome.scripting.executeScript({target: {tabId}, func: action, args: [one ?? null]});
        },
        [id, func, argument]
      );
    const away = async () => {
      await run('go', OTHER);
      assert.deepEqual(await isSeen({warnings: 0, read: 1}), {
        title: 'メッセージ',
        cards: 0,
        badge: '',
        warnings: 0,
        read: 1,
      });
    };
    const change = (kind) =>
      browser.inExtension((what) => chrome.runtime.sendMessage({kind: what, site: 'crowdworks'}), kind);
    const kept = {title: 'kept: true', cards: 1, badge: '1', warnings: 1, read: 1};

    test('badge, popup and card are those of the page that is shown again', async () => {
      await away();
      await run('back');
      assert.deepEqual(await isSeen(kept), kept);
    });

    test('the site was switched off meanwhile: the page is left alone; on again, it warns', async () => {
      await away();
      await change('disable_site');
      await run('back');
      const off = {title: kept.title, cards: 0, badge: ''};
      const {title, cards, badge} = await isSeen(off);
      assert.deepEqual({title, cards, badge}, off);
      await change('enable_site');
      assert.deepEqual(await isSeen(kept), kept);
    });

    test('a page that left while it was waiting for an answer asks again', async () => {
      const hosts = await browser.hosts();
      for (const host of hosts) process.kill(host, 'SIGSTOP');
      await browser.inExtension(async (tabId) => {
        await chrome.scripting.executeScript({
          target: {tabId},
          func: () => {
            const message = document.querySelector('[class^="_messageItem_"]').cloneNode(true);
            message.querySelector('div').textContent = 'LINEのIDを教えてください。';
            document.querySelector('#thread').append(message);
          },
        });
        await new Promise((done) => setTimeout(done, 700));
      }, id);
      await run('go', OTHER);
      await new Promise((done) => setTimeout(done, 700));
      for (const host of hosts) process.kill(host, 'SIGCONT');
      await isSeen({cards: 0, read: 1});
      await run('back');
      const two = {...kept, cards: 2, badge: '2', warnings: 2, read: 2};
      assert.deepEqual(await isSeen(two), two);
    });
  });
}
