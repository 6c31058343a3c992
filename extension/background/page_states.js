/**
 * What the content scripts of each tab say of its page and the frames in it, and which tabs are paused. In storage.session:
 * the browser may stop this worker at any time, and forgets all of it when it closes.
 */
import '../shared/browser_api.js';
import {PAGE_KINDS} from '../shared/profile_shape.js';
import '../shared/risks.js';

const {api, risks} = globalThis.tokumei;
const LAYOUTS = ['known', 'generic', 'unknown', 'other'];
/** Why texts are not checked: the answer is awaited, none came, the host takes none so long. */
const UNCHECKED = ['waiting', 'failed', 'tooLong'];
const MOST_SELECTORS = 40;
const PATIENCE_MS = 1000;

const count = (value) => (Number.isSafeInteger(value) && value > 0 ? value : 0);

/**
 * Page states come from pages: only what they may say is kept.
 * @param {any} state
 */
export function readPageState(state) {
  return {
    kind: PAGE_KINDS.includes(state?.kind) ? state.kind : 'other',
    layout: LAYOUTS.includes(state?.layout) ? state.layout : 'unknown',
    read: count(state?.read),
    unchecked: Object.fromEntries(UNCHECKED.map((why) => [why, count(state?.unchecked?.[why])])),
    counts: Object.fromEntries(risks.map((risk) => [risk, count(state?.counts?.[risk])])),
    selectors: Object.fromEntries(
      Object.entries(state?.selectors ?? {})
        .slice(0, MOST_SELECTORS)
        .map(([name, found]) => [name.slice(0, 40), count(found)])
    ),
  };
}

/** @typedef {ReturnType<typeof readPageState>} PageState */

/**
 * A frame's number may change when its document is kept for later (Chromium), so documents are told apart by their own.
 * @typedef {{document: string, top: boolean, state: PageState}} FrameState
 */

const stateKey = (tabId) => `page:${tabId}`;
const framesKey = (tabId) => `frames:${tabId}`;
const pauseKey = (tabId) => `paused:${tabId}`;
const one = async (key) => (await api.storage.session.get(key))[key];

/** Of the whole tab. @returns {Promise<PageState|null>} */
export const pageState = async (tabId) => (await one(stateKey(tabId))) ?? null;

/** @param {{documentId?: string, frameId?: number}} where */
const documentOf = ({documentId, frameId}) => documentId ?? `frame ${frameId ?? 0}`;

/**
 * The documents that a tab shows now: of one that went, or that the browser keeps for later, nothing may have been heard.
 * @returns {Promise<Set<string>|null>} null when the browser does not say
 */
async function documentsIn(tabId) {
  const target = {tabId, allFrames: true};
  const found = api.scripting.executeScript({target, func: () => true, injectImmediately: true}).catch(() => null);
  // A frame on its way to another page answers late or never: what is told next does not wait for it.
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS, null));
  return Promise.race([found, late]).then((all) => all && new Set(all.map(documentOf)));
}

/** @param {PageState} state */
const textsIn = ({read, unchecked}) => Object.values(unchecked).reduce((sum, more) => sum + more, read);

/**
 * What the frames of a tab come to together: its layout is known when that of one is.
 * @param {FrameState[]} frames
 * @returns {PageState|null} null when there is none
 */
function together(frames) {
  if (frames.length === 0) return null;
  const states = frames.map(({state}) => state);
  const sum = (numberOf) => states.reduce((total, state) => total + numberOf(state), 0);
  const best = states.reduce((a, b) => (LAYOUTS.indexOf(b.layout) < LAYOUTS.indexOf(a.layout) ? b : a));
  return {
    ...best,
    read: sum(({read}) => read),
    unchecked: Object.fromEntries(UNCHECKED.map((why) => [why, sum(({unchecked}) => unchecked[why])])),
    counts: Object.fromEntries(risks.map((risk) => [risk, sum(({counts}) => counts[risk])])),
  };
}

/** Changes wait for each other: frames tell at the same time. @type {Promise<any>} */
let changing = Promise.resolve();

/**
 * @param {{tab: {id: number}, frameId?: number, documentId?: string}} sender
 * @param {PageState|null} state null when the document goes away
 * @param {(sum: PageState|null) => Promise<any>} show is told what the tab comes to
 */
export function keepFrameState(sender, state, show) {
  const change = async () => {
    const tabId = sender.tab.id;
    const document = documentOf(sender);
    const top = !sender.frameId;
    const before = /** @type {FrameState[]} */ ((await one(framesKey(tabId))) ?? []);
    const others = before.filter((frame) => frame.document !== document);
    // Pages are full of frames that hold nothing: only the page itself is known for it.
    const own = state && (top || textsIn(state) > 0) ? [{document, top, state}] : [];
    const isNews = own.length > 0 || others.length < before.length;
    if (!isNews && !(top && before.length > 0)) return;
    const there = others.length > 0 ? await documentsIn(tabId) : null;
    const frames = [...own, ...others.filter((frame) => there?.has(frame.document) ?? true)];
    frames.sort((a, b) => Number(b.top) - Number(a.top));
    const sum = together(frames);
    if (sum) await api.storage.session.set({[framesKey(tabId)]: frames, [stateKey(tabId)]: sum});
    else await forgetPageState(tabId);
    await show(sum);
  };
  const done = changing.then(change);
  changing = done.catch(() => {});
  return done;
}

/** @returns {Promise<boolean>} */
export const isTabPaused = async (tabId) => (await one(pauseKey(tabId))) === true;
export const pauseTab = (tabId, paused) =>
  paused ? api.storage.session.set({[pauseKey(tabId)]: true}) : api.storage.session.remove(pauseKey(tabId));

/** @returns {Promise<number[]>} tabs whose page has texts that the host did not answer */
export async function failedTabs() {
  const pages = Object.entries(await api.storage.session.get(null));
  const failed = pages.filter(([key, state]) => key.startsWith(stateKey('')) && state.unchecked?.failed > 0);
  return failed.map(([key]) => Number(key.slice(stateKey('').length)));
}

const forgetPageState = (tabId) => api.storage.session.remove([stateKey(tabId), framesKey(tabId)]);
export const forgetTab = (tabId) => api.storage.session.remove([stateKey(tabId), framesKey(tabId), pauseKey(tabId)]);
