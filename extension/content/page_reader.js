/**
 * The page as messages: which elements hold one, its text with the way back to the text nodes, who wrote it, at which
 * stage the deal stands. Reads, never writes.
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
   * Walks the text nodes of `element`. Line ends stand at block borders and <br>, list items get a bullet (the browser
   * draws theirs), runs of white space are one space, as the reader sees them.
   * @param {Element} element
   * @returns {Reading}
   */
  function readText(element) {
    /** @type {Reading} */
    const reading = {text: '', pieces: []};
    const preserves = /^(pre|break)/.test(getComputedStyle(element).whiteSpace);
    const breakLine = () => {
      if (reading.text !== '' && !reading.text.endsWith('\n')) reading.text += '\n';
    };
    /** @param {Text} node */
    const take = (node) => {
      if (preserves) {
        reading.pieces.push({node, start: reading.text.length, from: 0, to: node.data.length});
        reading.text += node.data;
        return;
      }
      for (const match of node.data.matchAll(/[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(match[0])) {
          if (reading.text !== '' && !/\s$/.test(reading.text)) reading.text += ' ';
          continue;
        }
        reading.pieces.push({node, start: reading.text.length, from: match.index, to: match.index + match[0].length});
        reading.text += match[0];
      }
    };
    /** @param {Node} parent */
    const walk = (parent) => {
      for (const child of parent.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          take(/** @type {Text} */ (child));
        } else if (child instanceof Element) {
          const name = child.tagName.toUpperCase();
          if (SKIPPED.has(name) || tokumei.elements.isOurs(child)) continue;
          if (name === 'BR') {
            reading.text += '\n';
            continue;
          }
          const block = BLOCK.has(name);
          if (block) breakLine();
          if (name === 'LI') reading.text += '・';
          walk(tokumei.api.shadowRootOf(child) ?? child);
          if (block) breakLine();
        }
      }
    };
    walk(element);
    reading.text = reading.text.replace(/\s+$/, '');
    return reading;
  }

  /**
   * A span of the text as a range of the page; null when the page has changed under it.
   * @param {Reading} reading
   * @param {[number, number]} span UTF-16 units
   * @returns {Range|null}
   */
  function rangeOf(reading, [begin, end]) {
    const first = reading.pieces.findLast((piece) => piece.start <= begin);
    const last = reading.pieces.findLast((piece) => piece.start < end);
    if (!first || !last) return null;
    const range = document.createRange();
    try {
      range.setStart(first.node, Math.min(first.from + begin - first.start, first.to));
      range.setEnd(last.node, Math.min(last.from + end - last.start, last.to));
    } catch {
      return null;
    }
    return range;
  }

  /**
   * The first selector of the list that finds something inside `root`.
   * @param {ParentNode} root
   * @param {string[]|undefined} selectors
   * @returns {Element[]}
   */
  function findAll(root, selectors) {
    for (const selector of selectors ?? []) {
      const found = [...root.querySelectorAll(selector)];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** @param {any} profile */
  function pageOf(profile) {
    return profile.pages.find(({path}) => new RegExp(path).test(location.pathname)) ?? null;
  }

  /** What the page says wins over its URL: a contract is made while its page is open. */
  function stageOf(profile, page) {
    for (const {selector, text, stage} of profile.stages) {
      for (const element of document.querySelectorAll(selector)) {
        if (new RegExp(text).test(element.textContent ?? '')) return stage;
      }
    }
    return page?.stage ?? 'unknown';
  }

  /** @returns {'client'|'worker'|'platform'|'unknown'} */
  function speakerOf(profile, element) {
    if (profile.selectors.platform?.some((selector) => element.matches(selector))) return 'platform';
    const href = findAll(element, profile.selectors.sender)[0]?.getAttribute('href') ?? '';
    return profile.speakers.find((one) => href.includes(one.href))?.speaker ?? 'unknown';
  }

  /** The path of the sender's link, which names the client; '' when there is none. */
  function senderOf(profile, element) {
    const link = findAll(element, profile.selectors.sender)[0];
    return link instanceof HTMLAnchorElement ? link.pathname : '';
  }

  /** The copies of a message's text: a collapsed and a full one may stand side by side. */
  function bodiesOf(profile, element) {
    const bodies = findAll(element, profile.selectors.body);
    return bodies.length > 0 ? bodies : [element];
  }

  /** The longest copy holds the whole text. */
  const bodyOf = (profile, element) =>
    bodiesOf(profile, element).reduce((longest, one) => (textLength(one) > textLength(longest) ? one : longest));
  const textLength = (element) => element.textContent.length;

  /**
   * The elements that hold a message each, in page order.
   * @param {any} profile
   * @param {any} page
   * @param {(Document|ShadowRoot)[]} [roots] where to look
   * @returns {Element[]}
   */
  function messagesOf(profile, page, roots = [document]) {
    const {selectors} = profile;
    const find = (list) => roots.flatMap((root) => findAll(root, list));
    const messages = find(selectors.message);
    if (messages.length > 0) return messages;
    return find(page?.kind === 'job' || page?.kind === 'proposal' ? selectors.job : selectors.body);
  }

  /** How much each kind of selector finds, for the site's health. */
  const countSelectors = (profile) =>
    Object.fromEntries(Object.entries(profile.selectors).map(([name, list]) => [name, findAll(document, list).length]));

  tokumei.reader = {
    readText,
    rangeOf,
    pageOf,
    stageOf,
    speakerOf,
    senderOf,
    bodyOf,
    bodiesOf,
    messagesOf,
    countSelectors,
  };
})();
