/** What tests of the extension's own pages (popup, options, first run) share. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with the page, as short lines.
 * @param {import('./browser.mjs').Tab} tab
 * @returns {Promise<string[]>}
 */
export async function accessFaults(tab) {
  await tab.evaluate(`(() => { ${AXE} })()`);
  return tab.evaluate(async () => {
    const {violations} = await /** @type {any} */ (globalThis).axe.run(document, {resultTypes: ['violations']});
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** Whether the page is wider than its window. */
export const isTooWide = (tab) =>
  tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** @returns {Promise<string>} of the whole page, or of what the selector finds first; '' when it finds nothing */
export const textOf = (tab, selector = 'body') =>
  tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** The popup of a tab, in a tab of its own. */
export async function popupOf(browser, tab) {
  const popup = await browser.openExtension(`popup/popup.html?tab=${await browser.tabId(tab)}`);
  await popup.resize({width: 480, height: 640});
  return popup;
}

/** What the extension has stored. */
export const storedSettings = (browser) =>
  browser.inExtension(async () => (await chrome.storage.local.get('settings')).settings);
