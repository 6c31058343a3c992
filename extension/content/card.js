/**
 * One card a message: a line when closed, the whole story when opened. It lives in a closed shadow root beside the
 * message, is built of nodes with textContent only, and carries the meaning without colour, without highlights.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api} = tokumei;
  const {text} = api;
  const RANK = {notice: 0, warning: 1, danger: 2};
  const SIGNS = {notice: 'i', warning: '!', danger: '‼'};

  const STYLE = `
    :host { all: initial !important; display: block !important; margin: 8px 0 !important; contain: layout style; }
    * { box-sizing: border-box; }
    @media print { :host { display: none !important; } }
    .card {
      --ink: #1f2328; --soft: #57606a; --paper: #fff; --line: #d0d7de; --accent: #3a5f8a; --wash: #eef4fb;
      font: 14px/1.6 system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif;
      color: var(--ink); background: var(--paper); border: 1px solid var(--line);
      border-inline-start: 4px solid var(--accent); border-radius: 8px; max-width: 46em; overflow-wrap: anywhere;
    }
    .warning { --accent: #9a5b00; --wash: #fff6e5; }
    .danger { --accent: #b3261e; --wash: #fdeceb; border-width: 2px; border-inline-start-width: 6px; }
    @media (prefers-color-scheme: dark) {
      .card { --ink: #e6edf3; --soft: #9da7b3; --paper: #1c2128; --line: #3d444d; --accent: #7fb0e8; --wash: #22303f; }
      .warning { --accent: #e3a73a; --wash: #352a14; }
      .danger { --accent: #ff8b80; --wash: #3d1f1d; }
    }
    button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
    button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
    .head { display: flex; gap: 8px; align-items: baseline; width: 100%; text-align: start; padding: 8px 12px; }
    .sign {
      flex: none; width: 1.5em; height: 1.5em; line-height: 1.5em; text-align: center; border-radius: 50%;
      background: var(--accent); color: var(--paper); font-weight: 700; font-size: 12px;
    }
    .risk { flex: none; font-weight: 700; color: var(--accent); }
    .summary { flex: 1; font-weight: 600; }
    .more { flex: none; color: var(--soft); font-size: 12px; text-decoration: underline; }
    .body { padding: 4px 12px 12px; border-top: 1px solid var(--line); }
    h3 { font-size: 12px; font-weight: 600; color: var(--soft); margin: 10px 0 2px; }
    p, ul { margin: 2px 0; }
    ul { padding-inline-start: 1.2em; }
    li { margin: 4px 0; }
    .words { font-weight: 600; background: var(--wash); border-radius: 4px; padding: 0 4px; }
    .reply { display: flex; gap: 8px; align-items: flex-start; background: var(--wash); border-radius: 6px; padding: 8px; }
    .reply p { flex: 1; white-space: pre-wrap; }
    .action { flex: none; border: 1px solid var(--accent); border-radius: 6px; padding: 2px 10px; color: var(--accent); font-weight: 600; }
    details { margin-top: 10px; }
    summary { font-size: 12px; color: var(--soft); cursor: pointer; }
    details li { font-size: 13px; color: var(--soft); }
    @media (forced-colors: active) { .card { border-color: CanvasText; } .sign { forced-color-adjust: none; } }
  `;

  function node(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element) /** @type {any} */ (element)[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  const worst = (findings) => findings.reduce((a, b) => (RANK[b.risk] > RANK[a.risk] ? b : a)).risk;
  const unique = (list) => [...new Set(list)];

  /**
   * @param {object} what
   * @param {any[]} what.findings of one message, at least one
   * @param {string} what.original text of the message
   * @param {string} what.reply polite reply to copy, may be empty
   * @param {string} what.stage
   * @param {string} what.report how to report on this site
   * @param {Record<string, string>} what.names of categories
   * @param {boolean} what.opened
   * @returns {HTMLElement} to be placed beside the message
   */
  function build({findings, original, reply, stage, report, names, opened}) {
    const risk = worst(findings);
    const asked = unique(findings.map((one) => names[one.category] ?? one.category)).join(text('listSeparator'));
    const place = node('div', {[tokumei.CARD_MARK]: ''});
    place.lang = api.language();
    const root = place.attachShadow({mode: 'closed'});
    const more = node('span', {className: 'more'});
    const head = node(
      'button',
      {className: 'head', type: 'button'},
      node('span', {className: 'sign', ariaHidden: 'true'}, SIGNS[risk]),
      node('span', {className: 'risk'}, text(`risk_${risk}`)),
      node('span', {className: 'summary'}, text('cardSummary', asked, text(`stage_${stage}`))),
      more
    );
    const body = node('div', {className: 'body'}, ...details({findings, original, reply, report, names}));
    const show = (open) => {
      body.hidden = !open;
      head.ariaExpanded = String(open);
      more.textContent = text(open ? 'cardClose' : 'cardOpen');
    };
    head.addEventListener('click', () => show(body.hidden));
    show(opened);
    const card = node('section', {className: `card ${risk}`, role: 'group'}, head, body);
    card.ariaLabel = text(`risk_${risk}`);
    root.append(node('style', {textContent: STYLE}), card);
    return place;
  }

  function details({findings, original, reply, report, names}) {
    const parts = [
      node('h3', {}, text('cardWhat')),
      node('ul', {}, ...findings.map((one) => findingLine(one, original, names))),
    ];
    const purpose = findings.some((one) => one.purpose);
    parts.push(node('p', {}, text(purpose ? 'cardPurposeGiven' : 'cardPurposeNone')));
    if (reply) parts.push(node('h3', {}, text('cardReply')), replyBox(reply));
    if (report) parts.push(node('h3', {}, text('cardReport')), node('p', {}, report));
    const reasons = unique(findings.flatMap((one) => one.reasons.map((reason) => reason.note).filter(Boolean)));
    if (reasons.length > 0) {
      parts.push(
        node(
          'details',
          {},
          node('summary', {}, text('cardWhy')),
          node('ul', {}, ...reasons.map((note) => node('li', {}, note)))
        )
      );
    }
    return parts;
  }

  function findingLine(finding, original, names) {
    const words = original.slice(...finding.span);
    const label = `${names[finding.category] ?? finding.category}${finding.confidence === 'possible' ? text('cardPossible') : ''} `;
    const line = node('li', {}, label, node('span', {className: 'words'}, words));
    if (finding.advice) line.append(node('p', {}, finding.advice));
    return line;
  }

  function replyBox(reply) {
    const copy = node('button', {className: 'action', type: 'button'}, text('cardCopy'));
    copy.addEventListener('click', async (event) => {
      if (!event.isTrusted) return;
      await navigator.clipboard.writeText(reply);
      copy.textContent = text('cardCopied');
    });
    return node('div', {className: 'reply'}, node('p', {}, reply), copy);
  }

  tokumei.card = {build};
})();
