/**
 * What the host says of the text in a field. It is asked at every change, one query at a time and then of the newest text: it
 * answers faster than people type, so that by the key or press that sends a text its answer is nearly always there.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {composer, reader} = tokumei;

  const PATIENCE_MS = 2000; // then it is said that nothing is checked; an answer may still come
  const CONTEXT_MS = 1000; // where the deal stands is read from all of the page, so not at every key

  /**
   * @typedef {object} Draft
   * @property {string} read the text that was answered last
   * @property {any[]} found disclosures in it, each with its `words`
   * @property {string} fault the key of what is said where it was not checked; '' where it was
   * @property {boolean} asking
   * @property {(() => void)[]} waiting to be called when the text of the field has its answer
   */

  /**
   * @param {object} what
   * @param {any} what.profile
   * @param {any} what.page
   * @param {(message: object) => Promise<any>} what.send to the router
   * @param {(field: any, draft: Draft) => void} what.told called at every answer
   * @param {(field: any) => void} what.late called when one does not come
   */
  function open({profile, page, send, told, late}) {
    /** @type {WeakMap<Element, Draft>} */
    const drafts = new WeakMap();
    /** @type {Record<string, string>} */ let names = {};
    let context = {at: -Infinity, value: {}};
    let closed = false;

    /** @returns {Draft} */
    function of(field) {
      let draft = drafts.get(field);
      if (!draft) {
        draft = {read: '', found: [], fault: '', asking: false, waiting: []};
        drafts.set(field, draft);
      }
      return draft;
    }

    function contextNow() {
      const now = performance.now();
      if (now - context.at >= CONTEXT_MS) context = {at: now, value: reader.contextOf(profile, page)};
      return context.value;
    }

    const isEmpty = (words) => words.trim() === '';

    async function answerTo(words, field) {
      if (isEmpty(words)) return {disclosures: []};
      const unanswered = setTimeout(() => closed || late(field), PATIENCE_MS);
      const answer = await send({kind: 'draft', context: contextNow(), message: {id: 'draft', text: words}}).catch(
        () => null
      );
      clearTimeout(unanswered);
      return answer;
    }

    /** Asks, unless the answer is known or under way. */
    async function check(field) {
      const draft = of(field);
      if (closed || draft.asking) return;
      let words = composer.textOf(field);
      if (words === draft.read && !draft.fault) return;
      draft.asking = true;
      do {
        const answer = await answerTo(words, field);
        if (closed) return;
        names = answer?.names ?? names;
        draft.read = words;
        draft.found = (answer?.disclosures ?? []).map((one) => ({...one, words: draft.read.slice(...one.span)}));
        draft.fault = answer?.disclosures ? '' : faultOf(answer);
        told(field, draft);
        words = composer.textOf(field);
      } while (words !== draft.read);
      draft.asking = false;
      for (const done of draft.waiting.splice(0)) done();
    }

    const faultOf = (answer) => (answer?.error === 'message_too_long' ? 'draftTooLong' : 'draftUnchecked');

    /** Whether what is written there now was answered. */
    function isAnswered(field) {
      const words = composer.textOf(field);
      return isEmpty(words) || words === of(field).read;
    }

    return {
      of,
      has: (field) => drafts.has(field),
      check,
      isAnswered,
      /** Calls back when what is written there was answered. */
      whenAnswered(field, done) {
        of(field).waiting.push(done);
        check(field);
      },
      nameOf: (category) => names[category] ?? category,
      close: () => (closed = true),
    };
  }

  tokumei.draftCheck = {open};
})();
