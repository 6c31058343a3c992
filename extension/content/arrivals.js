/**
 * When a page whose messages no profile finds is looked through again: not at every change, but when text came and when what
 * was hidden is shown. Where nothing was found the next look waits, for each place twice as long as the last time, and all
 * looks together take a small share of the time. The ticks of a clock bring nothing to any page.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {structure, idleQueue} = tokumei;

  const FIRST_MS = 500; // after a look that found nothing, until a change in the same place counts again
  const LONGEST_MS = 10_000;
  const QUIET = 8; // a place that is left alone for so many times its wait is new again
  const REST = 50; // a look is followed by so many times its length without one
  const SHORT = 60; // characters: a clock, a count, a time left

  const SILENT = new Set(['script', 'style', 'noscript', 'template']);
  const silent = (node) => node instanceof Element && SILENT.has(node.localName);
  const passSilent = (node) => (silent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);

  const mayComeToHold = (element) =>
    element.localName.includes('-') || element.matches(structure.FIELDS) || tokumei.roots.shadowOf(element) !== null;

  /** Whether there is something to read in a node, or a tree or field that may come to hold it; walks no further than it must. */
  function mayHoldText(node) {
    if (silent(node)) return false;
    let length = 0;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, passSilent);
    for (let one = /** @type {Node|null} */ (node); one; one = walker.nextNode()) {
      if (one instanceof Text) length += one.data.trim().length;
      else if (one instanceof Element && mayComeToHold(one)) return true;
      if (length >= structure.SHORTEST) return true;
    }
    return false;
  }

  const withoutDigits = (words) => words.replace(/\d+/g, '0');
  const saySame = (before, after) =>
    before !== '' && Math.max(before.length, after.length) <= SHORT && withoutDigits(before) === withoutDigits(after);
  const wordsOf = (nodes) => [...nodes].map(({textContent}) => textContent).join('');

  /** @param {MutationRecord} record @returns {boolean} whether a few words were replaced by the same but for their digits */
  function isTick({type, target, oldValue, addedNodes, removedNodes}) {
    if (type === 'characterData') return saySame(oldValue ?? '', /** @type {Text} */ (target).data);
    return (
      removedNodes.length > 0 &&
      removedNodes.length === addedNodes.length &&
      saySame(wordsOf(removedNodes), wordsOf(addedNodes))
    );
  }

  /** @param {MutationRecord} record @returns {boolean} whether it may have brought something to read */
  function brings({type, target, addedNodes}) {
    if (type === 'characterData') return /** @type {Text} */ (target).data.trim().length >= structure.SHORTEST;
    // A text that comes in pieces is as long as all of them.
    return [...addedNodes].some((node) =>
      node instanceof Text ? (target.textContent ?? '').trim().length >= structure.SHORTEST : mayHoldText(node)
    );
  }

  /** Whether more of what was found has come, or some of it has gone. */
  function concerns(records, found) {
    if (found.length === 0) return false;
    if (found.some((element) => !element.isConnected)) return true;
    const [{parentNode}] = found;
    const shape = structure.shapeOf(found[0]);
    const isAlike = (node) => node instanceof Element && structure.shapeOf(node) === shape;
    return records.some(({target, addedNodes}) => target === parentNode && [...addedNodes].some(isAlike));
  }

  /**
   * @param {object} to
   * @param {(shown: boolean) => boolean} to.look looks through the page now, `shown` because something hidden was shown;
   *   whether it found something else than before
   */
  function open({look}) {
    /** Where a look found nothing, when, and how long changes there have to wait. @type {WeakMap<Node, {at: number, wait: number}>} */
    const vain = new WeakMap();
    /** Where something may have come. @type {Set<Node>} */
    const places = new Set();
    /** @type {ReturnType<typeof setTimeout>|undefined} */ let timer;
    let restsUntil = 0;
    let shown = false;

    function lookNow() {
      clearTimeout(timer);
      const began = performance.now();
      const found = look(shown);
      shown = false;
      const now = performance.now();
      restsUntil = now + (now - began) * REST;
      for (const place of places) {
        const before = vain.get(place);
        const isNew = !before || began - before.at > before.wait * QUIET;
        if (found) vain.delete(place);
        else vain.set(place, {at: now, wait: isNew ? FIRST_MS : Math.min(before.wait * 2, LONGEST_MS)});
      }
      places.clear();
    }

    const dueAt = (place) => {
      const {at, wait} = vain.get(place) ?? {at: 0, wait: 0};
      return at + wait;
    };

    function later() {
      if (places.size === 0) return;
      clearTimeout(timer);
      const due = Math.max(Math.min(...[...places].map(dueAt)), restsUntil);
      timer = setTimeout(
        () =>
          idleQueue.soon(() => {
            if (places.size > 0) lookNow();
          }),
        Math.max(0, due - performance.now())
      );
    }

    /** Only what was hidden is watched: pages change attributes at every hover. */
    const turned = (elements) => {
      if (elements.length === 0) return;
      shown = true;
      for (const element of elements) places.add(element);
      later();
    };
    const attributes = new MutationObserver((records) => turned(records.map(({target}) => target)));
    const sizes = new ResizeObserver((entries) =>
      turned(entries.map(({target}) => target).filter((one) => one.checkVisibility?.()))
    );
    function close() {
      clearTimeout(timer);
      places.clear();
      attributes.disconnect();
      sizes.disconnect();
    }

    return {
      /** @param {Element[]} hidden what may be read when it is shown */
      watchHidden(hidden) {
        attributes.disconnect();
        sizes.disconnect();
        for (const element of hidden) {
          attributes.observe(element, {attributes: true, attributeFilter: ['hidden', 'aria-hidden']});
          if (!element.checkVisibility?.()) sizes.observe(element);
        }
      },
      /**
       * @param {MutationRecord[]} records
       * @param {Element[]} found by the last look
       */
      changed(records, found) {
        if (concerns(records, found)) {
          lookNow();
          return;
        }
        for (const record of records) {
          if (!places.has(record.target) && brings(record)) places.add(record.target);
        }
        later();
      },
      close,
    };
  }

  tokumei.arrivals = {open, isTick};
})();
