/**
 * START HERE: the content script. Asks the router whether to read this page, reads its messages, has them checked, and
 * shows cards and marks. Guards of what the worker sends plug in beside `show` (see `features`).
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  if (tokumei.running) return;
  tokumei.running = true;
  const {api, reader, marker, card, watcher} = tokumei;

  const BATCH = 64;
  const RETRIES = 5; // after the host failed, each after twice the time
  const THREAD = 3; // earlier messages sent along: a later one may lean on them

  /** @type {any} */ let profile = null;
  /** @type {any} */ let page = null;
  /** @type {Record<string, string>} */ let names = {};
  /** What is known of each message element. @type {Map<Element, any>} */
  let known = new Map();
  let nextId = 1;
  let busy = false;
  let again = false;
  let retries = 0;
  /** Categories whose card has opened by itself on this page. */
  let opened = new Set();

  const send = (message) => api.runtime.sendMessage(message);

  async function start() {
    const answer = await send({kind: 'page_opened'}).catch(() => null);
    if (!answer) return;
    ({profile} = answer);
    page = reader.pageOf(profile);
    const watching = watcher.watch({
      changed: () => (api.alive() ? scan() : watching.stop()),
      navigated: () => {
        for (const element of known.keys()) forget(element);
        known = new Map();
        opened = new Set();
        page = reader.pageOf(profile);
        scan();
      },
    });
    scan();
  }

  function forget(element) {
    marker.clear(element);
    known.get(element)?.card?.remove();
  }

  /** Reads what is new or changed; one scan at a time. */
  async function scan() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const elements = reader.messagesOf(profile, page);
      const present = new Set(elements);
      for (const element of [...known.keys()]) {
        if (present.has(element) && element.isConnected) continue;
        forget(element);
        known.delete(element);
      }
      const fresh = elements.filter((element) => refresh(element));
      for (let i = 0; i < fresh.length; i += BATCH) await check(elements, fresh.slice(i, i + BATCH));
      marker.restore();
      report(elements.length);
    } finally {
      busy = false;
      if (again) {
        again = false;
        scan();
      }
    }
  }

  /** Reads the element again; true when its text is not the one that was checked. */
  function refresh(element) {
    const reading = reader.readText(reader.bodyOf(profile, element));
    const before = known.get(element);
    if (before?.reading.text === reading.text) {
      // The page may have put new nodes in place of the old ones, or taken our card away.
      if (
        before.findings.length > 0 &&
        (!before.card?.isConnected || before.reading.pieces[0]?.node !== reading.pieces[0]?.node)
      ) {
        before.reading = reading;
        show(element);
      }
      return false;
    }
    forget(element);
    known.set(element, {
      id: before?.id ?? `m${nextId++}`,
      reading,
      speaker: reader.speakerOf(profile, element),
      findings: [],
      reply: '',
      card: null,
    });
    return reading.text !== '';
  }

  async function check(elements, fresh) {
    const first = Math.max(0, elements.indexOf(fresh[0]) - THREAD);
    const last = elements.indexOf(fresh.at(-1));
    const sent = elements.slice(first, last + 1).filter((element) => known.has(element));
    const stage = reader.stageOf(profile, page);
    const answer = await send({
      kind: 'check',
      context: {page: page?.kind ?? 'other', stage},
      messages: sent.map((element) => {
        const {id, speaker, reading} = known.get(element);
        return {id, speaker, text: reading.text};
      }),
    }).catch(() => ({error: 'gone'}));
    if (!answer?.messages) {
      // Not checked is not safe: the next change reads these again.
      for (const element of fresh) known.delete(element);
      if (retries < RETRIES) setTimeout(scan, 500 * 2 ** retries++);
      return;
    }
    retries = 0;
    ({names} = answer);
    const byId = new Map(answer.messages.map((one) => [one.id, one]));
    for (const element of fresh) {
      const state = known.get(element);
      const result = byId.get(state?.id);
      if (!state || !result) continue;
      state.findings = result.findings ?? [];
      state.reply = result.reply ?? '';
      state.stage = stage;
      show(element);
    }
  }

  function show(element) {
    const state = known.get(element);
    marker.clear(element);
    state.card?.remove();
    state.card = null;
    if (state.findings.length === 0) return;
    marker.mark(
      element,
      state.findings.flatMap(({risk, span}) => {
        const range = reader.rangeOf(state.reading, span);
        return range ? [{risk, range}] : [];
      })
    );
    const newCategories = state.findings.filter(({category}) => !opened.has(category));
    const opensItself = newCategories.some(({risk}) => risk !== 'notice');
    for (const {category} of newCategories) opened.add(category);
    state.card = card.build({
      findings: state.findings,
      original: state.reading.text,
      reply: state.reply,
      stage: state.stage,
      report: profile.report[api.language()],
      names,
      opened: opensItself,
    });
    element.after(state.card);
  }

  /** What the popup and the badge show. */
  function report(read) {
    const counts = {danger: 0, warning: 0, notice: 0};
    for (const {findings} of known.values()) {
      for (const {risk} of findings) counts[risk] += 1;
    }
    send({kind: 'page_state', state: {layout: read > 0 ? 'known' : page ? 'unknown' : 'other', read, counts}}).catch(
      () => {}
    );
  }

  start();
})();
