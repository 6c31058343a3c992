/** Where in the page a box of ours stands: beside what it speaks of, where the page's own layout lets a block stand. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const PATIENCE = 3; // a page that takes a box away more often is left alone; the popup still counts

  /** Whether the children of an element stand below each other. */
  function stacks(container) {
    if (!container) return false;
    const {display, flexDirection} = getComputedStyle(container);
    if (/^(inline-)?flex$/.test(display)) return flexDirection.startsWith('column');
    return /^(block|flow-root|list-item|table-cell|inline-block|table-caption)$/.test(display);
  }

  const isPart = (element) => {
    const {display, position, float} = getComputedStyle(element);
    return /^(table-|list-item|inline$|contents)/.test(display) || /absolute|fixed/.test(position) || float !== 'none';
  };

  /**
   * Puts `place` after `element`; inside it where a block after it would break a table, a row or a positioned list.
   * @param {HTMLElement} place
   * @param {Element} element
   * @param {Element} [body] the part of the element that holds its text
   */
  function putBeside(place, element, body = element) {
    if (!isPart(element) && stacks(element.parentElement)) element.after(place);
    else if (body !== element && !isPart(body) && stacks(body.parentElement)) body.after(place);
    else (tokumei.api.shadowRootOf(body) ?? body).append(place); // what a shadow host holds is not shown without a slot
    tokumei.elements.suit(place);
  }

  /** After a field, on a line of its own: outside the label or row that holds it. */
  function putBelow(place, field) {
    let last = field;
    while (last.parentElement && last.parentElement !== document.body && !stacks(last.parentElement)) {
      last = last.parentElement;
    }
    last.after(place);
    tokumei.elements.suit(place);
  }

  /** Before an element, or before the table, row or list that it is a part of. */
  function putAbove(place, element) {
    let first = element;
    while (
      first.parentElement &&
      first.parentElement !== document.body &&
      (isPart(first) || !stacks(first.parentElement))
    ) {
      first = first.parentElement;
    }
    first.before(place);
    tokumei.elements.suit(place);
  }

  /**
   * Boxes that a page takes away are put back, but not for ever.
   * @returns {(before: HTMLElement|undefined, element: Element) => boolean} whether a box may be put beside the element
   *   again, where `before` is the one that was put there last
   */
  function patience() {
    /** How often it was taken away. @type {WeakMap<Element, number>} */
    const taken = new WeakMap();
    return (before, element) => {
      const times = (taken.get(element) ?? 0) + (before && !before.isConnected ? 1 : 0);
      taken.set(element, times);
      return times < PATIENCE;
    };
  }

  tokumei.placement = {patience, putBeside, putBelow, putAbove};
})();
