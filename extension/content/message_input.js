/** Which fields of one line are for a message. Searching, signing in, registering and addresses are the site's own business. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const OTHERS = '[role="search"], search, nav, [role="combobox"], [role="searchbox"]';
  const NAMES = /message|comment|chat|reply|メッセージ|返信|コメント|本文|チャット/i;
  const OTHER_NAMES = /search|検索|subject|title|件名|タイトル/i;
  const LINES = 'input[type="text"], input:not([type])';

  const namesOf = (input) =>
    [
      input.name,
      input.id,
      input.placeholder,
      input.ariaLabel,
      ...[...(input.labels ?? [])].map((one) => one.textContent),
    ].join(' ');

  /**
   * By the site's profile; else by what the field is called, where it is the only one of its form to write a line in.
   * @param {any} input
   * @param {any} profile
   */
  function isMessage(input, profile) {
    if (!(input instanceof HTMLInputElement) || input.type !== 'text') return false;
    if ((profile?.selectors.composer ?? []).some((selector) => input.matches(selector))) return true;
    if (input.closest(OTHERS) || OTHER_NAMES.test(namesOf(input))) return false;
    const {form} = input;
    if (form && (form.querySelector('input[type="password"]') || form.querySelectorAll(LINES).length > 1)) return false;
    return input.enterKeyHint === 'send' || NAMES.test(namesOf(input));
  }

  tokumei.messageInput = {LINES, isMessage};
})();
