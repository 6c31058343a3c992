/**
 * Has messages checked by the router, each with what stands before it: one query at a time, so that a long thread does not
 * crowd out the page's own, and again, each time after twice the wait, where the host failed. Messages that a host went down
 * with are asked about last and in smaller groups, so that one that no host survives takes nothing from the others but
 * those that are read with it. A message that the host leaves out of its reply counts as not checked, too.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {lastingFailures} = tokumei; // tried again when a person comes back
  const {ofWords, ofThread} = tokumei.textPrint;

  const RETRIES = 5;
  const RETRY_MS = 500;
  const PATIENCE_MS = 1000; // then it is told that an answer is awaited
  /** What may be the text's fault. */
  const TEXTS_FAULT = new Set(['crashed', 'hung', 'unanswered']);

  /**
   * @typedef {object} Item a message that is to be checked
   * @property {Element} element
   * @property {number} key of its words and what stood before it when it was read
   * @property {string} text
   *
   * @typedef {{speaker: string, text: string}} Words
   */

  /**
   * @param {object} thread
   * @param {(message: object) => Promise<any>} thread.send to the router
   * @param {() => object} thread.query what every query says of the page
   * @param {(element: Element) => Element[]} thread.before the messages that the host reads with one
   * @param {(element: Element) => number} thread.placeOf in the page's order
   * @param {(element: Element, text?: string) => Words} thread.said by the page now; text where it is known
   * @param {(item: Item) => boolean} thread.isDue false for what was read again or answered meanwhile
   * @param {(prints: Map<Element, number>) => void} thread.asked the words that were sent
   * @param {(key: number, item: Item, result: any, names: Record<string, string>) => void} thread.settle key of what was
   *   sent, which the page may have changed since the item was read
   * @param {() => void} thread.waiting an answer is awaited
   * @param {() => void} thread.done nothing is awaited any more
   */
  function open({send, query, before, placeOf, said, isDue, asked, settle, waiting, done}) {
    /** @type {Item[]} */ let items = [];
    let asking = false;
    let retries = 0;
    let most = tokumei.batch.MOST;
    /** A person has just come to the page: what was missing may have been installed. */
    let anew = true;
    /** Whether any query was answered. */
    let answered = false;
    /** Why the last query was not answered; '' when it was. */
    let failing = '';
    /** Answers to what was asked before `forget` count for nothing. */
    let era = 0;
    let closed = false;

    async function ask() {
      if (asking || closed) return;
      asking = true;
      let going = anew || !lastingFailures.has(failing);
      // Who looks meanwhile is told that the page is being read: at first at once, later where it takes long.
      if (!answered && items.length > 0) waiting();
      // A query that is awaited outlives its page's parts: those that came after them say how the page stands.
      const slow = setTimeout(() => closed || waiting(), PATIENCE_MS);
      while (items.length > 0 && going && !closed) {
        const batch = nextBatch();
        going = batch.items.length === 0 || (await check(batch));
        if (!going) putBack(batch.items);
      }
      if (items.length === 0) most = tokumei.batch.MOST;
      clearTimeout(slow);
      asking = false;
      if (closed) return;
      if (failing && !lastingFailures.has(failing) && retries < RETRIES) setTimeout(ask, RETRY_MS * 2 ** retries++);
      done();
    }

    /** @param {Item[]} taken that got no answer */
    function putBack(taken) {
      if (!TEXTS_FAULT.has(failing)) {
        items = [...taken, ...items];
        return;
      }
      most = Math.max(1, taken.length >> 1);
      items = [...items, ...taken];
    }

    /** @returns {{items: Item[], messages: Map<Element, Words>, prints: Map<Element, number>}} */
    function nextBatch() {
      /** @type {Map<Element, Item>} */ const taken = new Map();
      /** @type {Map<Element, number>} */ const prints = new Map();
      const saidNow = (element) => {
        const words = said(element, taken.get(element)?.text);
        prints.set(element, ofWords(words));
        return words;
      };
      const batch = tokumei.batch.open({before, said: saidNow, most});
      let count = 0;
      for (const item of items) {
        if (isDue(item) && !taken.has(item.element)) {
          taken.set(item.element, item);
          if (!batch.add(item.element)) {
            taken.delete(item.element);
            break;
          }
        }
        count += 1;
      }
      items = items.slice(count);
      return {items: [...taken.values()], messages: batch.messages, prints};
    }

    /** @returns {Promise<boolean>} whether the host answered */
    async function check({items: taken, messages, prints}) {
      const inOrder = [...messages.keys()].sort((a, b) => placeOf(a) - placeOf(b));
      const idOf = (element) => String(inOrder.indexOf(element));
      const sent = taken.map((item) => ({
        item,
        id: idOf(item.element),
        key: ofThread([...before(item.element), item.element].map((one) => prints.get(one))),
      }));
      asked(prints);
      const mine = era;
      const answer = await send({
        kind: 'check',
        anew,
        ...query(),
        messages: inOrder.map((element) => ({id: idOf(element), ...messages.get(element)})),
      }).catch(() => null);
      if (mine !== era || closed) return true;
      anew = false;
      failing = answer?.messages ? '' : (answer?.error ?? 'internal');
      if (failing) return false;
      answered = true;
      const results = new Map(answer.messages.map((one) => [one.id, one]));
      for (const {item, id, key} of sent) if (results.has(id)) settle(key, item, results.get(id), answer.names);
      // What the host leaves out of its reply it has not read: that does not make it clean.
      if (sent.some(({id}) => !results.has(id))) failing = 'unanswered';
      else retries = 0;
      return failing === '';
    }

    return {
      /** @param {Item} item */
      add(item) {
        items.push(item);
        if (items.length >= tokumei.batch.MOST) ask();
      },
      ask,
      /** A person is back, or the host: what could not be checked is asked about again. */
      tryAgain() {
        if (items.length === 0) return;
        retries = 0;
        most = tokumei.batch.MOST;
        anew = true;
        ask();
      },
      /** Why what waits was not answered; '' when the answer is still awaited. */
      failing: () => failing,
      isEmpty: () => items.length === 0,
      forget() {
        era += 1;
        items = [];
      },
      close: () => (closed = true),
    };
  }

  tokumei.checking = {open};
})();
