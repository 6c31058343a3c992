/** Work in idle time, a few milliseconds at once: the page's own work comes first. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const SLICE_MS = 4;
  const LATEST_MS = 500; // a page that never rests is read all the same
  const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));

  /**
   * @template T
   * @param {(item: T) => void} work
   * @param {() => void} done called when the queue is empty
   */
  function queueOf(work, done) {
    /** @type {Set<T>} */
    const items = new Set();
    let due = false;

    const slice = () => {
      due = false;
      const end = performance.now() + SLICE_MS;
      try {
        for (const item of items) {
          items.delete(item);
          work(item);
          if (performance.now() >= end) break;
        }
      } finally {
        // One that cannot be worked on costs no other its turn.
        if (items.size > 0) run();
        else done();
      }
    };
    const run = () => {
      if (due) return;
      due = true;
      idle(slice, {timeout: LATEST_MS});
    };

    return {
      /** @param {Iterable<T>} more */
      add(more) {
        for (const item of more) items.add(item);
        if (items.size > 0) run();
      },
      /** @param {T} item */
      drop: (item) => items.delete(item),
      clear: () => items.clear(),
      isEmpty: () => items.size === 0,
    };
  }

  tokumei.idleQueue = {queueOf, soon: (work) => idle(work, {timeout: LATEST_MS})};
})();
