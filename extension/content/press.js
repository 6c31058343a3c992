/**
 * Presses that a page cannot make for its visitor: the event is the browser's own, the button has been there for a while,
 * and at its middle the visitor sees it and nothing else.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {text} = tokumei.api;
  const {element} = tokumei.elements;

  const ARMING_MS = 500; // longer than a click that was meant for what stood here before
  const LOOKING = 'data-tokumei-looking'; // see user_styles.js: makes what lets clicks through visible to hit tests

  /**
   * The presses on the buttons of one box.
   * @param {{place: HTMLElement, root: ShadowRoot}} box
   * @param {() => void} refused called when a press was not believed
   */
  function pressesOf({place, root}, refused) {
    const shown = performance.now();
    let entered = -Infinity;
    place.addEventListener('pointerenter', () => (entered = performance.now()));

    /** @param {MouseEvent} event */
    const steady = (event) => {
      const now = performance.now();
      const byPointer = event.detail > 0;
      return now - shown >= ARMING_MS && (!byPointer || now - entered >= ARMING_MS);
    };

    /** Looking, opening, copying: a page gains nothing by it, but it has no say either. */
    function simple(button, act) {
      button.addEventListener('click', (event) => {
        if (event.isTrusted) act();
      });
    }

    return {
      simple,
      /**
       * A button that copies words. A page can forbid it, with a policy, and then the button says so.
       * @param {string} words
       */
      copying(words) {
        const button = element('button', {className: 'action', type: 'button'}, text('copy'));
        const says = (key) => () => (button.textContent = text(key));
        simple(button, () => navigator.clipboard.writeText(words).then(says('copied'), says('notCopied')));
        return button;
      },
      /** What changes settings, sends or fills in. */
      weighty(button, act) {
        button.addEventListener('click', (event) => {
          if (!event.isTrusted) return;
          if (steady(event) && isSeen(place, root, button)) act();
          else refused();
        });
      },
    };
  }

  /** Whether a visitor sees the button: nothing over it, nothing that fades it, not shrunk to a dot. */
  function isSeen(place, root, button) {
    const {left, top, width, height} = button.getBoundingClientRect();
    if (width < 16 || height < 12) return false;
    const [x, y] = [left + width / 2, top + height / 2];
    const page = document.documentElement;
    page.setAttribute(LOOKING, '');
    const owner = place.getRootNode();
    const outside = /** @type {Document|ShadowRoot} */ (owner).elementFromPoint(x, y);
    const inside = root.elementFromPoint(x, y);
    page.removeAttribute(LOOKING);
    if (outside !== place || !(inside === button || button.contains(inside))) return false;
    let opacity = 1;
    for (let one = /** @type {any} */ (place); one; one = one.parentElement ?? one.getRootNode().host) {
      const style = getComputedStyle(one);
      opacity *= Number(style.opacity);
      if (style.filter !== 'none' || style.maskImage !== 'none' || style.mixBlendMode !== 'normal') return false;
    }
    return opacity > 0.9;
  }

  tokumei.press = {pressesOf, LOOKING};
})();
