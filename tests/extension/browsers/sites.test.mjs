// Every synthetic page of every site, in both browsers. The page itself says what is asked for on it, in
// <meta name="tokumei-asks">, parted by commas: each is quoted by a card, and no card quotes something else. The cards name
// the stage of <meta name="tokumei-stage">.
import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {BROWSERS, cardsOf, copyExtension, eventually, openBrowser} from '../support/browser.mjs';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

async function pagesOfSites() {
  const found = [];
  for (const name of (await readdir(PAGES, {recursive: true})).sort()) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(join(PAGES, name), 'utf8');
    const asks = /<meta name="tokumei-asks" content="([^"]*)"/.exec(html)?.[1];
    if (asks === undefined) continue;
    found.push({
      name,
      address: /<!-- (https:\S+)/.exec(html)[1],
      asks: asks.split(',').filter(Boolean),
      stage: /<meta name="tokumei-stage" content="([^"]*)"/.exec(html)?.[1],
      language: /<html lang="(\w+)"/.exec(html)[1],
    });
  }
  return found;
}

const pages = await pagesOfSites();

for (const name of BROWSERS) {
  for (const language of ['ja', 'en']) {
    describe(`the pages in ${language}, in ${name}`, () => {
      let browser;
      let folder;
      before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'tokumei-extension-'));
        const own = pages.filter((page) => page.language === language);
        const origins = [...new Set(own.map(({address}) => `${new URL(address).origin}/*`))];
        await copyExtension(folder, (manifest) => {
          manifest.host_permissions = origins;
          for (const scripts of manifest.content_scripts) scripts.matches = origins;
        });
        browser = await openBrowser(name, {extension: folder, language});
        await browser.inExtension(
          async (sites) => {
            await chrome.storage.local.set({
              settings: {
                version: 2,

                sites: Object.fromEntries(sites.map((site) => [site, {on: true}])),
              },
            });
          },
          [...new Set(own.map((page) => page.name.split('/')[0]))]
        );
      });
      after(async () => {
        await browser?.close();
        await rm(folder, {recursive: true, force: true});
      });

      for (const page of pages.filter((one) => one.language === language)) {
        test(page.name, async () => {
          const tab = await browser.open(page.address);
          const state = async () => {
            const id = await browser.tabId(tab);
            return browser.inExtension(
              async (tabId) => (await chrome.storage.session.get(`page:${tabId}`))[`page:${tabId}`] ?? null,
              id
            );
          };
          // The page has been read when its state is told.
          const {layout, read} = (await eventually(state, (found) => found?.read > 0)) ?? {};
          assert.ok(read > 0, `something of it is read (${layout})`);
          const opened = async () => {
            await openAll(tab);
            return cardsOf(tab);
          };
          const cards = await eventually(opened, (found) => asksOf(found, page).length === 0);
          assert.deepEqual(asksOf(cards, page), [], 'what is asked for is warned about');
          const others = cards.filter(({text}) => !page.asks.some((words) => text.includes(words)));
          assert.deepEqual(others, [], 'nothing else is');
          for (const {text} of cards) assert.ok(text.includes(page.stage ?? ''), `${page.stage}: ${text}`);
          await tab.close();
        });
      }
    });
  }
}

/** A card quotes when it is open. */
async function openAll(tab) {
  const head = '.head[aria-expanded="false"]';
  const closed = async () =>
    (
      await tab.shadows('[data-tokumei="card"]', (root, selector) => root.querySelector(selector) !== null, head)
    ).filter(Boolean).length;
  while ((await closed()) > 0) await tab.clickIn('[data-tokumei="card"]', head);
}

/** What the page asks for that no card quotes. */
function asksOf(cards, page) {
  const told = cards.map(({text}) => text).join('\n');
  return page.asks.filter((words) => !told.includes(words));
}
