// Generic mode never floods: ten ordinary pages (documents, news, shops, forums) on sites that the user has put on without
// describing them raise no warning above notice. Each is full of words that a form or a story may say.
import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {saidBy} from '../support/boxes.mjs';
import {BROWSERS, cardsOf, copyExtension, eventually, openBrowser} from '../support/browser.mjs';

const PAGES = fileURLToPath(new URL('../pages/ordinary', import.meta.url));
const ASK = 'https://board.example.test/inbox/1';
const AGREEMENT = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>契約</title><main><section><p>秘密保持契約です。</p>
  <button id="agree" onclick="window.agreed = true">秘密保持契約に同意する</button></section></main></html>`;
const ASKED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Inbox</title><main>
  <div class="row-1"><b>kim</b> <time>10:00</time><p>Hello, your work is great.</p></div>
  <div class="row-2"><b>kim</b> <time>10:05</time><p>Before we start, please send me your home address.</p></div>
  <textarea></textarea></main></html>`;

const pages = await Promise.all(
  (await readdir(PAGES)).sort().map(async (name) => ({
    name,
    address: /<!-- (https:\S+)/.exec(await readFile(join(PAGES, name), 'utf8'))[1],
  }))
);

/** A site of the user's own of which nothing is known but the host. */
const undescribed = (host) => ({
  contact: {policy: 'free'},
  hosts: [host],
  layout: {certainty: 'none'},
  name: {en: `C++ (${host}`, ja: `求人[C++ (${host}`},
  pages: [],
  report: {en: '-', ja: '-'},
  selectors: {},
  site: host.replaceAll('.', '-'),
  speakers: [],
  stages: [],
});

for (const name of BROWSERS) {
  describe(`ordinary pages in ${name}`, () => {
    let browser;
    let folder;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tokumei-extension-'));
      await copyExtension(folder, (manifest) => {
        for (const scripts of manifest.content_scripts) scripts.matches = ['https://*.example.test/*'];
        manifest.host_permissions = ['https://*.example.test/*'];
      });
      browser = await openBrowser(name, {extension: folder});
      browser.serve(ASK, ASKED);
      const profiles = [ASK, ...pages.map(({address}) => address)].map((one) => undescribed(new URL(one).host));
      await browser.inExtension(
        (own) =>
          chrome.storage.local.set({
            settings: {
              version: 2,
              sensitivity: 'strict',
              sites: Object.fromEntries(own.map(({site}) => [site, {on: true}])),
              userProfiles: Object.fromEntries(own.map((one) => [one.site, one])),
            },
          }),
        profiles
      );
    });
    after(async () => {
      await browser?.close();
      await rm(folder, {recursive: true, force: true});
    });

    const stateOf = async (tab) => {
      const id = await browser.tabId(tab);
      return browser.inExtension(
        async (tabId) => (await chrome.storage.session.get(`page:${tabId}`))[`page:${tabId}`] ?? null,
        id
      );
    };

    test('a conversation on such a site is read', async () => {
      const tab = await browser.open(ASK);
      const [card] = await eventually(
        () => cardsOf(tab),
        (found) => found.length > 0
      );
      assert.match(card.text, /住所/);
      assert.equal((await stateOf(tab)).layout, 'generic');
      await tab.close();
    });

    test('an agreement on such a site is asked about, whatever signs are in the name of the site', async () => {
      browser.serve('https://board.example.test/contracts/1', AGREEMENT);
      const tab = await browser.open('https://board.example.test/contracts/1');
      await eventually(() => tab.evaluate(() => document.querySelector('[data-tokumei="status"]') !== null), Boolean);
      await tab.click('#agree');
      await saidBy(tab, 'dialog', /秘密保持契約に同意しようとしています/);
      assert.equal(await tab.evaluate(() => window.agreed ?? false), false);
      await tab.close();
    });

    const ROW = '<div class="row-2"><b>kim</b> <time>10:05</time><p>Please send me your home address.</p></div>';
    const conversation = (
      attributes,
      more = ''
    ) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Inbox</title>
      <style>.folded { display: none; }</style><main><div id="talk" ${attributes}>
      <div class="row-1"><b>kim</b> <time>10:00</time><p>Hello, your work is great.</p></div>${ROW}</div>
      <textarea></textarea></main>${more}</html>`;
    const cards = (tab, wanted = 1) =>
      eventually(
        () => cardsOf(tab),
        (found) => found.length === wanted
      );
    const looked = (tab) =>
      eventually(
        () => stateOf(tab),
        (found) => found !== null
      );
    /** Opens a page on which nothing is found, and changes it. */
    async function openChanged(html, change) {
      browser.serve(ASK, html);
      const tab = await browser.open(ASK);
      assert.equal((await looked(tab)).read, 0);
      await tab.evaluate(change);
      const [card] = await cards(tab);
      assert.match(card?.text ?? 'no card', /住所/);
      return tab;
    }

    const shown = {
      'hidden loses its attribute': ['hidden', () => document.querySelector('#talk').removeAttribute('hidden')],
      'aria-hidden is told': [
        'aria-hidden="true"',
        () => document.querySelector('#talk').removeAttribute('aria-hidden'),
      ],
      'folded away is unfolded': ['class="folded"', () => document.querySelector('#talk').classList.remove('folded')],
      'inside a closed panel is shown with it': [
        '',
        () => document.querySelector('main').style.removeProperty('display'),
        (html) => html.replace('<main>', '<main style="display: none">'),
      ],
      'called an advertisement gets another name, and something is loaded': [
        'class="ads"',
        () => {
          document.querySelector('#talk').className = 'talk';
          document.querySelector('main').append('One more line has been loaded.');
        },
      ],
      'below a notice is left alone by it': [
        '',
        () => {
          document.querySelector('#talk').firstElementChild.textContent = 'kim wrote this 10:00 and nothing else.';
        },
        (html) => html.replace('<b>kim</b> <time>10:00</time><p>Hello', '<p>Notice: Hello'),
      ],
      'waiting for an editor gets one': [
        '',
        () => document.querySelector('main').insertAdjacentHTML('beforeend', '<div contenteditable>_</div>'),
        (html) => html.replace('<textarea></textarea>', ''),
      ],
      'waiting for an editor without formats gets one': [
        '',
        () =>
          document.querySelector('main').insertAdjacentHTML('beforeend', '<p contenteditable="plaintext-only">_</p>'),
        (html) => html.replace('<textarea></textarea>', ''),
      ],
      'waiting for a place to answer gets one': [
        '',
        () => document.querySelector('main').append(document.createElement('textarea')),
        (html) => html.replace('<textarea></textarea>', ''),
      ],
    };
    for (const [what, [attributes, change, make = (html) => html]] of Object.entries(shown)) {
      test(`a conversation that was ${what}: it is read`, async () => {
        const tab = await openChanged(make(conversation(attributes)), change);
        await tab.close();
      });
    }

    test('messages that come are read at once, whatever else moves on the page', async () => {
      const moving = `<p id="clock"></p><p id="line"></p><script>
        setInterval(() => { clock.innerHTML = '<b>' + Date.now() + '</b>'; }, 100);
        setInterval(() => { line.textContent = 'The next line of our news is ' + Math.random().toString(36); }, 150);</script>`;
      browser.serve(ASK, conversation('', moving).replace(ROW, ''));
      const tab = await browser.open(ASK);
      assert.equal((await looked(tab)).read, 0);
      await new Promise((done) => setTimeout(done, 4000));
      for (const wanted of [1, 2]) {
        await tab.evaluate((row) => document.querySelector('#talk').insertAdjacentHTML('beforeend', row), ROW);
        const began = Date.now();
        assert.equal((await cards(tab, wanted)).length, wanted);
        assert.ok(Date.now() - began < 5000, 'not only when the other changes have had their turn');
      }
      await tab.evaluate(() => [...document.querySelectorAll('.row-2')].at(-1).remove());
      assert.equal((await cards(tab, 1)).length, 1, 'and one that goes is forgotten');
      await tab.close();
    });

    for (const page of pages) {
      test(page.name, async () => {
        const tab = await browser.open(page.address);
        const state = await eventually(
          () => stateOf(tab),
          (found) => found !== null && (found.layout === 'other' || found.read > 0)
        );
        assert.ok(state, 'the page was looked at');
        assert.deepEqual({...state.counts, notice: 0}, {danger: 0, warning: 0, notice: 0}, state.layout);
        await tab.close();
      });
    }
  });
}
