/**
 * The messages of one query: those that are to be checked, each with the ones before it that the host reads along, as many
 * as the host takes in one packet.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {isTooLong, packetBytes} = tokumei.textSizes;

  const MOST = 64; // to be checked; with three before each of them the host's 256
  const MOST_BYTES = 400_000; // room for the longest message whatever is escaped in it, and for the settings beside it
  const ENVELOPE = 64; // bytes of a message without its text

  /**
   * @template T
   * @param {object} thread
   * @param {(message: T) => T[]} thread.before the messages that the host reads with one, in page order
   * @param {(message: T) => {speaker: string, text: string}} thread.said
   * @param {number} [thread.most] messages to be checked
   */
  function open({before, said, most = MOST}) {
    /** @type {Map<T, {speaker: string, text: string}>} */
    const messages = new Map();
    let bytes = 0;
    let count = 0;

    /** What a message before another adds. One that is too long, or leaves no room, goes without its words. */
    function along(message, room) {
      const words = said(message);
      const size = isTooLong(words.text) ? Infinity : packetBytes(words.text) + ENVELOPE;
      return size <= room ? {words, size} : {words: {...words, text: ''}, size: ENVELOPE};
    }

    return {
      /** What is to be sent, by message; not in page order. */
      messages,
      /**
       * @param {T} message not too long
       * @returns {boolean} false when it has to wait for the next query; the first never has
       */
      add(message) {
        const own = said(message);
        let size = packetBytes(own.text) + ENVELOPE;
        const more = new Map([[message, own]]);
        for (const one of [...before(message)].reverse()) {
          if (messages.has(one)) continue;
          const part = along(one, MOST_BYTES - size);
          more.set(one, part.words);
          size += part.size;
        }
        if (count > 0 && (count === most || bytes + size > MOST_BYTES)) return false;
        for (const [one, words] of more) messages.set(one, words);
        bytes += size;
        count += 1;
        return true;
      },
    };
  }

  tokumei.batch = {open, MOST};
})();
