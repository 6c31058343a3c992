/**
 * When to read: at the start, when the page changes, when a single-page navigation leads elsewhere. Nothing polls; an
 * idle page costs nothing. Work is done in idle time, in slices.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  /**
   * @param {object} to
   * @param {() => void} to.changed something in the page's text changed (called once for many changes)
   * @param {() => void} to.navigated the page's path is another one now
   * @returns {{stop: () => void}}
   */
  function watch({changed, navigated}) {
    let due = false;
    let path = location.pathname;
    const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));

    const later = () => {
      if (due) return;
      due = true;
      idle(
        () => {
          due = false;
          if (location.pathname === path) {
            changed();
          } else {
            path = location.pathname;
            navigated();
          }
        },
        {timeout: 500}
      );
    };

    const ours = (node) => node instanceof Element && node.hasAttribute(tokumei.CARD_MARK);
    const observer = new MutationObserver((records) => {
      const foreign = records.some(
        ({type, addedNodes, removedNodes}) => type === 'characterData' || ![...addedNodes, ...removedNodes].every(ours)
      );
      if (foreign) later();
    });
    // Never attributes: pages change them at every hover.
    observer.observe(document, {childList: true, subtree: true, characterData: true});
    /** @type {any} */ (globalThis).navigation?.addEventListener('currententrychange', later);
    addEventListener('popstate', later);

    return {
      stop() {
        observer.disconnect();
        /** @type {any} */ (globalThis).navigation?.removeEventListener('currententrychange', later);
        removeEventListener('popstate', later);
      },
    };
  }

  tokumei.watcher = {watch};
})();
