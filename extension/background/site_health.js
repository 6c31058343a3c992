/**
 * How well each watched site is read: per kind of page the layout, when last, how many messages, which selector found
 * nothing. Kept over restarts, so that a site that changed is noticed; no text of a page, no address.
 */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const KEY = 'health';
/** The time of a page that is read again and again is written this often at most. */
const STEP_MS = 60_000;

/** @typedef {{layout: string, at: number, read: number, selectors: Record<string, number>}} PageHealth */

/** Changes wait for each other. @type {Promise<any>} */
let changing = Promise.resolve();

/** @returns {Promise<Record<string, Record<string, PageHealth>>>} by site and kind of page */
export const siteHealth = async () => (await api.storage.local.get(KEY))[KEY] ?? {};

const emptyOnes = (selectors) =>
  Object.keys(selectors)
    .filter((name) => selectors[name] === 0)
    .sort()
    .join();

/**
 * @param {string} site
 * @param {import('./page_states.js').PageState} state
 * @param {number} now
 */
export function noteHealth(site, {kind, layout, read, selectors}, now) {
  if (layout === 'other') return;
  changing = changing
    .then(async () => {
      const all = await siteHealth();
      const before = all[site]?.[kind];
      const same =
        before?.layout === layout && before.read === read && emptyOnes(before.selectors) === emptyOnes(selectors);
      if (same && now - before.at < STEP_MS) return;
      const pages = {...all[site], [kind]: {layout, at: now, read, selectors}};
      await api.storage.local.set({[KEY]: {...all, [site]: pages}});
    })
    .catch(() => {}); // storage full: the popup says it when something of the user's is to be kept
}
