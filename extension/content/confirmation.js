/**
 * The one dialog: asks before something personal leaves. A modal in the top layer, above any of the page's own; the safe
 * answer has the focus and is what Escape gives.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {text} = tokumei.api;
  const {element, sign, box} = tokumei.elements;

  /** The question that is open. @type {{place: HTMLElement, answer: (goes: boolean) => void}|null} */
  let open = null;

  /**
   * @param {object} what
   * @param {'notice'|'warning'|'danger'} what.risk
   * @param {string} what.title
   * @param {(presses: any) => Node[]} what.content
   * @param {string} what.stay label of the safe answer
   * @param {string} what.go label of the other
   * @returns {Promise<boolean>} whether to go on; false at once while another question is open
   */
  function ask({risk, title, content, stay, go}) {
    // Where the page has taken the dialog away, what was stopped stays stopped; this press asks anew.
    if (open && !open.place.isConnected) open.answer(false);
    if (open) return Promise.resolve(false);
    return new Promise((resolve) => {
      const heading = element('h2', {id: 'title'}, sign(risk), element('span', {}, title));
      const body = element('div', {id: 'body'});
      const hint = element('p', {className: 'hint', role: 'status'});
      const stayButton = element('button', {className: 'action strong', type: 'button', autofocus: true}, stay);
      const goButton = element('button', {className: 'action', type: 'button'}, go);
      const dialog = element(
        'dialog',
        {className: risk, role: 'alertdialog', 'aria-labelledby': 'title', 'aria-describedby': 'body'},
        heading,
        body,
        hint,
        element('div', {className: 'row'}, goButton, stayButton)
      );
      if (matchMedia('(prefers-color-scheme: dark)').matches) dialog.classList.add('dark');
      const {place, root} = box('dialog', dialog);
      const presses = tokumei.press.pressesOf({place, root}, () => (hint.textContent = text('pressAgain')));
      body.append(...content(presses));

      const answer = (goes) => {
        open = null;
        place.remove();
        resolve(goes);
      };
      presses.simple(stayButton, () => answer(false));
      presses.weighty(goButton, () => answer(true));
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        answer(false);
      });
      open = {place, answer};
      document.documentElement.append(place);
      dialog.showModal();
    });
  }

  tokumei.confirmation = {ask};
})();
