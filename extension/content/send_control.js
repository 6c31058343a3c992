/** Which button or key sends what was written in a field: by the site's profile, else by form, place and label. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const CONTROLS = 'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"], a[href]';
  const SENDS =
    /送信|投稿|返信|送る|応募|提案|申し込|申込|登録|保存|更新|公開|確認|^\s*(send|submit|post|reply|apply|save|update|publish|message)\b/i;
  const LEVELS = 5; // how far up from the field its button is looked for, where there is no form

  /** The control that an event came from. */
  const around = (node) => (node instanceof Element ? node.closest(CONTROLS) : null);

  const labelOf = (control) => `${control.value ?? ''} ${control.textContent ?? ''} ${control.ariaLabel ?? ''}`.trim();

  function sends(control, field, profile) {
    if ((profile.selectors.send ?? []).some((selector) => control.matches(selector))) return true;
    const form = field.closest('form');
    if (form) {
      const submits = control.form === form && control.type === 'submit';
      return submits || (form.contains(control) && SENDS.test(labelOf(control)));
    }
    let region = field;
    for (let i = 0; i < LEVELS && region.parentElement; i += 1) region = region.parentElement;
    return region.contains(control) && SENDS.test(labelOf(control));
  }

  /** Fields in which Enter was seen to end a line. @type {WeakSet<Element>} */
  const multiLine = new WeakSet();

  /**
   * Enter alone sends where the profile or the field says so, in editors of a chat, and in text areas that are in no form or
   * have one row: there it is taken for sending until it has ended a line.
   */
  function isSendKey(event, field, profile) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return true;
    if (profile.enter_sends !== undefined && isComposer(field, profile)) return profile.enter_sends;
    if (field.enterKeyHint === 'send') return true;
    if (field instanceof HTMLTextAreaElement) return (!field.form || field.rows === 1) && !multiLine.has(field);
    return field.ariaMultiLine !== 'true';
  }

  const isComposer = (field, profile) =>
    tokumei.reader.composersOf(profile).some((one) => one === field || one.contains(field));

  /** @param {Element} field in which Enter, without any other key, has ended a line */
  const endedLine = (field) => multiLine.add(field);

  tokumei.sendControl = {around, labelOf, sends, isSendKey, endedLine};
})();
