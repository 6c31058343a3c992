/**
 * How much the host takes: a packet over its limit ends it, a text over its limit is not read (host/size_limits.h). A
 * classic script without import and export, as browser_api.js is. It defines `globalThis.tokumei.textSizes`.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = (globalThis.tokumei ??= {});

  const MESSAGE_BYTES = 65_536;
  const QUERY_BYTES = 1_048_576;
  const MOST_BYTES_A_UNIT = 3;

  const encoder = new TextEncoder();
  const bytesOf = (text) => encoder.encode(text).length;
  const timesIn = (text, pattern) => text.match(pattern)?.length ?? 0;

  tokumei.textSizes = {
    QUERY_BYTES,
    /**
     * Whether the host would not read it: its limit is in UTF-8 bytes.
     * @param {string} text
     */
    isTooLong: (text) =>
      text.length * MOST_BYTES_A_UNIT > MESSAGE_BYTES && (text.length > MESSAGE_BYTES || bytesOf(text) > MESSAGE_BYTES),
    /**
     * What a value takes in a packet, at most: beyond JSON's own escapes Chromium writes < > and line separators as \uXXXX.
     * @param {any} value
     */
    packetBytes(value) {
      const json = JSON.stringify(value);
      return bytesOf(json) + 5 * timesIn(json, /[<>\x7f]/g) + 3 * timesIn(json, /[\u2028\u2029]/g);
    },
  };
})();
