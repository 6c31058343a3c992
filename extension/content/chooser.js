/**
 * "Watch this site": the user points at a message, at who wrote it, at a message of their own and at the reply box; what was
 * found is listed with what would be warned about, and kept as a profile. By pointer or by keyboard: the arrows go up, down
 * and along the page's tree, Enter chooses, Escape ends it. While it is open presses go no further than the window: no link
 * is followed, nothing is sent.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, reader, structure, selectorFinder: finder} = tokumei;
  const {text} = api;
  const {element} = tokumei.elements;

  const STEPS = ['message', 'sender', 'own', 'composer', 'preview'];
  const LISTED = 8;
  const EXCERPT = 70;
  const POLICIES = ['when_contracted', 'never', 'on_approval', 'when_funded', 'free'];
  const KEPT_FROM_PAGE = [
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'click',
    'auxclick',
    'dblclick',
    'submit',
  ];
  const {FIELDS} = structure;
  const ARROWS = {
    ArrowUp: (one) => one.parentElement,
    ArrowDown: (one) => one.firstElementChild,
    ArrowLeft: (one) => one.previousElementSibling,
    ArrowRight: (one) => one.nextElementSibling,
  };

  /** @type {{close: () => void}|null} */
  let open = null;

  const send = (message) => api.runtime.sendMessage(message);
  const all = (selector) => [...document.querySelectorAll(selector)];

  /** Whether a word is one by which addresses say what a page is. */
  const namesKind = (part) => /^[a-z]+$/i.test(part) && structure.pageOf(`/${part}`) !== null;

  /**
   * The parts of this page's path; null for one that names a thing, not a kind of page, where pages like it have another:
   * numbers, long words, and the last part, by which a site names a conversation or who it is with.
   */
  const pathParts = () =>
    location.pathname
      .split('/')
      .filter(Boolean)
      .map((part, i, {length}) => {
        const isName = i > 0 && i === length - 1 && !namesKind(part);
        return isName || /\d|^.{24,}$/.test(part) ? null : part;
      });

  /** The paths of pages like this one, as an expression and for people. */
  const pathLike = () =>
    `^/${pathParts()
      .map((part) => (part === null ? '[^/]+' : reader.literal(part)))
      .join('/')}/?$`;
  const addressLike = () =>
    `${location.host}/${pathParts()
      .map((part) => part ?? '…')
      .join('/')}`;

  function start() {
    open?.close();
    const panel = tokumei.chooserPanel.open();
    /** What was chosen: element and selector. @type {Record<string, any>} */
    let chosen = {};
    let step = 'message';
    /** @type {Element|null} */ let cursor = null;
    let policy = POLICIES[0];

    const messages = () => (chosen.message ? all(chosen.message.selector) : []);
    const messageOf = (one) => messages().find((message) => message.contains(one)) ?? null;

    /** What a press here would choose in this step; null when nothing. */
    function meant(one) {
      if (!one || one === document.documentElement || one === document.body) return null;
      if (step === 'message') {
        const message = finder.messageAround(one);
        const selector = finder.messagesLike(message);
        return {element: message, selector, like: all(selector)};
      }
      if (step === 'sender') {
        const message = messageOf(one);
        if (!message || message === one) return null;
        const link = one.closest('a[href]');
        const part = link && message.contains(link) ? link : one;
        const selector = finder.partLike(part, message, messages());
        return {
          element: part,
          selector,
          like: messages()
            .map((other) => other.querySelector(selector))
            .filter(Boolean),
        };
      }
      if (step === 'own') {
        const message = messageOf(one);
        if (!message || message === chosen.message.element) return null;
        const selector = finder.differenceOf(message, chosen.message.element);
        const like = selector
          ? messages().filter((other) => other.matches(selector) || other.querySelector(selector))
          : [message];
        return {element: message, selector, like};
      }
      const field = one.closest(FIELDS) ?? one.querySelector?.(FIELDS);
      return field ? {element: field, selector: finder.fieldLike(field), like: [field]} : null;
    }

    function point(one) {
      cursor = one;
      const found = meant(one);
      panel.frame([
        {elements: messages(), kind: 'chosen'},
        ...(found
          ? [
              {elements: found.like, kind: ''},
              {elements: [found.element], kind: 'pointed'},
            ]
          : []),
      ]);
      panel.say(found ? saying(found) : '');
    }

    function saying({element: one, like, selector}) {
      const words = one.textContent.trim().replace(/\s+/g, ' ').slice(0, EXCERPT);
      if (step === 'message') return text('chooserFoundMessages', like.length, words);
      if (step === 'sender') return text('chooserFoundSender', like.length, words);
      if (step === 'own') return selector ? text('chooserFoundOwn', like.length) : text('chooserOwnAlike');
      return text('chooserFoundComposer');
    }

    function choose(one) {
      const found = meant(one);
      if (!found) return;
      chosen = {...chosen, [step]: found};
      next();
    }

    function next() {
      go(STEPS[STEPS.indexOf(step) + 1]);
    }

    function go(to) {
      step = to;
      if (step === 'message') chosen = {};
      panel.frame([{elements: messages(), kind: 'chosen'}]);
      if (step === 'preview') {
        preview();
        return;
      }
      const back = {label: text('chooserBack'), act: () => go(STEPS[STEPS.indexOf(step) - 1])};
      const stop = {label: text('chooserStop'), act: close};
      const skip = {label: text('chooserSkip'), act: next};
      panel.show({
        title: text('chooserTitle'),
        step: text('chooserStep', STEPS.indexOf(step) + 1, STEPS.length),
        lead: text(`chooserLead_${step}`),
        buttons: step === 'message' ? [stop] : [stop, back, skip],
      });
      point(cursor?.isConnected ? cursor : (document.querySelector('main') ?? document.body));
    }

    function profileNow() {
      const host = location.hostname;
      const {message, sender, own, composer} = chosen;
      return {
        contact: {policy},
        hosts: [host],
        layout: {certainty: 'medium'},
        name: {en: host, ja: host},
        pages: [{kind: 'message', path: pathLike(), stage: structure.pageOf(location.pathname)?.stage ?? 'unknown'}],
        report: {en: text('chooserReport'), ja: text('chooserReport')},
        selectors: Object.fromEntries(
          Object.entries({
            composer: composer && [composer.selector],
            message: [message.selector],
            sender: sender && [sender.selector],
          }).filter(([, list]) => list)
        ),
        site: 'mine',
        // Who is not the user is the other side.
        speakers: own?.selector
          ? [
              {selector: own.selector, speaker: 'worker'},
              {selector: '*', speaker: 'client'},
            ]
          : [],
        stages: [],
      };
    }

    async function preview() {
      const list = element('ul', {className: 'messages'});
      const choice = element(
        'select',
        {},
        ...POLICIES.map((one) =>
          element('option', {value: one, selected: one === policy}, text(`chooserPolicy_${one}`))
        )
      );
      choice.addEventListener('change', () => {
        policy = choice.value;
        fill();
      });
      panel.show({
        title: text('chooserTitle'),
        step: text('chooserStep', STEPS.length, STEPS.length),
        lead: text('chooserLead_preview'),
        content: [
          list,
          element('p', {}, text('chooserPages', addressLike())),
          element('label', {}, text('chooserPolicy'), choice),
        ],
        buttons: [
          {label: text('chooserStop'), act: close},
          {label: text('chooserBack'), act: () => go('composer')},
          {label: text('chooserSave'), act: save, strong: true, weighty: true},
        ],
      });
      await fill();

      async function fill() {
        const profile = profileNow();
        const read = messages()
          .slice(-LISTED)
          .map((one, i) => ({id: String(i), speaker: reader.speakerOf(profile, one), text: reader.readText(one).text}));
        const answer = await send({
          kind: 'check',
          profile,
          context: {page: 'message', stage: reader.stageOf({...profile, own: true}, profile.pages[0])},
          messages: read,
        }).catch(() => null);
        const findings = new Map((answer?.messages ?? []).map((one) => [one.id, one.findings ?? []]));
        const warned = read.filter(({id}) => findings.get(id)?.length).length;
        panel.say(answer?.messages ? text('chooserPreview', messages().length, warned) : text('chooserNoHost'));
        list.replaceChildren(
          ...read.map(({id, speaker, text: words}) => {
            const asks = [...new Set((findings.get(id) ?? []).map(({category}) => answer.names[category] ?? category))];
            return element(
              'li',
              {className: asks.length > 0 ? 'warned warning' : ''},
              element('span', {className: 'who'}, text(`chooserWho_${speaker}`)),
              words.replace(/\s+/g, ' ').slice(0, EXCERPT),
              ...(asks.length > 0
                ? [element('span', {className: 'asks'}, text('chooserWarned', asks.join(text('listSeparator'))))]
                : [])
            );
          })
        );
      }
    }

    async function save() {
      const answer = await send({kind: 'save_site', profile: profileNow()}).catch(() => null);
      if (!answer?.site) {
        panel.say(
          text(
            answer?.error === 'storage_full' ? 'chooserStorageFull' : 'chooserNotSaved',
            answer?.faults?.[0]?.key ?? ''
          )
        );
        return;
      }
      panel.frame([]);
      stopListening();
      panel.show({
        title: text('chooserSaved'),
        step: '',
        lead: text('chooserSavedLead'),
        buttons: [{label: text('chooserDone'), act: close, strong: true}],
      });
    }

    const isPanel = (event) => event.composedPath().includes(panel.place);
    const under = (event) => document.elementFromPoint(event.clientX, event.clientY);

    function keep(event) {
      if (isPanel(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'click' && event.isTrusted && step !== 'preview') choose(under(event));
    }
    function moved(event) {
      if (!isPanel(event) && step !== 'preview') point(under(event));
    }
    function pressed(event) {
      if (!event.isTrusted) return;
      const inPanel = isPanel(event);
      const act =
        event.key === 'Escape'
          ? close
          : step === 'preview' || panel.focused()?.localName === 'select'
            ? null
            : ARROWS[event.key]
              ? () => walk(ARROWS[event.key])
              : event.key === 'Enter' && !(inPanel && panel.focused()?.localName === 'button')
                ? () => choose(cursor)
                : null;
      if (!act && (inPanel || event.key === 'Tab')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act?.();
    }
    function walk(way) {
      const to = cursor ? way(cursor) : null;
      if (!to || to === panel.place || tokumei.elements.isOurs(to)) return;
      to.scrollIntoView({block: 'nearest'});
      point(to);
    }

    function stopListening() {
      for (const type of KEPT_FROM_PAGE) removeEventListener(type, keep, true);
      removeEventListener('pointermove', moved, true);
      removeEventListener('keydown', pressed, true);
    }
    function close() {
      stopListening();
      panel.close();
      open = null;
      tokumei.closeChooser = null;
      send({kind: 'stop_choosing'}).catch(() => {});
    }

    for (const type of KEPT_FROM_PAGE) addEventListener(type, keep, true);
    addEventListener('pointermove', moved, true);
    addEventListener('keydown', pressed, true);
    open = {close};
    tokumei.closeChooser = close;
    go('message');
  }

  tokumei.closeChooser?.();
  start();
})();
