/** Where the worker writes: finding the field, reading it, and putting a reply at the caret when they press for it. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {FIELDS} = tokumei.structure;
  const {LINES, isMessage} = tokumei.messageInput;

  const isControl = (element) => element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  const isField = (element) => isControl(element) || element.isContentEditable;
  const isUsable = (element) => isField(element) && !element.disabled && !element.readOnly && element.checkVisibility();

  /** The reply box of the page, by the site's profile. */
  function find(profile) {
    for (const element of tokumei.reader.composersOf(profile)) {
      const field = [element, ...element.querySelectorAll(FIELDS)].find(isUsable);
      if (field) return field;
    }
    return null;
  }

  /** All fields of the page that can be written in; of those with one line the ones for a message. */
  const fields = (profile) =>
    [...document.querySelectorAll(`${FIELDS}, ${LINES}`)].filter(
      (one) => isUsable(one) && (!(one instanceof HTMLInputElement) || isMessage(one, profile))
    );

  /** The whole field that an event came from: of an editor its outermost element. */
  function around(node, profile) {
    if (node instanceof HTMLTextAreaElement) return node;
    if (node instanceof HTMLInputElement) return isMessage(node, profile) ? node : null;
    let editor = null;
    for (let one = node; one instanceof Element; one = one.parentElement) {
      if (/** @type {HTMLElement} */ (one).isContentEditable) editor = one;
    }
    return editor;
  }

  const textOf = (field) => (isControl(field) ? field.value : tokumei.reader.readText(field).text);

  /** As if typed: the page's editor sees it, and the worker can take it back with Undo. */
  function insert(field, words) {
    const untouched = document.activeElement !== field && !field.selectionEnd;
    field.focus();
    if (untouched && isControl(field)) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
    if (!document.execCommand('insertText', false, words) && isControl(field)) {
      field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText', data: words}));
    }
    field.scrollIntoView({block: 'nearest'});
  }

  tokumei.composer = {find, fields, around, textOf, insert};
})();
