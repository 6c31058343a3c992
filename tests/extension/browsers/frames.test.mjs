// Frames of a site in a page: read as the page is, also those without an address of their own, and counted with it as long as
// they are there; each by the settings of its own site.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, eventually, openBrowser} from '../support/browser.mjs';
import {messageMarkup, threadPage} from '../support/thread_page.mjs';

const LANCERS = 'https://www.lancers.jp/message/5001';
const NAME = messageMarkup({text: '契約の前に、本名を教えていただけますか?'});
const LINE = messageMarkup({text: 'LINEのIDを教えてください。'});
const SIGNED_IN = '<header><a href="/public/employees/1001">マイページ</a></header>';
const MARKUP = JSON.stringify(`<!doctype html><meta charset="utf-8">${SIGNED_IN}<main>${LINE}</main>`).replaceAll(
  '<',
  '\\u003c'
);

/** A thread page with frames in it, each filled by the page's script. */
const withFrames = (frames, script, messages = '') =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><main>${messages}${frames}</main><script>${script}</script></html>`;

for (const name of BROWSERS) {
  describe(`frames in ${name}`, () => {
    let browser;
    let page = 700;
    before(async () => {
      browser = await openBrowser(name);
      browser.serve(
        'https://crowdworks.jp/proposals/690',
        threadPage({messages: [{text: 'LINEのIDを教えてください。'}]})
      );
      browser.serve(
        'https://crowdworks.jp/proposals/691',
        threadPage({messages: [{text: '納期は来週の金曜日です。'}]})
      );
    });
    after(() => browser.close());

    const change = (settings) =>
      browser.inExtension((what) => chrome.runtime.sendMessage({kind: 'change_settings', change: what}), settings);
    const open = (...what) => openAt(`https://crowdworks.jp/proposals/${page++}`, ...what);
    const openAt = (address, ...what) => {
      browser.serve(address, withFrames(...what));
      return browser.open(address);
    };
    const cardsIn = (tab) => tab.evaluate(() => frames[0].document.querySelectorAll('[data-tokumei="card"]').length);
    const oneIn = (tab) =>
      eventually(
        () => cardsIn(tab),
        (found) => found === 1
      );
    /** The number on the button, and what the popup says of the page. */
    const told = async (tab) => {
      const id = await browser.tabId(tab);
      const answer = await browser.inExtension(async (tabId) => {
        const {tab: state} = await chrome.runtime.sendMessage({kind: 'popup_state', tabId});
        return {
          badge: await chrome.action.getBadgeText({tabId}),
          layout: state?.layout,
          read: state?.read,
          counts: state?.counts,
        };
      }, id);
      await tab.front();
      return answer;
    };
    const badgeIs = async (tab, badge) =>
      (
        await eventually(
          () => told(tab),
          (found) => found.badge === badge
        )
      ).badge;

    const filled = {
      srcdoc: `document.querySelector('iframe').srcdoc = ${MARKUP};`,
      'a blob': `document.querySelector('iframe').src = URL.createObjectURL(new Blob([${MARKUP}], {type: 'text/html'}));`,
      'a page that wrote it': `const {contentDocument} = document.querySelector('iframe');
        contentDocument.open(); contentDocument.write(${MARKUP}); contentDocument.close();`,
    };
    for (const [what, script] of Object.entries(filled)) {
      test(`a frame filled by ${what} is read`, async () => {
        const tab = await open('<iframe width="700" height="400"></iframe>', script);
        assert.equal(await oneIn(tab), 1);
        assert.equal(await badgeIs(tab, '1'), '1');
        await tab.close();
      });
    }

    test('a frame in a sandbox is nobody’s, and is left alone', async () => {
      const tells = `parent.postMessage(document.querySelectorAll('[data-tokumei]').length, '*')`;
      const telling = `${MARKUP.slice(0, -1)}\\u003cscript>setInterval(() => ${tells}, 100)\\u003c/script>"`;
      const script = `onmessage = ({data}) => { globalThis.most = Math.max(globalThis.most ?? 0, data); };
        document.querySelector('iframe').srcdoc = ${telling};`;
      const tab = await open('<iframe sandbox="allow-scripts"></iframe>', script, NAME);
      assert.equal(await badgeIs(tab, '1'), '1');
      await change({sensitivity: 'strict'});
      await change({guards: {draft: false, nda: true}});
      await new Promise((done) => setTimeout(done, 2000)); // for the frame to begin, and to ask for its text
      const {badge, read} = await told(tab);
      const ours = await tab.evaluate(() => globalThis.most);
      assert.deepEqual({badge, read, ours}, {badge: '1', read: 1, ours: 0});
      await change({sensitivity: 'balanced', guards: {draft: true, nda: true}});
      await tab.close();
    });

    test('a frame of another site goes by the settings of that site', async () => {
      await browser.grant('https://www.lancers.jp/*');
      await change({sites: {lancers: {on: true}}});
      const tab = await open(`<iframe src="${LANCERS}" width="700" height="300"></iframe>`, '', NAME);
      assert.equal(await badgeIs(tab, '2'), '2');
      await change({guards: {draft: false, nda: true}}); // all parts are opened anew
      await new Promise((done) => setTimeout(done, 1000));
      assert.equal(await badgeIs(tab, '2'), '2', 'read as its own site');
      await change({sites: {lancers: {on: false}}});
      assert.equal(await badgeIs(tab, '1'), '1', 'left alone, and counted no more');
      await change({sites: {}, guards: {draft: true, nda: true}});
      await tab.close();
    });

    test('a frame in a page that is not watched hears of changes', async () => {
      const frame = '<iframe src="https://crowdworks.jp/proposals/690" width="700" height="300"></iframe>';
      const tab = await openAt('https://other.example.test/', frame, '');
      assert.equal(await badgeIs(tab, '1'), '1');
      await change({sites: {crowdworks: {on: false}}});
      assert.equal(await badgeIs(tab, ''), '');
      await change({sites: {}});
      assert.equal(await badgeIs(tab, '1'), '1');
      await tab.close();
    });

    test('page and frames are counted together; a frame that goes or navigates counts no more', async () => {
      const tab = await open(
        '<iframe src="/proposals/690" width="700" height="300"></iframe><iframe src="/proposals/690" width="700" height="300"></iframe>',
        '',
        NAME
      );
      assert.equal(await badgeIs(tab, '3'), '3');
      assert.deepEqual(await told(tab), {
        badge: '3',
        layout: 'known',
        read: 3,
        counts: {danger: 0, warning: 3, notice: 0},
      });
      await tab.evaluate(() => document.querySelector('iframe').remove());
      assert.equal(await badgeIs(tab, '2'), '2');
      await tab.evaluate(() => {
        document.querySelector('iframe').src = '/proposals/691';
      });
      assert.equal(await badgeIs(tab, '1'), '1');
      await tab.goto('https://crowdworks.jp/proposals/691');
      const left = await eventually(
        () => told(tab),
        ({read}) => read === 1
      );
      assert.deepEqual(left, {badge: '', layout: 'known', read: 1, counts: {danger: 0, warning: 0, notice: 0}});
      await tab.close();
    });

    test('a page that holds nothing itself is known by what its frame holds', async () => {
      const tab = await open('<iframe src="/proposals/690" width="700" height="300"></iframe><iframe></iframe>', '');
      assert.equal(await badgeIs(tab, '1'), '1');
      assert.equal((await told(tab)).layout, 'known');
      await tab.close();
    });
  });
}
