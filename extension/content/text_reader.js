/**
 * The text of an element as a person reads it, with the way back to the text nodes. Reads, never writes.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const BLOCK = new Set(
    (
      'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI ' +
      'MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'
    ).split(' ')
  );
  const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON SVG IFRAME'.split(' '));

  /**
   * @typedef {object} Reading
   * @property {string} text
   * @property {{node: Text, start: number, from: number, to: number}[]} pieces text[start..] is node.data[from..to]
   */

  /**
   * What is shown in the place of an element's children: the tree it hosts, and in a slot what is assigned to it.
   * @param {Element} parent
   * @returns {Iterable<Node>}
   */
  function shownIn(parent) {
    if (parent instanceof HTMLSlotElement && parent.getRootNode() instanceof ShadowRoot) {
      return parent.assignedNodes({flatten: true});
    }
    return (tokumei.api.shadowRootOf(parent) ?? parent).childNodes;
  }

  /**
   * Walks the text nodes of `element`. Line ends stand at block borders and <br>, list items get a bullet (the browser
   * draws theirs), runs of white space are one space, as the reader sees them.
   * @param {Element} element
   * @param {(inner: Element) => boolean} [leaveOut] what inside is not read
   * @returns {Reading}
   */
  function readText(element, leaveOut = () => false) {
    /** @type {Reading} */
    const reading = {text: '', pieces: []};
    const preserves = /^(pre|break)/.test(getComputedStyle(element).whiteSpace);
    // Asking a text that grows how it ends would copy it each time.
    /** @type {string[]} */
    const parts = [];
    let length = 0;
    let last = '';
    const add = (words) => {
      parts.push(words);
      length += words.length;
      last = words.at(-1) ?? last;
    };
    const breakLine = () => {
      if (length > 0 && last !== '\n') add('\n');
    };
    /** @param {Text} node */
    const take = (node) => {
      if (preserves) {
        reading.pieces.push({node, start: length, from: 0, to: node.data.length});
        add(node.data);
        return;
      }
      for (const match of node.data.matchAll(/[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(match[0])) {
          if (length > 0 && !/\s/.test(last)) add(' ');
          continue;
        }
        reading.pieces.push({node, start: length, from: match.index, to: match.index + match[0].length});
        add(match[0]);
      }
    };
    /** @param {Element} parent */
    const walk = (parent) => {
      for (const child of shownIn(parent)) {
        if (child.nodeType === Node.TEXT_NODE) {
          take(/** @type {Text} */ (child));
        } else if (child instanceof Element) {
          const name = child.tagName.toUpperCase();
          if (SKIPPED.has(name) || tokumei.elements.isOurs(child) || leaveOut(child)) continue;
          if (name === 'BR') {
            add('\n');
            continue;
          }
          const block = BLOCK.has(name);
          if (block) breakLine();
          if (name === 'LI') add('・');
          walk(child);
          if (block) breakLine();
        }
      }
    };
    walk(element);
    reading.text = parts.join('').trimEnd();
    return reading;
  }

  /**
   * A span of the text as a range of the page; null when the page has changed under it, or when it begins in one tree and
   * ends in another (a shadow tree and what is slotted into it), which no range holds.
   * @param {Reading} reading
   * @param {[number, number]} span UTF-16 units
   * @returns {Range|null}
   */
  function rangeOf(reading, [begin, end]) {
    const first = reading.pieces.findLast((piece) => piece.start <= begin);
    const last = reading.pieces.findLast((piece) => piece.start < end);
    if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return null;
    const range = document.createRange();
    try {
      range.setStart(first.node, Math.min(first.from + begin - first.start, first.to));
      range.setEnd(last.node, Math.min(last.from + end - last.start, last.to));
    } catch {
      return null;
    }
    return range;
  }

  tokumei.text = {readText, rangeOf};
})();
