/**
 * What the chooser shows: a panel in a corner, and frames around what would be read. Both in closed shadow roots; the page's
 * own elements are not touched.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {text} = tokumei.api;
  const {element, box} = tokumei.elements;
  const MOST_FRAMES = 60;

  const STYLE = `
    :host([data-tokumei="chooser"]) {
      position: fixed !important; inset: auto 16px 16px auto !important; inline-size: min(380px, calc(100vw - 32px)) !important;
      margin: 0 !important; z-index: 2147483647 !important;
    }
    :host([data-tokumei="frames"]) {
      position: fixed !important; inset: 0 !important; margin: 0 !important; pointer-events: none !important;
      z-index: 2147483646 !important; overflow: hidden !important;
    }
    .panel {
      display: grid; gap: 10px; max-block-size: calc(100vh - 32px); overflow: auto; padding: 14px 16px;
      box-shadow: 0 8px 32px rgb(0 0 0 / .28);
    }
    h2 { margin: 0; font-size: 15px; line-height: 1.5; font-weight: 700; }
    .step { color: var(--soft); font-weight: 400; font-size: 12px; margin-inline-start: 6px; }
    .found { background: var(--wash); border-radius: 8px; padding: 8px 12px; font-size: 13px; min-block-size: 2.6em; }
    .found:empty { display: none; }
    .content { display: grid; gap: 10px; }
    .content > p { font-size: 13px; }
    .messages { display: grid; gap: 6px; max-block-size: 40vh; overflow: auto; font-size: 13px; }
    .messages > li { border: 1px solid var(--edge); border-radius: 8px; padding: 6px 10px; }
    .messages > li.warned { border-color: var(--accent); border-width: 2px; background: var(--wash); }
    .dark .messages > li.warned { --accent: #f0b95c; --wash: #2c2518; }
    .who { color: var(--soft); font-size: 12px; margin-inline-end: 6px; }
    .asks { display: block; color: var(--accent); font-weight: 700; }
    label { display: grid; gap: 4px; font-size: 13px; color: var(--soft); }
    select {
      font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 7px;
      padding: 4px 8px; inline-size: 100%;
    }
    .row { justify-content: flex-end; }
    .frame { position: fixed; border: 2px solid #2c5a8c; border-radius: 6px; background: rgb(44 90 140 / .12); }
    .frame.chosen { border-color: #1f7a3d; background: rgb(31 122 61 / .12); }
    .frame.pointed { border-width: 3px; background: rgb(44 90 140 / .22); }
    .dark .frame { border-color: #8fbdf0; background: rgb(143 189 240 / .18); }
    @media (forced-colors: active) { .frame { border-color: Highlight; } .messages > li.warned { border-color: Highlight; } }
  `;

  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      root.append(element('style', {textContent: STYLE})); // content scripts of Firefox share no sheet with the page
    }
  }

  function open() {
    const layer = element('div');
    const frames = box('frames', layer);
    const panel = element('section', {
      className: 'card panel',
      role: 'dialog',
      'aria-labelledby': 'title',
      tabIndex: -1,
    });
    const shown = box('chooser', panel);
    for (const {root} of [frames, shown]) dress(root);
    document.documentElement.append(frames.place, shown.place);
    for (const {place} of [frames, shown]) tokumei.elements.suit(place);
    const presses = tokumei.press.pressesOf(shown, () => {
      hint.textContent = text('pressAgain');
    });
    const heading = element('h2', {id: 'title'});
    const lead = element('p');
    const found = element('p', {className: 'found', role: 'status'});
    const content = element('div', {className: 'content'});
    const hint = element('p', {className: 'hint', role: 'status'});
    const row = element('div', {className: 'row'});
    panel.append(heading, lead, found, content, hint, row);

    /** @type {{elements: Element[], kind: string}[]} */ let framed = [];
    let due = false;
    function draw() {
      due = false;
      const boxes = framed.flatMap(({elements, kind}) =>
        elements.slice(0, MOST_FRAMES).map((one) => {
          const {left, top, width, height} = one.getBoundingClientRect();
          const frame = element('div', {className: `frame ${kind}`});
          Object.assign(frame.style, {left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`});
          return frame;
        })
      );
      layer.replaceChildren(...boxes);
    }
    const later = () => {
      if (!due) requestAnimationFrame(draw);
      due = true;
    };
    addEventListener('scroll', later, true);
    addEventListener('resize', later);

    return {
      place: shown.place,
      /** The element of the panel that has the focus. */
      focused: () => shown.root.activeElement,
      /**
       * @param {object} what
       * @param {string} what.title
       * @param {string} what.step
       * @param {string} what.lead
       * @param {Node[]} [what.content]
       * @param {{label: string, act: () => void, strong?: boolean, weighty?: boolean}[]} what.buttons
       */
      show({title, step, lead: words, content: nodes = [], buttons}) {
        heading.replaceChildren(title, element('span', {className: 'step'}, step));
        lead.textContent = words;
        found.textContent = '';
        hint.textContent = '';
        content.replaceChildren(...nodes);
        row.replaceChildren(
          ...buttons.map(({label, act, strong = false, weighty = false}) => {
            const button = element('button', {type: 'button', className: `action${strong ? ' strong' : ''}`}, label);
            presses[weighty ? 'weighty' : 'simple'](button, act);
            return button;
          })
        );
        panel.focus({preventScroll: true});
      },
      /** What would be read, in words and frames. */
      say(words) {
        if (found.textContent !== words) found.textContent = words;
      },
      frame(groups) {
        framed = groups;
        later();
      },
      close() {
        removeEventListener('scroll', later, true);
        removeEventListener('resize', later);
        frames.place.remove();
        shown.place.remove();
      },
    };
  }

  tokumei.chooserPanel = {open};
})();
