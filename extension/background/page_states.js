/**
 * What each tab's content script says of its page, and which tabs are paused. In storage.session: the browser may stop
 * this worker at any time, and forgets all of it when it closes.
 */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const RISKS = ['danger', 'warning', 'notice'];
const LAYOUTS = ['known', 'generic', 'unknown', 'other'];
const MOST_SELECTORS = 40;

const count = (value) => (Number.isSafeInteger(value) && value > 0 ? value : 0);

/**
 * Page states come from pages: only what they may say is kept.
 * @param {any} state
 */
export function readPageState(state) {
  return {
    layout: LAYOUTS.includes(state?.layout) ? state.layout : 'unknown',
    read: count(state?.read),
    counts: Object.fromEntries(RISKS.map((risk) => [risk, count(state?.counts?.[risk])])),
    selectors: Object.fromEntries(
      Object.entries(state?.selectors ?? {})
        .slice(0, MOST_SELECTORS)
        .map(([name, found]) => [name.slice(0, 40), count(found)])
    ),
  };
}

/** @typedef {ReturnType<typeof readPageState>} PageState */

const stateKey = (tabId) => `page:${tabId}`;
const pauseKey = (tabId) => `paused:${tabId}`;
const one = async (key) => (await api.storage.session.get(key))[key];

/** @returns {Promise<PageState|null>} */
export const pageState = async (tabId) => (await one(stateKey(tabId))) ?? null;
export const keepPageState = (tabId, state) => api.storage.session.set({[stateKey(tabId)]: state});

/** @returns {Promise<boolean>} */
export const isTabPaused = async (tabId) => (await one(pauseKey(tabId))) === true;
export const pauseTab = (tabId, paused) =>
  paused ? api.storage.session.set({[pauseKey(tabId)]: true}) : api.storage.session.remove(pauseKey(tabId));

export const forgetTab = (tabId) => api.storage.session.remove([stateKey(tabId), pauseKey(tabId)]);
export const forgetPageState = (tabId) => api.storage.session.remove(stateKey(tabId));
