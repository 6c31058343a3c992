/** The trees a page is made of: the document, and the shadow trees that a page may keep its messages in. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const CUSTOM = "descendant-or-self::*[contains(local-name(), '-')]";
  /** Elements of HTML that may host a tree. Pages have thousands, and those that host one mostly hold nothing else. */
  const BUILT_IN = 'div section article main p span header footer nav aside blockquote body h1 h2 h3 h4 h5 h6'
    .split(' ')
    .map((name) => `${name}:empty`)
    .join();

  function* customElements(root) {
    if (root instanceof ShadowRoot) {
      // XPath does not start in a shadow tree.
      for (const child of root.children) yield* customElements(child);
      return;
    }
    const found = document.evaluate(CUSTOM, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
    for (let i = 0; i < found.snapshotLength; i += 1) yield /** @type {Element} */ (found.snapshotItem(i));
  }

  function* hostsIn(root) {
    yield* customElements(root);
    yield* root.querySelectorAll(BUILT_IN);
  }

  /** The tree that an element hosts, if it is the page's. */
  const shadowOf = (host) => (tokumei.elements.isOurs(host) ? null : tokumei.api.shadowRootOf(host));

  /**
   * Shadow roots in `root` and in each other, closed ones too: of custom elements, and of those of HTML that hold nothing of
   * their own. One that holds something for the slots of its tree is found where it is a custom element.
   * @param {Element|ShadowRoot} root
   * @returns {Generator<ShadowRoot>}
   */
  function* shadowRootsIn(root) {
    for (const host of hostsIn(root)) {
      const shadow = shadowOf(host);
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

  tokumei.roots = {parentOf, shadowOf, shadowRootsIn};
})();
