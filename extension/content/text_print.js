/**
 * A number for a text, so that the text need not be kept: HalfSipHash-2-4 with a key that each page draws by lot. Who writes
 * messages cannot make two that have the same, as they could with a hash that is the same everywhere.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const rotate = (word, by) => (word << by) | (word >>> (32 - by));

  /**
   * @param {ArrayLike<number>} key two words of 32 bits
   * @param {string} text
   * @returns {[number, number]} the 64 bits of the reference, low word first
   */
  function halfSipHash(key, text) {
    let v0 = key[0] | 0;
    let v1 = key[1] ^ 0xee;
    let v2 = 0x6c796765 ^ key[0];
    let v3 = 0x74656462 ^ key[1];
    const mix = (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        v0 = (v0 + v1) | 0;
        v1 = rotate(v1, 5) ^ v0;
        v0 = rotate(v0, 16);
        v2 = (v2 + v3) | 0;
        v3 = rotate(v3, 8) ^ v2;
        v0 = (v0 + v3) | 0;
        v3 = rotate(v3, 7) ^ v0;
        v2 = (v2 + v1) | 0;
        v1 = rotate(v1, 13) ^ v2;
        v2 = rotate(v2, 16);
      }
    };
    const take = (word) => {
      v3 ^= word;
      mix(2);
      v0 ^= word;
    };
    const pairs = text.length & ~1;
    for (let i = 0; i < pairs; i += 2) take(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    take(((text.length * 2) << 24) | (text.length > pairs ? text.charCodeAt(pairs) : 0));
    v2 ^= 0xee;
    mix(4);
    const low = v1 ^ v3;
    v1 ^= 0xdd;
    mix(4);
    return [low >>> 0, (v1 ^ v3) >>> 0];
  }

  const key = crypto.getRandomValues(new Uint32Array(2));

  /**
   * @param {string} text
   * @returns {number} 53 bits of the hash: as many as a number holds
   */
  function printOf(text) {
    const [low, high] = halfSipHash(key, text);
    return (high >>> 11) * 2 ** 32 + low;
  }

  tokumei.textPrint = {
    printOf,
    halfSipHash,
    /**
     * A message. One that is too long is not sent, whatever it says.
     * @param {{speaker: string, text: string}} words
     */
    ofWords: ({speaker, text}) => printOf(tokumei.textSizes.isTooLong(text) ? speaker : `${speaker}\n${text}`),
    /**
     * A message with what stands before it.
     * @param {(number|undefined)[]} prints
     */
    ofThread: (prints) => printOf(prints.join()),
  };
})();
