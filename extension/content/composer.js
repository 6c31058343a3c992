/** Where the worker writes: finding the field, reading it, and putting a reply at the caret when they press for it. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const FIELDS = 'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

  const isField = (element) => element instanceof HTMLTextAreaElement || element.isContentEditable;
  const isUsable = (element) => isField(element) && !element.disabled && !element.readOnly && element.checkVisibility();

  /** The reply box of the page, by the site's profile. */
  function find(profile) {
    for (const element of tokumei.reader.composersOf(profile)) {
      const field = isField(element) ? element : element.querySelector(FIELDS);
      if (field && isUsable(field)) return field;
    }
    return null;
  }

  /** All fields of the page that can be written in. */
  const fields = () => [...document.querySelectorAll(FIELDS)].filter(isUsable);

  /** The whole field that an event came from: of an editor its outermost element. */
  function around(node) {
    if (node instanceof HTMLTextAreaElement) return node;
    let editor = null;
    for (let one = node; one instanceof Element; one = one.parentElement) {
      if (/** @type {HTMLElement} */ (one).isContentEditable) editor = one;
    }
    return editor;
  }

  const textOf = (field) => (field instanceof HTMLTextAreaElement ? field.value : tokumei.reader.readText(field).text);

  /** As if typed: the page's editor sees it, and the worker can take it back with Undo. */
  function insert(field, words) {
    const untouched = document.activeElement !== field && !field.selectionEnd;
    field.focus();
    if (untouched && field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
    if (!document.execCommand('insertText', false, words) && field instanceof HTMLTextAreaElement) {
      field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText', data: words}));
    }
    field.scrollIntoView({block: 'nearest'});
  }

  tokumei.composer = {find, fields, around, textOf, insert};
})();
