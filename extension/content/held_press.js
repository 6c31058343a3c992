/**
 * A press that the page has not heard of yet, and is to hear of after all: the key Enter, a click, a form being sent.
 *
 * Browsers let nobody but the visitor make trusted events, so what goes on is a copy; pages do not look at `isTrusted` before
 * they send. What the browser does by itself after a click or a sent form it does for the copy too. What it does after a key
 * that the page leaves alone it does for trusted ones alone, so that is done here: sending the form of a field of one line,
 * ending the line in any other.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const NO_TEXT = /^(hidden|checkbox|radio|range|color|file|button|reset)$/;

  /** As browsers do it: by the form's first button that sends; without one where there is no other field to fill in. */
  function sendFormOf(input) {
    const {form} = input;
    if (!form) return;
    const controls = /** @type {any[]} */ ([...document.querySelectorAll('button, input')]).filter(
      (one) => one.form === form
    );
    const button = controls.find(({type}) => type === 'submit' || type === 'image');
    if (button) button.click();
    else if (controls.filter(({localName, type}) => localName === 'input' && !NO_TEXT.test(type)).length === 1) {
      form.requestSubmit();
    }
  }

  function endLine(field) {
    const isPlain = field instanceof HTMLTextAreaElement || field.closest('[contenteditable="plaintext-only" i]');
    document.execCommand(isPlain ? 'insertLineBreak' : 'insertParagraph');
  }

  function enter(event, target) {
    const pressed = (type) => target.dispatchEvent(new KeyboardEvent(type, event));
    if (!pressed('keydown') || !pressed('keypress') || event.ctrlKey || event.metaKey) return;
    if (target instanceof HTMLInputElement) sendFormOf(target);
    else endLine(target);
  }

  /**
   * To be called while the event is on its way: afterwards nobody knows where it was going.
   * @param {any} event
   * @returns {() => void} lets it go on
   */
  function keep(event) {
    const [target] = event.composedPath();
    return () => {
      if (!target.isConnected) return;
      if (event.type === 'keydown') enter(event, target);
      else if (event.type === 'submit') target.requestSubmit(event.submitter);
      else target.dispatchEvent(new MouseEvent('click', event));
    };
  }

  tokumei.heldPress = {keep};
})();
