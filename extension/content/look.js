/** How everything of ours looks: one sheet for all closed roots. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const SHEET = `
    :host {
      all: initial !important; display: block !important; position: static !important; margin: 8px 0 !important;
      visibility: visible !important; opacity: 1 !important; pointer-events: auto !important;
      inline-size: auto !important; flex: 0 0 auto !important; float: none !important; clear: both !important;
    }
    :host([data-tokumei="status"]), :host([data-tokumei="dialog"]) { margin: 0 !important; block-size: 0 !important; }
    :host([data-tokumei="chip"]) {
      position: sticky !important; inset-block-start: 8px !important; z-index: 2147483000 !important;
    }
    @media print { :host { display: none !important; } }
    *, ::before, ::after { box-sizing: border-box; }
    [hidden] { display: none !important; }

    .card, .chip, .line, dialog {
      --ink: #1d2127; --soft: #565d67; --paper: #fff; --edge: #d8dce2; --accent: #2c5a8c; --wash: #f1f6fb; --tint: #c9dbee;
      color: var(--ink); font: 400 14px/1.7 system-ui, -apple-system, "Hiragino Sans", "Yu Gothic UI", "Meiryo",
        "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
      line-break: strict; word-break: auto-phrase; overflow-wrap: anywhere; text-align: start; letter-spacing: 0;
      text-spacing-trim: trim-start; -webkit-text-size-adjust: 100%;
    }
    .warning { --accent: #8a4a00; --wash: #fff8ea; --tint: #f1d8a6; }
    .danger { --accent: #ab1f17; --wash: #fef2f1; --tint: #f3c3be; }
    .dark {
      --ink: #e8ebef; --soft: #a9b1bb; --paper: #1b1f24; --edge: #3b424b; --accent: #8fbdf0; --wash: #202a35; --tint: #35506d;
    }
    .dark.warning { --accent: #f0b95c; --wash: #2c2518; --tint: #634a1d; }
    .dark.danger { --accent: #ff9d94; --wash: #33201f; --tint: #74332e; }

    button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: start; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
    p, ul, blockquote { margin: 0; padding: 0; }
    ul { list-style: none; }
    .sign { flex: none; inline-size: 20px; block-size: 20px; }
    .sign .shape { fill: var(--accent); }
    .sign .stroke { fill: none; stroke: var(--paper); stroke-width: 2.2; stroke-linecap: round; }

    .card {
      max-inline-size: 46em; background: var(--paper); border: 1px solid var(--tint); border-radius: 10px; overflow: clip;
      box-shadow: 0 1px 2px rgb(0 0 0 / .05);
    }
    .danger.card { border-width: 2px; border-color: var(--accent); }
    .card.pointed { outline: 2px solid var(--accent); outline-offset: 2px; }
    .head {
      display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 40px; padding: 6px 12px;
      background: var(--wash);
    }
    .head:focus-visible { outline-offset: -3px; border-radius: 9px; }
    .risk { flex: none; color: var(--accent); font-weight: 700; }
    .summary { flex: 1; min-inline-size: 0; font-weight: 600; line-height: 1.5; text-wrap: pretty; }
    .stage {
      flex: none; font-size: 12px; line-height: 1.6; color: var(--soft); border: 1px solid var(--edge); border-radius: 99px;
      padding: 0 8px; background: var(--paper);
    }
    .more { flex: none; font-size: 12px; color: var(--accent); }
    .more::after {
      content: ""; display: inline-block; inline-size: 6px; block-size: 6px; margin-inline-start: 6px;
      border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: translateY(-2px) rotate(45deg);
    }
    .head[aria-expanded="true"] .more::after { transform: translateY(1px) rotate(225deg); }
    .body { padding: 12px 16px 10px; border-block-start: 1px solid var(--tint); }
    .body > * + * { margin-block-start: 12px; }
    .label { font-size: 12px; line-height: 1.6; font-weight: 600; color: var(--soft); margin-block-end: 4px; }
    .soft { color: var(--soft); font-size: 13px; }
    .items > li + li { margin-block-start: 8px; }
    .item { font-weight: 700; margin-inline-end: 8px; }
    .words {
      background: var(--wash); border-radius: 4px; padding: 1px 6px; text-decoration: underline dotted var(--accent);
      text-underline-offset: 3px;
    }
    .words:hover { background: var(--tint); }
    .reply { background: var(--wash); border-radius: 8px; padding: 10px 12px; }
    .reply blockquote { white-space: pre-wrap; }
    .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .reply .row { margin-block-start: 8px; }
    .action {
      flex: none; border: 1px solid var(--accent); border-radius: 7px; padding: 3px 12px; color: var(--accent); font-weight: 600;
      font-size: 13px; background: var(--paper);
    }
    .action:hover { background: var(--tint); }
    .action.strong { background: var(--accent); color: var(--paper); }
    .action.strong:hover { filter: brightness(1.12); }
    .plain { color: var(--accent); text-decoration: underline; text-underline-offset: 3px; font-size: 13px; }
    details > summary { font-size: 13px; color: var(--soft); cursor: pointer; inline-size: fit-content; }
    details > ul { margin-block-start: 4px; padding-inline-start: 1.2em; list-style: disc; font-size: 13px; color: var(--soft); }
    details.choices > ul { list-style: none; padding: 0; display: grid; gap: 4px; justify-items: start; }
    .foot { border-block-start: 1px solid var(--edge); padding-block-start: 10px; display: grid; gap: 6px; }
    .hint:empty { display: none; }
    .hint { color: var(--accent); font-size: 13px; font-weight: 600; }

    .chip { display: flex; justify-content: flex-end; pointer-events: none; }
    .chip > div {
      pointer-events: auto; display: flex; align-items: center; gap: 8px; padding: 4px 6px 4px 12px; border-radius: 99px;
      background: var(--paper); border: 1px solid var(--tint); box-shadow: 0 2px 8px rgb(0 0 0 / .14); font-size: 13px;
    }
    .chip .sign { inline-size: 18px; block-size: 18px; }
    .turn { inline-size: 28px; block-size: 28px; border-radius: 50%; text-align: center; color: var(--accent); line-height: 28px; }
    .turn:hover { background: var(--wash); }

    .line {
      display: flex; align-items: center; gap: 4px 8px; max-inline-size: 46em; font-size: 13px; color: var(--soft);
      background: var(--paper); border: 1px solid var(--edge); border-radius: 8px; padding: 3px 10px;
    }
    .line > span { flex: 1; min-inline-size: 0; }
    .line .sign { inline-size: 16px; block-size: 16px; }
    .line.warning, .line.danger { border-color: var(--tint); background: var(--wash); color: var(--ink); }

    dialog {
      inline-size: min(30em, calc(100vw - 32px)); max-block-size: calc(100vh - 32px); padding: 20px; border: 1px solid var(--edge);
      border-radius: 14px; background: var(--paper); box-shadow: 0 12px 40px rgb(0 0 0 / .3); overflow: auto;
    }
    dialog::backdrop { background: rgb(0 0 0 / .45); }
    dialog h2 { display: flex; align-items: center; gap: 10px; margin: 0; font-size: 17px; line-height: 1.5; font-weight: 700; }
    dialog h2 .sign { inline-size: 24px; block-size: 24px; }
    dialog > * + *, dialog > div > * + * { margin-block-start: 12px; }
    dialog .reply > * + * { margin-block-start: 8px; }
    dialog .items { background: var(--wash); border-radius: 8px; padding: 10px 12px; }
    dialog .facts > li { padding-inline-start: 1.2em; position: relative; }
    dialog .facts > li + li { margin-block-start: 6px; }
    dialog .facts > li::before { content: "・"; position: absolute; inset-inline-start: 0; }
    dialog > .row { justify-content: flex-end; margin-block-start: 20px; }
    dialog > .row > * { margin-block-start: 0; }
    dialog .action { padding: 7px 16px; font-size: 14px; }

    .status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    @media (max-width: 480px) {
      .head { flex-wrap: wrap; row-gap: 2px; }
      .summary { flex-basis: 60%; }
      .body { padding-inline: 12px; }
    }
    @media (forced-colors: active) {
      .card, .chip > div, .line, dialog { border-color: CanvasText; }
      .sign .shape { fill: CanvasText; }
      .sign .stroke { stroke: Canvas; }
      .words { border: 1px solid CanvasText; }
    }
    @media (prefers-contrast: more) { .soft, .label, .stage { color: var(--ink); } }
  `;

  /** @type {CSSStyleSheet|null|undefined} null where content scripts cannot share one */
  let shared;

  /** @param {ShadowRoot} root */
  function dress(root) {
    try {
      if (shared === undefined) {
        shared = new CSSStyleSheet();
        shared.replaceSync(SHEET);
      }
      if (shared) root.adoptedStyleSheets = [shared];
    } catch {
      shared = null;
    }
    if (shared) return;
    const style = document.createElement('style');
    style.textContent = SHEET;
    root.append(style);
  }

  /** Whether what lies behind an element is dark: a page decides that by its colours, not by the system's setting. */
  function isOnDark(place) {
    for (let one = place.parentNode; one; one = one.parentNode ?? one.host) {
      if (!(one instanceof Element)) continue;
      const [red, green, blue, alpha = 1] = (getComputedStyle(one).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
      if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
    }
    const canvas = getComputedStyle(document.documentElement).colorScheme;
    return /dark/.test(canvas) && matchMedia('(prefers-color-scheme: dark)').matches;
  }

  /** Has a box that stands in the page suit it. */
  function suit(place, inner) {
    inner.classList.toggle('dark', isOnDark(place));
  }

  tokumei.look = {dress, suit};
})();
