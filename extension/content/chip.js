/** A small chip at the top of a thread with several warnings: how many, and the way to the next and the previous. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {text} = tokumei.api;
  const {element, sign, box} = tokumei.elements;

  /** @type {{place: HTMLElement, words: HTMLElement, said: string}|null} */
  let shown = null;
  const mayStand = tokumei.placement.patience();

  /** The innermost element that holds all of them. */
  function threadOf(elements) {
    const range = document.createRange();
    range.setStartBefore(elements[0]);
    range.setEndAfter(elements[elements.length - 1]);
    const around = range.commonAncestorContainer;
    return around instanceof Element ? around : around.parentElement;
  }

  /**
   * @param {object} what
   * @param {Element[]} what.elements with a warning, in page order
   * @param {'notice'|'warning'|'danger'} what.risk the highest
   * @param {(direction: 1|-1) => void} what.turn
   */
  function update({elements, risk, turn}) {
    const said = elements.length > 1 ? `${risk} ${elements.length}` : '';
    if (shown?.said === said && (said === '' || shown.place.isConnected)) return;
    const stays = said !== '' && mayStand(shown?.place, elements[0]);
    shown?.place.remove();
    shown = null;
    if (!stays) return;
    const words = element('span', {role: 'status'}, text('chipSummary', elements.length));
    const previous = element('button', {className: 'turn', type: 'button', ariaLabel: text('chipPrevious')}, '↑');
    const next = element('button', {className: 'turn', type: 'button', ariaLabel: text('chipNext')}, '↓');
    const chip = element('nav', {className: `chip ${risk}`}, element('div', {}, sign(risk), words, previous, next));
    chip.ariaLabel = text('chipLabel');
    const {place, root} = box('chip', chip);
    const presses = tokumei.press.pressesOf({place, root}, () => {});
    presses.simple(previous, () => turn(-1));
    presses.simple(next, () => turn(1));
    const thread = elements[0].getRootNode() === document ? threadOf(elements) : null;
    if (!thread) return;
    if (/^(TABLE|TBODY|UL|OL|DL|TR)$/.test(thread.tagName)) thread.before(place);
    else thread.prepend(place);
    tokumei.elements.suit(place);
    shown = {place, words, said};
  }

  function tellPosition(at, of) {
    if (shown) shown.words.textContent = text('chipPosition', at, of);
  }

  tokumei.chip = {update, tellPosition};
})();
