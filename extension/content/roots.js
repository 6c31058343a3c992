/** The trees a page is made of: the document, and the shadow trees that a page may keep its messages in. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const CUSTOM = "descendant-or-self::*[contains(local-name(), '-')]";

  function* customElements(root) {
    if (root instanceof ShadowRoot) {
      // XPath does not start in a shadow tree.
      for (const child of root.children) yield* customElements(child);
      return;
    }
    const found = document.evaluate(CUSTOM, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
    for (let i = 0; i < found.snapshotLength; i += 1) yield /** @type {Element} */ (found.snapshotItem(i));
  }

  /**
   * Shadow roots in `root` and in each other, closed ones too.
   * @param {Node} root
   * @returns {Generator<ShadowRoot>}
   */
  function* shadowRootsIn(root) {
    for (const host of customElements(root)) {
      const shadow = tokumei.elements.isOurs(host) ? null : tokumei.api.shadowRootOf(host);
      if (!shadow) continue;
      yield shadow;
      yield* shadowRootsIn(shadow);
    }
  }

  /**
   * What a node is shown in: its slot where it has one (of an open tree), else its parent, out of a shadow tree the host.
   * @param {any} node
   * @returns {Node|null}
   */
  const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? node.host ?? null;

  tokumei.roots = {parentOf, shadowRootsIn};
})();
