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

  /** Enter alone sends in editors of a chat and in fields that say so; in a text area it ends the line. */
  function isSendKey(event, field) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return true;
    if (field.enterKeyHint === 'send') return true;
    return !(field instanceof HTMLTextAreaElement) && field.ariaMultiLine !== 'true';
  }

  tokumei.sendControl = {around, labelOf, sends, isSendKey};
})();
