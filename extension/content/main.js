/**
 * START HERE: the content script. Asks the router whether to read this page and how, opens the parts that this kind of page
 * needs (`partsOf`), and hands them what changes: the page, the settings, where the visitor is.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  if (tokumei.running) return;
  tokumei.running = true;
  const {api, reader} = tokumei;

  /** Settings that decide which parts there are. */
  const SWITCHES = ['draftGuard', 'ndaGuard', 'postingSummary', 'profileCheck'];

  /** Rejects, and never throws, when the extension is gone. */
  const send = async (message) => api.runtime.sendMessage(message);
  /** Asked for now: a content script that has lost its extension gets no texts. */
  const LEFT_ALONE = api.text('pageLeftAlone');

  /** What the router answered last. @type {{profile?: any, settings?: any}} */
  let answered = {};
  /** @type {any} */ let profile = null;
  /** @type {any} */ let settings = null;
  /** @type {any} */ let page = null;
  /** @type {{changed?: (touched: any) => void, apply?: (settings: any) => void, tryAgain?: () => void, jump?: Function, close: Function}[]} */
  let parts = [];
  /** @type {any} */ let watching = null;

  /** Messages or a posting, read and shown. */
  function reading(what) {
    const summary = page?.kind === 'job' && settings.postingSummary;
    const view = (summary ? tokumei.postingCheck : tokumei.messageView).open(what);
    const conversation = tokumei.conversation.open({...what, view});
    return {
      ...conversation,
      jump: (...to) => view.jump(...to),
      close(keepUndo) {
        conversation.close();
        view.close(keepUndo);
      },
    };
  }

  function partsOf() {
    const what = {profile, page, settings, send, include: (root) => watching.include(root)};
    return [
      page?.kind === 'profile' ? tokumei.profileCheck.open(what) : reading(what),
      tokumei.draftGuard.open(what),
      tokumei.ndaGuard.open(what),
    ];
  }

  function open() {
    page = reader.pageOf(profile);
    watching = tokumei.watcher.watch({
      changed(touched) {
        if (!api.alive()) leaveAlone();
        else for (const part of parts) part.changed?.(touched);
      },
      navigated: restart,
    });
    tokumei.announcer.prime();
    parts = partsOf();
  }

  function restart() {
    for (const part of parts) part.close();
    page = reader.pageOf(profile);
    parts = partsOf();
  }

  function close() {
    for (const part of parts) part.close(true);
    parts = [];
    watching?.stop();
    watching = null;
    tokumei.announcer.retire();
  }

  /** The extension was updated or removed while this page was open. A page may hold a draft: it is never reloaded for them. */
  function leaveAlone() {
    close();
    const {element, sign, box, suit} = tokumei.elements;
    const line = element(
      'div',
      {className: 'line notice', role: 'status'},
      sign('notice'),
      element('span', {}, LEFT_ALONE)
    );
    const {place} = box('line', line);
    (document.querySelector('main') ?? document.body).prepend(place);
    suit(place);
  }

  /** This page, or frame, is not to be read any more. */
  function leave() {
    if (!watching) return;
    close();
    send({kind: 'page_closed'}).catch(() => {});
  }

  function apply(answer) {
    if (!answer?.settings) {
      leave();
      return;
    }
    const before = answered;
    answered = answer;
    settings = answer.settings;
    const isOther = JSON.stringify(before.profile) !== JSON.stringify(answer.profile);
    if (isOther) profile = reader.sound(answer.profile);
    if (!watching) open();
    else if (isOther || SWITCHES.some((name) => before.settings[name] !== settings[name])) restart();
    else for (const part of parts) part.apply?.(settings);
  }

  const ask = (kind) => send({kind}).then(apply, () => {});

  const answers = {
    settings_changed: () => ask('page_settings'),
    sites_taken: ({sites}) => sites.includes(profile?.site) && leave(),
    host_answers: () => parts.forEach((part) => part.tryAgain?.()),
    jump: ({direction = 1, risk}) => parts.some((part) => part.jump?.(direction, risk)),
  };

  api.runtime.onMessage.addListener((message, sender) => {
    if (sender.id === api.runtime.id && Object.hasOwn(answers, message?.kind)) answers[message.kind](message);
  });

  function begin() {
    if (watching) close();
    ask('page_opened');
  }

  // What the browser keeps whole and shows again has missed changes of the settings, and what it waited for never comes.
  addEventListener('pagehide', ({isTrusted}) => {
    if (isTrusted && watching && api.alive()) send({kind: 'page_closed'}).catch(() => {});
  });
  addEventListener('pageshow', ({isTrusted, persisted}) => {
    if (!isTrusted || !persisted) return;
    if (api.alive()) begin();
    else if (watching) leaveAlone();
  });
  // A page that is made ready before anybody asks for it is read when it is shown.
  if (/** @type {any} */ (document).prerendering) document.addEventListener('prerenderingchange', begin, {once: true});
  else begin();
})();
