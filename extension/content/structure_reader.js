/**
 * Generic mode: reads a page whose layout no profile knows. A conversation is a run of blocks of one shape, each with a
 * time or an author; a posting is where most of the text of `main` stands. Navigation, forms, notices and what stands at
 * the margin are left alone. Speakers are unknown. Rather nothing than noise: a page that looks like neither is not read.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;

  const MOST_BLOCKS = 200;
  const SHORTEST = 6; // a block with less text asks for nothing
  const MARGINS =
    'nav, header, footer, aside, dialog, label, fieldset, [role="navigation"], [role="banner"], [role="contentinfo"], ' +
    '[role="complementary"], [role="search"], [role="menu"], [role="toolbar"], [role="tablist"], [role="alert"], ' +
    '[role="status"], [role="dialog"], [aria-hidden="true"], [hidden], [contenteditable]:not([contenteditable="false"])';
  const HIDDEN = '[hidden], [aria-hidden="true"]';
  /** Words of class names and ids, whole: "header", but not "headerless". */
  const MARGIN_NAMES = new Set(
    (
      'ad ads advert alert banner breadcrumb breadcrumbs caution consent cookie cookies faq footer header help menu ' +
      'modal nav navbar navi navigation newsletter notice notices notification notifications pager pagination policy ' +
      'promo ranking recommend recommendation recommendations related share sidebar signup sponsor subscribe tips ' +
      'toast toc toolbar'
    ).split(' ')
  );
  /** The site's own words above a conversation. */
  const NOTICE_BEGINS =
    /^\s*[【■●※]?\s*(メッセージ)?(ご?利用上の注意|ご?注意|注意事項|お知らせ|safety tips?|notice|warning|reminder)/i;
  const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME TEXTAREA INPUT SELECT BUTTON'.split(' '));

  const PAGES = [
    {
      kind: 'proposal',
      path: /(^|[/_-])(proposals?|apply|applications?|bids?|entry)([/_-]|$)/i,
      stage: 'before_contract',
    },
    {kind: 'message', path: /(^|[/_-])(orders?|contracts?|transactions?|workrooms?)([/_-]|$)/i, stage: 'contracted'},
    {
      kind: 'message',
      path: /(^|[/_-])(messages?|inbox|chats?|talk(rooms?)?|conversations?|dm|rooms?|threads?|mails?)([/_-]|$)/i,
      stage: 'unknown',
    },
    {
      kind: 'job',
      path: /(^|[/_-])(jobs?|projects?|gigs?|requests?|works?|tasks?|recruits?|offers?)[/_-][^/]*\d/i,
      stage: 'before_contract',
    },
  ];
  const STATUS = '[aria-current="step"], [class*="progress" i] .current, [class*="status" i]';
  /** Stages by what pages say in their places for it, where no profile knows better. */
  const STAGES = [
    {selector: STATUS, text: '納品済|検収|取引完了|\\b(delivered|completed)\\b', stage: 'delivered'},
    {selector: STATUS, text: '仮払い済|入金済|\\b(funded|in escrow|paid)\\b', stage: 'funded'},
    {selector: STATUS, text: '契約中|契約済|業務中|\\b(contracted|hired|in progress)\\b', stage: 'contracted'},
    {selector: STATUS, text: '応募中|選考中|提案中|\\b(applied|pending|shortlisted)\\b', stage: 'before_contract'},
  ];

  const namesOf = (element) => {
    const own = typeof element.className === 'string' ? element.className : '';
    return `${own} ${element.id}`
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
  };

  /** By what an element is called, until it is called something else. @type {WeakMap<Element, {called: string, margin: boolean}>} */
  const named = new WeakMap();

  function isNamedMargin(element) {
    const called = `${element.className} ${element.id}`;
    const before = named.get(element);
    if (before?.called === called) return before.margin;
    const margin = namesOf(element).some((name) => MARGIN_NAMES.has(name));
    named.set(element, {called, margin});
    return margin;
  }

  /** Whether an element is no part of what the page is about. */
  const isMargin = (element) =>
    SKIPPED.has(element.tagName.toUpperCase()) ||
    tokumei.elements.isOurs(element) ||
    element.matches(MARGINS) ||
    isNamedMargin(element) ||
    NOTICE_BEGINS.test(element.firstElementChild?.textContent?.slice(0, 40) ?? '');

  /** What holds text that may be shown later. @type {Element[]} */
  let hidden = [];

  /** Margins inside blocks that were read: their text is not part of it. @type {WeakSet<Element>} */
  let leftOut = new WeakSet();

  /**
   * Text lengths below `root`, margins apart, in one walk.
   * @param {Element} root
   * @returns {Map<Element, number>}
   */
  function lengthsBelow(root) {
    const lengths = new Map();
    const walk = (element) => {
      let length = 0;
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) length += child.data.trim().length;
        else if (child instanceof Element) {
          if (!isMargin(child)) {
            length += walk(child);
            continue;
          }
          leftOut.add(child);
          if (child.matches(HIDDEN) && child.textContent.length >= SHORTEST) hidden.push(child);
        }
      }
      lengths.set(element, length);
      return length;
    };
    walk(root);
    return lengths;
  }

  /** Alike are blocks of one tag and one first class name, whatever states and hash suffixes follow. */
  const shapeOf = (element) => {
    const [first = ''] = typeof element.className === 'string' ? element.className.trim().split(/\s+/) : [];
    return `${element.tagName} ${element.getAttribute('role') ?? ''} ${first.replace(/(--|_{1,2}|-)?[a-z]*\d\w*$/i, '')}`;
  };

  const TIME =
    /\d{1,2}[:時]\d{2}|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d+\s?(分|時間|日)前|\b\d+\s?(m|h|d|min|minutes?|hours?|days?) ago\b|\b(yesterday|昨日)\b/i;

  /** Somebody said it at some time. */
  const isSaid = (element) =>
    element.querySelector(
      'time, [datetime], img[src*="avatar" i], [class*="avatar" i], [class*="sender" i], [class*="author" i]'
    ) !== null || TIME.test(element.textContent.slice(0, 400));

  /** The run of blocks of one shape that holds most of the text; [] when there is none. */
  function conversation(lengths) {
    let best = {total: 0, items: /** @type {Element[]} */ ([])};
    for (const [parent, length] of lengths) {
      if (parent.childElementCount < 2 || length < best.total) continue;
      const shapes = Map.groupBy(
        [...parent.children].filter((child) => (lengths.get(child) ?? 0) >= SHORTEST),
        shapeOf
      );
      for (const items of shapes.values()) {
        if (items.length < 2) continue;
        const total = items.reduce((sum, item) => sum + lengths.get(item), 0);
        const better = total > best.total || (total === best.total && items.length > best.items.length);
        if (better && items.filter(isSaid).length * 2 > items.length) best = {total, items};
      }
    }
    return best.items;
  }

  /** Where most of the text stands; its parts where each has a heading. */
  function posting(root, lengths) {
    let node = root;
    for (;;) {
      const most = 0.7 * lengths.get(node);
      const heavy = [...node.children].find((child) => (lengths.get(child) ?? 0) >= most);
      if (!heavy || /^(P|LI|UL|OL|TR|TD|TBODY)$/.test(heavy.tagName)) break;
      node = heavy;
    }
    const parts = [...node.children].filter((child) => (lengths.get(child) ?? 0) >= SHORTEST);
    const headed = parts.filter((part) => part.querySelector('h1, h2, h3, h4, th, dt') !== null);
    return headed.length >= 2 && headed.length === parts.length ? parts : [node];
  }

  const POSTING =
    /応募|募集|報酬|納期|発注|クライアント|\bbudget\b|\bfreelancers?\b|\bapply\b|\bproposals?\b|\bdeadline\b|\bhourly\b|\bfixed[- ]price\b|\bmilestones?\b/gi;

  /** A posting says several of the things that postings say. */
  const isPosting = (root) =>
    new Set((root.textContent.slice(0, 20_000).match(POSTING) ?? []).map((word) => word.toLowerCase())).size >= 3;

  const rootOf = () => document.querySelector('main, [role="main"]') ?? document.body;
  const isShown = (element) => element.checkVisibility?.() ?? true;

  /** Text areas and editors; what a page calls a text box may be drawn by it alone. */
  const FIELDS =
    'textarea, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i], [role="textbox"]';
  const fields = () => [...document.querySelectorAll(FIELDS)];
  /** Where somebody can write at length. */
  const composers = () => fields().filter(isShown);

  /**
   * The blocks to read on a page of this kind, in page order.
   * @param {{kind: string, guessed?: boolean}} page
   * @returns {Element[]}
   */
  function blocksOf(page) {
    leftOut = new WeakSet();
    hidden = [];
    const root = rootOf();
    if (!root) return [];
    const lengths = lengthsBelow(root);
    const said = page.kind === 'message' ? conversation(lengths) : [];
    // Of an address alone nobody knows that it is a conversation: there must be one, and a place to answer.
    if (page.guessed && page.kind === 'message' && (said.length === 0 || composers().length === 0)) {
      hidden.push(...fields());
      return [];
    }
    if (page.guessed && said.length === 0 && !isPosting(root)) return [];
    const blocks = said.length > 0 ? said : posting(root, lengths);
    const texts = blocks.filter((block) => (lengths.get(block) ?? 0) >= SHORTEST);
    const shown = texts.filter(isShown);
    if (shown.length < texts.length) hidden.push(...texts.filter((block) => !isShown(block)));
    return shown.slice(-MOST_BLOCKS);
  }

  /** What the words of an address say of the page; null when nothing. */
  function pageOf(path) {
    const found = PAGES.find((one) => one.path.test(path));
    return found ? {kind: found.kind, stage: found.stage, guessed: true} : null;
  }

  const isLeftOut = (element) => leftOut.has(element);

  /** What was not read because it was hidden when the page was last looked at. */
  const hiddenThen = () => hidden.slice(0, MOST_BLOCKS);

  tokumei.structure = {FIELDS, SHORTEST, STAGES, blocksOf, composers, hiddenThen, isLeftOut, isSaid, pageOf, shapeOf};
})();
