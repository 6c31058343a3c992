/** A quiet line below a field or a control: what was noticed there. One each; it never takes the focus. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {element, sign, box} = tokumei.elements;

  /** @type {Map<Element, {place: HTMLElement, said: string}>} */
  const lines = new Map();

  /** While the pointer is down nothing moves: the button that is being pressed would slip away below it. */
  let held = false;
  /** @type {Map<Element, () => void>} the last thing to be done for each field */
  const waiting = new Map();
  addEventListener('pointerdown', () => (held = true), true);
  for (const type of ['pointerup', 'pointercancel', 'dragend']) addEventListener(type, () => setTimeout(release), true);

  function release() {
    held = false;
    for (const work of waiting.values()) work();
    waiting.clear();
  }

  function whenReleased(field, work) {
    if (held) waiting.set(field, work);
    else work();
  }

  /**
   * @param {Element} field
   * @param {'notice'|'warning'|'danger'} risk
   * @param {string} words
   */
  const say = (field, risk, words) => whenReleased(field, () => put(field, risk, words));

  function put(field, risk, words) {
    const before = lines.get(field);
    const said = `${risk} ${words}`;
    if (before?.said === said && before.place.isConnected) return;
    before?.place.remove();
    const line = element('div', {className: `line ${risk}`, role: 'note'}, sign(risk), element('span', {}, words));
    const {place} = box('line', line);
    tokumei.placement.putBelow(place, field);
    lines.set(field, {place, said});
  }

  const clear = (field) =>
    whenReleased(field, () => {
      lines.get(field)?.place.remove();
      lines.delete(field);
    });

  const clearAll = () => [...lines.keys()].forEach(clear);

  tokumei.fieldLine = {say, clear, clearAll};
})();
