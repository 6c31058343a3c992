/**
 * Selectors for what somebody has pointed at, that live longer than one version of a page: data attributes and names first,
 * then ids and class names without counters and hash suffixes, never positions.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {structure} = tokumei;

  const MADE_FOR_IT = ['data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-cy', 'itemprop', 'name'];
  /** Class names that tell a state, not a kind. */
  const STATE =
    /^(is|has|js)[-_]|(^|[-_])(active|selected|current|open|closed|hover|focus|first|last|odd|even|new|unread|read|visible|hidden)$/;
  /** Names that a build made up. */
  const MADE_UP =
    /^(css|sc|jsx|emotion|svelte|tss|jss)-?[a-z0-9]*\d|^[a-z0-9]{1,2}$|^(?=\w*\d)(?=\w*[a-z])\w{5,8}$|\d{3,}/i;
  /** `_messageItem_iq3vm_6`, `Message_root__a1B2c`: the part before the hash. */
  const WITH_HASH = /^(_?[a-z][a-z-]*(?:_{1,2}[a-z-]+)*?_{1,3})(?=\w*\d)[a-z0-9+-]{4,}(?:_\d+)?$/i;

  const quoted = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

  function byClass(name) {
    const [, stem] = WITH_HASH.exec(name) ?? [];
    if (stem) return `[class*=${quoted(stem)}]`;
    return MADE_UP.test(name) ? null : `.${CSS.escape(name)}`;
  }

  function byId(id) {
    const [, stem] = /^(.*?[a-z_-]{3,})\d[\w-]*$/i.exec(id) ?? [];
    if (stem) return `[id^=${quoted(stem)}]`;
    return /\d/.test(id) || id === '' ? null : `#${CSS.escape(id)}`;
  }

  function byAttribute({name, value}) {
    if (MADE_FOR_IT.includes(name)) return /\d/.test(value) ? `[${name}]` : `[${name}=${quoted(value)}]`;
    if (!name.startsWith('data-') || name.startsWith('data-v-') || name.startsWith('data-tokumei')) return null;
    return value === '' || /\d|\s/.test(value) || value.length > 30 ? `[${name}]` : `[${name}=${quoted(value)}]`;
  }

  /** Selectors that fit the element, the most lasting first. */
  function candidatesOf(element, withStates = false) {
    const attributes = [...element.attributes];
    const made = attributes.filter(({name}) => MADE_FOR_IT.includes(name));
    const data = attributes.filter(({name}) => !MADE_FOR_IT.includes(name));
    const classes = [...element.classList].filter((name) => withStates || !STATE.test(name));
    const role = element.getAttribute('role');
    return [
      ...made.map(byAttribute),
      ...data.map(byAttribute),
      byId(element.id),
      ...classes.map(byClass),
      role ? `[role=${quoted(role)}]` : null,
    ].filter(Boolean);
  }

  const isTextual = (element) => element.textContent.trim().length >= 2;
  const alike = (element) =>
    [...(element.parentElement?.children ?? [])].filter(
      (other) => isTextual(other) && structure.shapeOf(other) === structure.shapeOf(element)
    );

  /** The message that an element is part of: the nearest block that has others of its shape beside it, each said by somebody. */
  function messageAround(element) {
    let first = null;
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (alike(one).length < 2 && candidatesOf(one).length === 0) continue;
      if (alike(one).length < 2) continue;
      if (structure.isSaid(one)) return one;
      first ??= one;
    }
    return first ?? element;
  }

  const nested = (elements) => elements.some((one) => elements.some((other) => one !== other && one.contains(other)));

  /**
   * A selector for messages like this one.
   * @param {Element} element
   * @returns {string}
   */
  function messagesLike(element) {
    const wanted = alike(element);
    const good = (selector) => {
      const found = [...document.querySelectorAll(selector)];
      return found.includes(element) && wanted.every((one) => found.includes(one)) && !nested(found);
    };
    const own = candidatesOf(element);
    const tag = element.localName;
    const above = [];
    for (let one = element.parentElement; one && one !== document.body && above.length < 12; one = one.parentElement) {
      above.push(...candidatesOf(one));
    }
    const tries = [
      ...own,
      ...above.flatMap((outer) => own.map((inner) => `${outer} ${inner}`)),
      ...above.map((outer) => `${outer} > ${tag}`),
      `main ${tag}`,
    ];
    return tries.find(good) ?? `${element.parentElement?.localName ?? 'body'} > ${tag}`;
  }

  /**
   * A selector for a part of messages, to be used inside them.
   * @param {Element} part
   * @param {Element} message that holds it
   * @param {Element[]} messages
   * @returns {string}
   */
  function partLike(part, message, messages) {
    const good = (selector) =>
      message.querySelector(selector) === part &&
      messages.filter((one) => one.querySelector(selector)).length * 2 >= messages.length;
    const tag = part.localName === 'a' ? 'a[href]' : part.localName;
    return [...candidatesOf(part), tag].find(good) ?? tag;
  }

  /** A selector for the one place where the user writes. */
  function fieldLike(field) {
    const tag = field.localName;
    const own = candidatesOf(field).map((one) => `${tag}${one}`);
    return (
      own.find((one) => document.querySelectorAll(one).length === 1) ??
      own[0] ??
      (tag === 'textarea'
        ? tag
        : `${tag}${field.hasAttribute('contenteditable') ? '[contenteditable]' : '[role="textbox"]'}`)
    );
  }

  /** What is on one message, or in it, and not on the other: what tells the user's own. */
  function differenceOf(own, other) {
    const marks = [own, ...own.querySelectorAll('*')].slice(0, 60).flatMap((one) => candidatesOf(one, true));
    const shows = (element, selector) => element.matches(selector) || element.querySelector(selector) !== null;
    return [...new Set(marks)].find((one) => !shows(other, one)) ?? null;
  }

  tokumei.selectorFinder = {differenceOf, fieldLike, messageAround, messagesLike, partLike};
})();
