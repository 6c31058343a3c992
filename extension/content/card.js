/**
 * A card: one line when closed, the whole story when opened. It carries the meaning without colour and without marks.
 * What stands in the story is not its business (see story.js, posting_check.js, profile_check.js).
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api} = tokumei;
  const {text} = api;
  const {element, sign, box} = tokumei.elements;

  /**
   * @typedef {object} Card
   * @property {HTMLElement} place to be put into the page
   * @property {(open?: boolean) => void} show
   * @property {(on: boolean) => void} point lights it up while the pointer is on its words
   * @property {() => void} focus
   */

  /**
   * @param {object} what
   * @param {'notice'|'warning'|'danger'} what.risk
   * @param {string} what.title
   * @param {string} [what.stage] where the deal stands
   * @param {boolean} what.opened
   * @param {(presses: any) => Node[]} what.story built when it is first opened
   * @param {(open: boolean) => void} [what.turned] the reader opened or closed it
   * @returns {Card}
   */
  function build({risk, title, stage, opened, story, turned = () => {}}) {
    const more = element('span', {className: 'more'});
    const head = element(
      'button',
      {className: 'head', type: 'button'},
      sign(risk),
      element('span', {className: 'risk'}, text(`risk_${risk}`)),
      element('span', {className: 'summary'}, title),
      ...(stage ? [element('span', {className: 'stage'}, stage)] : []),
      more
    );
    const body = element('div', {className: 'body', hidden: true});
    const hint = element('p', {className: 'hint', role: 'status'});
    const card = element('section', {className: `card ${risk}`, role: 'group'}, head, body);
    card.ariaLabel = `${text(`risk_${risk}`)} — ${title}`;
    const {place, root} = box('card', card);
    const presses = tokumei.press.pressesOf({place, root}, () => (hint.textContent = text('pressAgain')));

    const show = (open = true) => {
      if (open && body.childElementCount === 0) body.append(...story(presses), hint);
      body.hidden = !open;
      head.ariaExpanded = String(open);
      more.textContent = text(open ? 'cardClose' : 'cardOpen');
    };
    presses.simple(head, () => {
      show(body.hidden);
      turned(!body.hidden);
    });
    show(opened);
    return {
      place,
      show,
      point: (on) => card.classList.toggle('pointed', on),
      focus: () => head.focus({preventScroll: true}),
    };
  }

  /** A line in the place of a card that was dismissed, with the way back. */
  function buildUndo(said, undo) {
    const button = element('button', {className: 'action', type: 'button'}, text('undo'));
    const line = element('div', {className: 'line', role: 'group'}, element('span', {}, said), button);
    const {place, root} = box('line', line);
    tokumei.press.pressesOf({place, root}, () => {}).simple(button, undo);
    return {place, focus: () => button.focus({preventScroll: true})};
  }

  tokumei.card = {build, buildUndo};
})();
