/**
 * The first to hear what the visitor is about to send: listeners on the window, set before the page has any of its own. At
 * document_idle it would be too late for pages that listen on the window themselves. Guards join later, or never; without
 * one everything passes.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  if (tokumei.gate) return;

  /**
   * A guard looks at an event and answers whether to stop it, before the page learns of it.
   * @type {Set<(event: Event) => boolean>}
   */
  const guards = new Set();

  const pass = (event) => {
    if (guards.size === 0 || !tokumei.api.alive()) return;
    for (const stops of guards) {
      if (!stops(event)) continue;
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
  };
  // A page may send at the press already, so that a click which is stopped would come too late.
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'submit']) {
    addEventListener(type, pass, true);
  }

  tokumei.gate = {guards};
})();
