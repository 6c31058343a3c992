/**
 * A message thread in memory, for content/conversation.js without a browser. Its elements are plain objects that hold their
 * text and speaker; the router is a function of the test.
 */
import {webcrypto} from 'node:crypto';

globalThis.crypto ??= /** @type {any} */ (webcrypto); // a global of Node 20 and later
globalThis.tokumei ??= {};
const {tokumei} = /** @type {any} */ (globalThis);
const page = {elements: /** @type {any[]} */ ([])};
const listeners = new Map();
/** What is said below an element. @type {Map<any, string>} */
const lines = new Map();

Object.assign(globalThis, {
  document: {
    hidden: false,
    addEventListener: (type, listener) => listeners.set(type, listener),
    removeEventListener: (type) => listeners.delete(type),
  },
  location: {pathname: '/proposals/1'},
});
Object.assign(tokumei, {
  reader: {
    path: () => location.pathname,
    messagesOf: () => [...page.elements],
    blocksOf: () => [],
    readText: (element) => ({text: element.text, pieces: []}),
    bodyOf: (_profile, element) => element,
    speakerOf: (_profile, element) => element.speaker,
    senderOf: () => '',
    layoutOf: (_page, read) => (read > 0 ? 'known' : 'unknown'),
    countSelectors: () => ({}),
    isUndescribed: () => false,
    contextOf: (_profile, where) => ({page: where?.kind ?? 'other', stage: 'before_contract', contactApproved: false}),
  },
  marker: {stands: () => true, restore() {}},
  arrivals: {isTick: () => false, open: ({look}) => ({changed: look, watchHidden() {}, close() {}})},
  structure: {hiddenThen: () => []},
  roots: {shadowRootsIn: () => [], parentOf: () => null},
  api: {text: (key) => key},
  fieldLine: {say: (element, _risk, words) => lines.set(element, words), clear: (element) => lines.delete(element)},
});
await import('../../../extension/content/idle_queue.js');
await import('../../../extension/shared/text_sizes.js');
await import('../../../extension/shared/lasting_failures.js');
await import('../../../extension/shared/risks.js');
await import('../../../extension/content/text_print.js');
await import('../../../extension/content/batch.js');
await import('../../../extension/content/checking.js');
await import('../../../extension/content/page_report.js');
await import('../../../extension/content/conversation.js');

/**
 * @param {(message: any) => any} router answers what is sent; a promise or an answer
 */
export function openThread(router) {
  const shown = new Map();
  const sent = [];
  const thread = {
    /** All that was sent to the router. */
    sent,
    checks: () => sent.filter(({kind}) => kind === 'check'),
    /** What the router was told last of the page. */
    state: () => sent.findLast(({kind}) => kind === 'page_state')?.state,
    /** The texts of the messages that have a card. */
    cards: () => page.elements.filter((one) => shown.has(one)).map(({text}) => text),
    /** The texts of the messages that have a line, and what it says. */
    lines: () => page.elements.filter((one) => lines.has(one)).map((one) => [one.text, lines.get(one)]),
    /** @param {...[string, string]} messages speaker and text; returns their elements */
    say(...messages) {
      const more = messages.map(([speaker, text]) => ({
        speaker,
        text,
        isConnected: true,
        getBoundingClientRect: () => ({}),
      }));
      page.elements.push(...more);
      conversation.changed({nodes: new Set(), structure: true, records: [{}]});
      return more;
    },
    clear: () => page.elements.splice(0),
    /** An element's text is another now. */
    change(element, text) {
      element.text = text;
      conversation.changed({nodes: new Set([element]), structure: false, records: [{}]});
    },
    /** The reader comes back to the page. */
    comeBack: () => listeners.get('visibilitychange')?.(),
    conversation: /** @type {any} */ (null),
  };
  page.elements = [];
  const conversation = tokumei.conversation.open({
    profile: {},
    page: {kind: 'message'},
    settings: {},
    include() {},
    view: {
      show: (element, what) => shown.set(element, what),
      hide: (element) => shown.delete(element),
      stands: () => true,
      missing: () => [],
      settled() {},
    },
    send: async (message) => {
      sent.push(message);
      return router(message);
    },
  });
  thread.conversation = conversation;
  return thread;
}

/** Waits until the thread is as wanted. */
export async function until(wanted, {within = 3000} = {}) {
  const deadline = Date.now() + within;
  while (!wanted() && Date.now() < deadline) await new Promise((done) => setTimeout(done, 5));
}
/** Long enough for what is under way to end. */
export const rest = () => new Promise((done) => setTimeout(done, 60));
