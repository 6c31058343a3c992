/**
 * The one door to the browser: Chromium says `chrome`, Firefox `browser`; both promise. A classic script without import
 * and export, so that content scripts and modules load the same file. It defines `globalThis.tokumei.api`.
 */
(() => {
  'use strict';
  /** @type {any} */
  const root = globalThis;
  const native = root.browser ?? root.chrome;
  root.tokumei ??= {};

  root.tokumei.api = {
    runtime: native.runtime,
    storage: native.storage,
    tabs: native.tabs,
    action: native.action,
    scripting: native.scripting,
    permissions: native.permissions,
    alarms: native.alarms,
    contextMenus: native.contextMenus,
    windows: native.windows,
    commands: native.commands,
    /**
     * @param {Element} host
     * @returns {ShadowRoot|null} closed ones too; a content script of Chromium asks `dom`, one of Firefox the element
     */
    shadowRootOf: (host) =>
      host.shadowRoot ??
      /** @type {any} */ (host).openOrClosedShadowRoot ??
      // It throws at an element of another kind: MathML, SVG.
      (host instanceof HTMLElement ? native.dom?.openOrClosedShadowRoot(host) : null) ??
      null,
    /** False when the extension was updated or removed under a content script that lives on. */
    alive: () => native.runtime?.id !== undefined,
    /** 'firefox' or 'chromium'. */
    family: native.runtime.getURL('').startsWith('moz-') ? 'firefox' : 'chromium',
    /** Which of _locales the browser has taken, whatever it speaks itself: 'ja' or 'en'. */
    language: () => (native.i18n.getMessage('language') === 'ja' ? 'ja' : 'en'),
    /**
     * @param {string} key of _locales
     * @param {...(string|number)} parts for $1, $2, ...
     * @returns {string}
     */
    text: (key, ...parts) => native.i18n.getMessage(key, parts.map(String)),
  };
})();
