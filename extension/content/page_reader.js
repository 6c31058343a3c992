/**
 * The page as messages, by its site's profile: which elements hold one, who wrote it, at which stage the deal stands.
 * What the profile does not know is left to structure_reader.js. Reads, never writes.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {text, structure} = tokumei;

  function isCss(selector) {
    try {
      document.createDocumentFragment().querySelector(selector);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * A profile without selectors that are not CSS, so that no part of ours trips over one. Health counts a list that is
   * empty then as finding nothing.
   */
  function sound(profile) {
    const css = (list) => list.filter(isCss);
    const ruled = (rules = []) => rules.filter(({selector}) => selector === undefined || isCss(selector));
    const {nda, profile_items: items} = profile;
    return {
      ...profile,
      selectors: Object.fromEntries(Object.entries(profile.selectors).map(([name, list]) => [name, css(list)])),
      speakers: ruled(profile.speakers),
      stages: ruled(profile.stages),
      approval: ruled(profile.approval),
      nda: nda && {...nda, controls: css(nda.controls)},
      profile_items: items && css(items.rows).length > 0 ? {...items, rows: css(items.rows)} : undefined,
    };
  }

  const all = (root, selector) => [...root.querySelectorAll(selector)];

  /** An expression that fits these words alone. */
  const literal = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  /** @type {Map<string, RegExp>} */
  const expressions = new Map();
  function expression(source) {
    let one = expressions.get(source);
    if (!one) {
      try {
        one = new RegExp(source, 'im');
      } catch {
        one = /(?!)/;
      }
      expressions.set(source, one);
    }
    return one;
  }

  /**
   * The first selector of the list that finds something inside `root`.
   * @param {ParentNode} root
   * @param {string[]|undefined} selectors
   * @returns {Element[]}
   */
  function findAll(root, selectors) {
    for (const selector of selectors ?? []) {
      const found = all(root, selector);
      if (found.length > 0) return found;
    }
    return [];
  }

  /**
   * What kind of page this is; null when it is none that holds a message or posting. On a site of the user's own the words
   * of the address say it of pages that the profile does not list.
   */
  function pageOf(profile) {
    const known = (pathname) => profile.pages.find(({path}) => expression(path).test(pathname));
    const guessed = () => (profile.own ? structure.pageOf(path()) : null);
    return known(location.pathname) ?? known(pathAbove()) ?? guessed();
  }

  /** A frame of the site stands in a page of the site; '' when it stands in another's, or in none. */
  function pathAbove() {
    try {
      return top === window ? '' : /** @type {Window} */ (top).location.pathname;
    } catch {
      return '';
    }
  }

  /** A document without an address of its own (about:srcdoc, blob:) has that of the page that it stands in. */
  const path = () => (/^https?:$/.test(location.protocol) ? location.pathname : pathAbove());

  /** What was found last: what people write there says nothing of the stage. @type {Set<Element>} */
  let written = new Set();
  /** Whether it was found by the structure of the page. */
  let generic = false;
  /** Who was signed in then. @type {string|undefined} */
  let self;

  const READ = ['message', 'job', 'proposal'];
  const isPosting = (page) => page.kind === 'job' || page.kind === 'proposal';

  function keep(elements, byStructure) {
    written = new Set(elements);
    generic = byStructure;
    return elements;
  }

  /**
   * The elements that hold a message each, in page order; of a posting, its parts. By the profile alone.
   * @param {any} profile
   * @param {any} page
   * @param {(Document|ShadowRoot)[]} [roots] where to look
   * @returns {Element[]}
   */
  function messagesOf(profile, page, roots) {
    self = personOf(findAll(document, profile.selectors.signed_in)[0]);
    return keep(knownMessages(profile, page, roots), false);
  }

  /** @param {any} profile @param {any} page @param {(Document|ShadowRoot)[]} [roots] @returns {Element[]} */
  function knownMessages({selectors}, page, roots = [document]) {
    if (!page) return [];
    const find = (list) => outermost(roots.flatMap((root) => findAll(root, list)));
    const messages = find(selectors.message);
    return messages.length > 0 ? messages : find(isPosting(page) ? selectors.job : selectors.body);
  }

  /** The same by the structure of the page, where the profile finds nothing. */
  const blocksOf = (page) => keep(READ.includes(page?.kind) ? structure.blocksOf(page) : [], true);

  /** A selector by a part of a class name may find a message's own parts too. */
  function outermost(elements) {
    const these = new Set(elements);
    return elements.filter((element) => {
      const {parentOf} = tokumei.roots;
      for (let above = parentOf(element); above; above = parentOf(above)) if (these.has(above)) return false;
      return true;
    });
  }

  /**
   * Whether the profile fits the page. The words of an address alone promise no messages.
   * @param {any} page
   * @param {number} read messages
   * @returns {'known'|'generic'|'unknown'|'other'}
   */
  function layoutOf(page, read) {
    if (read > 0) return generic ? 'generic' : 'known';
    return READ.includes(page?.kind) && !page.guessed ? 'unknown' : 'other';
  }

  /** Whether nothing but the words of the address and the structure of the page says that these are messages of a deal. */
  const isUndescribed = (page) => generic && page?.guessed === true;

  /** How much each selector that matters on this kind of page finds: on a site that has changed, nothing. */
  function countSelectors(profile, page) {
    const names =
      !page || page.kind === 'profile'
        ? []
        : isPosting(page)
          ? ['job', 'composer']
          : ['message', 'body', 'sender', 'composer'];
    return Object.fromEntries(
      names
        .filter((name) => profile.selectors[name])
        .map((name) => [name, findAll(document, profile.selectors[name]).length])
    );
  }

  /**
   * Whether the page itself says what one of the rules waits for: what people wrote, in messages or drafts, says nothing.
   * @returns {any} the first rule that is met
   */
  function saidByPage(rules, profile, page) {
    const people = new Set([...written, ...knownMessages(profile, page)]);
    const isPeoples = (inner) => people.has(inner) || /** @type {HTMLElement} */ (inner).isContentEditable;
    const isInside = (element) => {
      for (let above = element; above; above = above.parentElement) if (people.has(above)) return true;
      return false;
    };
    return rules.find((rule) =>
      all(document, rule.selector).some(
        (element) => !isInside(element) && expression(rule.text).test(text.readText(element, isPeoples).text)
      )
    );
  }

  /** What the page says wins over its address: a contract is made while its page is open. */
  function stageOf(profile, page) {
    const rules = profile.own ? [...profile.stages, ...structure.STAGES] : profile.stages;
    return saidByPage(rules, profile, page)?.stage ?? page?.stage ?? 'unknown';
  }

  /** Whether the page says that contact outside the site was approved. */
  const isContactApproved = (profile, page) => saidByPage(profile.approval ?? [], profile, page) !== undefined;

  /** What the host is told of where a text stands, and where the deal. */
  const contextOf = (profile, page) => ({
    page: page?.kind ?? 'other',
    stage: stageOf(profile, page),
    contactApproved: isContactApproved(profile, page),
  });

  /** As the browser understands it, wherever the document has its address from; '' of what leads nowhere. */
  const pathOf = (link) => (link instanceof HTMLAnchorElement ? link.pathname : '');

  const lastPart = (pathname) => pathname.split('/').filter(Boolean).at(-1);

  /** The last part of a link's path: the number or name of a person, whatever their part in this deal. */
  const personOf = (link) => lastPart(pathOf(link));

  /** Whether a page that each user of the site has one of is the reader's; where the page does not say, it is not. */
  function isOwn(profile, page) {
    if (!page.signed_in) return true;
    const reading = personOf(findAll(document, profile.selectors.signed_in)[0]);
    return reading !== undefined && reading === lastPart(location.pathname);
  }

  /**
   * Who wrote a message. Where the page says who is signed in, that one is the worker and everybody else is not: the same
   * person may be a worker here and a client elsewhere.
   * @returns {'client'|'worker'|'platform'|'unknown'}
   */
  function speakerOf(profile, element) {
    const {platform, sender} = profile.selectors;
    if (platform?.some((selector) => element.matches(selector))) return 'platform';
    const link = findAll(element, sender)[0];
    const href = link?.getAttribute('href') ?? '';
    if (self && href) return personOf(link) === self ? 'worker' : 'client';
    const rule = profile.speakers.find(
      (one) =>
        (one.href && href.includes(one.href)) ||
        (one.selector && (element.matches(one.selector) || all(element, one.selector).length > 0))
    );
    return rule?.speaker ?? 'unknown';
  }

  /** The path of the sender's link, which names the client; '' when there is none. */
  const senderOf = (profile, element) => pathOf(findAll(element, profile.selectors.sender)[0]);

  /** The copies of a message's text: a collapsed and a full one may stand side by side. */
  function bodiesOf(profile, element) {
    const bodies = findAll(element, profile.selectors.body);
    return bodies.length > 0 ? bodies : [element];
  }

  const textLength = (element) => element.textContent.length;

  /** The longest copy holds the whole text. */
  const bodyOf = (profile, element) =>
    bodiesOf(profile, element).reduce((longest, one) => (textLength(one) > textLength(longest) ? one : longest));

  /** Where the user writes. */
  function composersOf(profile) {
    const known = findAll(document, profile.selectors.composer);
    return known.length > 0 ? known : structure.composers();
  }

  tokumei.reader = {
    sound,
    readText: (element) => text.readText(element, structure.isLeftOut),
    rangeOf: text.rangeOf,
    pageOf,
    path,
    messagesOf,
    blocksOf,
    layoutOf,
    isUndescribed,
    countSelectors,
    stageOf,
    contextOf,
    literal,
    isOwn,
    speakerOf,
    senderOf,
    bodyOf,
    bodiesOf,
    composersOf,
  };
})();
