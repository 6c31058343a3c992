/**
 * What changes in the page: nodes that came, went or have another text, gathered and told once in idle time; and
 * navigation within a page. Nothing polls; in an idle page nothing runs.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  /** Never attributes: pages change them at every hover. */
  const WATCHED = {childList: true, subtree: true, characterData: true, characterDataOldValue: true};

  /**
   * @param {object} to
   * @param {(touched: {nodes: Set<Node>, structure: boolean, records: MutationRecord[]}) => void} to.changed `nodes`: whose
   *   text or children are others now; `structure`: whether elements came or went; `records`: of all that
   * @param {() => void} to.navigated the page's path is another one now
   */
  function watch({changed, navigated}) {
    let due = false;
    let stopped = false;
    let path = location.pathname;
    /** @type {Set<Node>} */ let nodes = new Set();
    let structure = false;
    /** @type {MutationRecord[]} */ let records = [];

    const later = () => {
      if (due) return;
      due = true;
      tokumei.idleQueue.soon(() => {
        due = false;
        if (stopped) return;
        const touched = {nodes, structure, records};
        nodes = new Set();
        structure = false;
        records = [];
        if (location.pathname === path) {
          changed(touched);
        } else {
          path = location.pathname;
          navigated();
        }
      });
    };

    const isOurs = (node) => tokumei.elements.isOurs(node);
    const observer = new MutationObserver((news) => {
      for (const record of news) {
        const {type, target, addedNodes, removedNodes} = record;
        if (type === 'characterData') {
          nodes.add(target);
          records.push(record);
          continue;
        }
        const moved = [...addedNodes, ...removedNodes].filter((node) => !isOurs(node));
        if (moved.length === 0 && ![...removedNodes].some(isOurs)) continue;
        nodes.add(target);
        records.push(record);
        structure ||= moved.some((node) => node.nodeType === Node.ELEMENT_NODE) || moved.length === 0;
      }
      if (nodes.size > 0) later();
    });
    observer.observe(document, WATCHED);
    /** @type {any} */ (globalThis).navigation?.addEventListener('currententrychange', later);
    addEventListener('popstate', later);

    return {
      /** @param {ShadowRoot} root */
      include: (root) => observer.observe(root, WATCHED),
      stop() {
        stopped = true;
        observer.disconnect();
        /** @type {any} */ (globalThis).navigation?.removeEventListener('currententrychange', later);
        removeEventListener('popstate', later);
      },
    };
  }

  tokumei.watcher = {watch};
})();
