/** A classic script without import and export, as browser_api.js is. It defines `globalThis.tokumei.risks`. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = (globalThis.tokumei ??= {});

  /** Of a finding, the gravest first. @type {readonly string[]} */
  tokumei.risks = Object.freeze(['danger', 'warning', 'notice']);
})();
