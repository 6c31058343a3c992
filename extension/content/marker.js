/**
 * The words that ask, marked without touching the page: CSS highlights over ranges. The page can clear them and nobody
 * hears them, so the card alone carries the meaning; pointing at marked words leads to it.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const NAME = (risk) => `tokumei-${risk}`;

  /** @typedef {{risk: string, range: Range}} Mark */
  /** @type {Map<Element, {marks: Mark[], stop: () => void}>} */
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

  /** @returns {[Node, number]|null} the place in the text below the pointer */
  function placeAt(x, y, root) {
    const page = /** @type {any} */ (document);
    if (page.caretPositionFromPoint) {
      const place = page.caretPositionFromPoint(x, y, {shadowRoots: root instanceof ShadowRoot ? [root] : []});
      return place && [place.offsetNode, place.offset];
    }
    const range = page.caretRangeFromPoint?.(x, y);
    return range && [range.startContainer, range.startOffset];
  }

  /**
   * Replaces the marks of one message.
   * @param {Element} element
   * @param {Mark[]} marks
   * @param {object} to
   * @param {(on: boolean) => void} to.pointed the pointer is on marked words, or has left them
   * @param {() => void} to.pressed marked words were clicked
   */
  function mark(element, marks, {pointed, pressed}) {
    clear(element);
    if (!globalThis.CSS?.highlights || marks.length === 0) return;
    for (const {risk, range} of marks) highlight(risk).add(range);

    let on = false;
    const turn = (now) => {
      if (now === on) return;
      on = now;
      pointed(now);
    };
    const isMarked = (event) => {
      const place = placeAt(event.clientX, event.clientY, element.getRootNode());
      return place !== null && marks.some(({range}) => range.isPointInRange(...place));
    };
    const move = (event) => turn(isMarked(event));
    const leave = () => turn(false);
    const click = (event) => {
      if (event.isTrusted && getSelection()?.isCollapsed !== false && isMarked(event)) pressed();
    };
    element.addEventListener('pointermove', move, {passive: true});
    element.addEventListener('pointerleave', leave, {passive: true});
    element.addEventListener('click', click);
    marked.set(element, {
      marks,
      stop() {
        element.removeEventListener('pointermove', move);
        element.removeEventListener('pointerleave', leave);
        element.removeEventListener('click', click);
      },
    });
  }

  /** The span in every copy of the text that reaches so far: a page may show a shortened one and keep the whole. */
  function marksOf(profile, element, {findings, reading}) {
    const {reader} = tokumei;
    const readings = reader.bodiesOf(profile, element).map((body) => reader.readText(body));
    return findings.flatMap(({risk, span}) =>
      readings
        .filter((one) => one.text.slice(0, span[1]) === reading.text.slice(0, span[1]))
        .map((one) => ({risk, range: reader.rangeOf(one, span)}))
        .filter(({range}) => range !== null)
    );
  }

  function clear(element) {
    const one = marked.get(element);
    if (!one) return;
    one.stop();
    for (const {risk, range} of one.marks) CSS.highlights?.get(NAME(risk))?.delete(range);
    marked.delete(element);
  }

  /** Whether the marked words still stand where they were marked: a page that renders again puts new nodes there. */
  const stands = (element) =>
    (marked.get(element)?.marks ?? []).every(({range}) => !range.collapsed && range.startContainer.isConnected);

  /** Puts marks back that a page has cleared. */
  function restore() {
    if (!globalThis.CSS?.highlights) return;
    for (const {marks} of marked.values()) {
      for (const {risk, range} of marks) {
        if (!range.collapsed) highlight(risk).add(range);
      }
    }
  }

  tokumei.marker = {mark, marksOf, clear, stands, restore};
})();
