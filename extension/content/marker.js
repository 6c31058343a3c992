/**
 * The words that ask, marked without touching the page: CSS highlights over ranges. The page can clear them and nobody
 * hears them, so the card alone carries the meaning.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const RISKS = ['danger', 'warning', 'notice'];
  const NAME = (risk) => `tokumei-${risk}`;

  /** @type {Map<Element, {risk: string, range: Range}[]>} */
  const marked = new Map();

  function highlight(risk) {
    const registry = CSS.highlights;
    let one = registry.get(NAME(risk));
    if (!one) {
      one = new Highlight();
      registry.set(NAME(risk), one);
    }
    return one;
  }

  /** Replaces the marks of one message. */
  function mark(element, marks) {
    clear(element);
    if (!globalThis.CSS?.highlights || marks.length === 0) return;
    marked.set(element, marks);
    for (const {risk, range} of marks) highlight(risk).add(range);
  }

  function clear(element) {
    for (const {risk, range} of marked.get(element) ?? []) CSS.highlights?.get(NAME(risk))?.delete(range);
    marked.delete(element);
  }

  /** Puts marks back that a page has cleared. */
  function restore() {
    if (!globalThis.CSS?.highlights) return;
    for (const marks of marked.values()) {
      for (const {risk, range} of marks) {
        if (RISKS.includes(risk) && !range.collapsed) highlight(risk).add(range);
      }
    }
  }

  tokumei.marker = {mark, clear, restore};
})();
