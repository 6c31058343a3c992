/**
 * Why the host cannot be reached, where no wait mends it: somebody must install or allow something first. A classic script
 * without import and export, as browser_api.js is. It defines `globalThis.tokumei.lastingFailures`.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = (globalThis.tokumei ??= {});

  /** Of the states in background/host_client.js. @type {ReadonlySet<string>} */
  tokumei.lastingFailures = new Set(['missing', 'forbidden', 'blocked']);
})();
