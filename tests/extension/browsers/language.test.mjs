// One language at a time: the texts of the extension, the advice of the host and what a screen reader is told to speak agree,
// also where the browser speaks a language that the extension does not.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {saidBy} from '../support/boxes.mjs';
import {BROWSERS, openBrowser} from '../support/browser.mjs';
import {threadPage} from '../support/thread_page.mjs';

const PAGE = 'https://crowdworks.jp/proposals/901';
const isJapanese = (words) => /[ぁ-ヿ一-鿿]/.test(words);
/** A card quotes buttons of the site as they are called there. */
const unquoted = (words) => words.replace(/"[^"]*"/g, '');
/** Of the interface, and what is shown. Firefox has no other language here. */
const LANGUAGES = {chromium: {ja: 'ja', de: 'en'}, firefox: {ja: 'ja', en: 'en'}};

for (const name of BROWSERS) {
  for (const [language, shown] of Object.entries(LANGUAGES[name])) {
    describe(`${name} in ${language}`, () => {
      let browser;
      before(async () => {
        browser = await openBrowser(name, {language});
        browser.serve(PAGE, threadPage({messages: [{text: 'Please tell me your real name.'}]}));
      });
      after(() => browser.close());

      test(`card, popup and settings are in ${shown}`, async () => {
        const tab = await browser.open(PAGE);
        const card = await saidBy(tab, 'card', /./);
        assert.match(card, shown === 'ja' ? /本名を求めています.*契約前/ : /asks for: real name.*before a contract/);
        assert.equal(isJapanese(unquoted(card)), shown === 'ja', card);
        assert.equal(await tab.evaluate(() => document.querySelector('[data-tokumei="card"]').lang), shown);
        for (const path of ['popup/popup.html', 'options/options.html']) {
          const own = await browser.openExtension(path);
          const {lang, words} = await own.evaluate(() => ({
            lang: document.documentElement.lang,
            words: [...document.querySelectorAll('h1, h2, button')].map((one) => one.textContent).join(' '),
          }));
          assert.equal(lang, shown, path);
          assert.equal(isJapanese(words), shown === 'ja', `${path}: ${words}`);
          await own.close();
        }
        await tab.close();
      });
    });
  }
}
