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

  const send = (message) => api.runtime.sendMessage(message);

  /** @type {any} */ let profile = null;
  /** @type {any} */ let settings = null;
  /** @type {any} */ let page = null;
  /** @type {{changed?: (touched: any) => void, apply?: (settings: any) => void, jump?: Function, close: Function}[]} */
  let parts = [];
  /** @type {any} */ let watching = null;

  function partsOf() {
    const what = {profile, page, settings, send, include: (root) => watching.include(root)};
    const view = tokumei.messageView.open(what);
    const conversation = tokumei.conversation.open({...what, view});
    return [
      {
        ...conversation,
        jump: (...to) => view.jump(...to),
        close: (keepUndo) => (conversation.close(), view.close(keepUndo)),
      },
    ];
  }

  function open() {
    page = reader.pageOf(profile);
    watching = tokumei.watcher.watch({
      changed(touched) {
        if (!api.alive()) close();
        else for (const part of parts) part.changed?.(touched);
      },
      navigated() {
        for (const part of parts) part.close();
        page = reader.pageOf(profile);
        parts = partsOf();
      },
    });
    tokumei.announcer.prime();
    parts = partsOf();
  }

  function close() {
    for (const part of parts) part.close(true);
    parts = [];
    watching?.stop();
    watching = null;
    tokumei.announcer.retire();
  }

  function apply(answer) {
    if (!answer?.settings) {
      if (watching) close();
      return;
    }
    settings = answer.settings;
    profile = answer.profile ?? profile;
    if (!watching) open();
    else for (const part of parts) part.apply?.(settings);
  }

  const answers = {
    settings_changed: apply,
    jump: ({direction = 1, risk}) => parts.some((part) => part.jump?.(direction, risk)),
  };

  api.runtime.onMessage.addListener((message, sender) => {
    if (sender.id === api.runtime.id && Object.hasOwn(answers, message?.kind)) answers[message.kind](message);
  });

  send({kind: 'page_opened'}).then(apply, () => {});
})();
