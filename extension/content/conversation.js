/**
 * What is known of each message on the page. Reads what is new or changed in idle time, has it checked (checking.js) with what
 * stands before it, remembers the verdict by all of that (a page that renders again asks nothing again), and tells the view what to
 * show.
 *
 * Of a message without findings nothing is kept but numbers: a thread of 10,000 costs no text.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, reader, marker, fieldLine} = tokumei;
  const {ofWords, ofThread} = tokumei.textPrint;
  const {isTooLong} = tokumei.textSizes;

  const THREAD = 3; // earlier messages sent along: a later one may lean on them ("yes, please")
  const FAR = 200; // more messages than this are read from the visible ones on
  const STRETCH = 32; // those above them in stretches of so many, so that most are read after what stands before them

  /**
   * @typedef {object} Verdict
   * @property {any[]} findings
   * @property {string} reply
   * @property {string} stage
   * @property {string} key of the message, for dismissals; '' when nothing was found
   * @property {string} [error] why it was not read: message_too_long
   * @property {boolean} [open] what the reader made of the card
   *
   * @typedef {object} State
   * @property {number} print of speaker and text
   * @property {number} key of the print and those of the messages before it: what its verdict rests on
   * @property {string} speaker
   * @property {Verdict|null} verdict null until checked
   * @property {any} reading kept where something was found
   */

  /** @type {Readonly<Verdict>} */
  const CLEAN = Object.freeze({findings: [], reply: '', stage: '', key: ''});
  const UNREAD = Object.freeze({...CLEAN, error: 'message_too_long'});

  /** Nothing is asked of the worker by their own words, nor by the site's. */
  const tooLong = (speaker) => (speaker === 'worker' || speaker === 'platform' ? CLEAN : UNREAD);

  /** In page order, beginning with what is on the screen. */
  function visibleFirst(elements) {
    if (elements.length < FAR) return elements;
    let [low, high] = [0, elements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (elements[middle].getBoundingClientRect().bottom < 0) low = middle + 1;
      else high = middle;
    }
    const order = elements.slice(low);
    for (let end = low; end > 0; end -= STRETCH) order.push(...elements.slice(Math.max(0, end - STRETCH), end));
    return order;
  }

  /**
   * @param {object} what
   * @param {any} what.profile
   * @param {any} what.page
   * @param {any} what.view {show(element, shown), hide(element), settled(shown elements in page order)}
   * @param {any} what.settings
   * @param {(message: object) => Promise<any>} what.send to the router
   * @param {(root: ShadowRoot) => void} what.include has a shadow root watched
   */
  function open({profile, page, view, settings: first, send, include}) {
    let settings = first;
    /** @type {ReturnType<typeof dealOf>} */ let deal;
    /** @type {Element[]} */ let elements = [];
    /** @type {Map<Element, number>} */ let order = new Map();
    /** @type {Map<Element, State>} */ const states = new Map();
    /** @type {Map<number, Verdict>} */ const verdicts = new Map();
    /** @type {Set<ShadowRoot>} */ const shadows = new Set();
    /** @type {Record<string, string>} */ let names = {};
    let closed = false;
    const pageReport = tokumei.pageReport.open({profile, page, send});
    const checking = tokumei.checking.open({
      send,
      query: () => ({context: deal, thread: reader.path()}),
      before,
      placeOf: (element) => order.get(element) ?? 0,
      said,
      isDue: ({element, key}) => states.get(element)?.key === key && !states.get(element)?.verdict,
      // What the page changed since it was read is read again, and with it what leans on it.
      asked: (prints) => queue.add([...prints].filter(([one, print]) => isOther(one, print)).map(([one]) => one)),
      settle,
      waiting: report,
      done: tell,
    });
    const queue = tokumei.idleQueue.queueOf(read, checking.ask);
    const arrivals = tokumei.arrivals.open({look: lookAgain});

    /** Where the deal stands, as far as the page says, beside the messages that were found; or whether there is one at all. */
    function dealOf() {
      return {...reader.contextOf(profile, page), undescribed: reader.isUndescribed(page)};
    }

    /** Which elements hold messages now. Shadow trees are searched for only where the document holds none: it takes long. */
    function look() {
      let found = reader.messagesOf(profile, page, [document, ...shadows]);
      if (found.length === 0 && page) {
        for (const root of tokumei.roots.shadowRootsIn(document.documentElement)) {
          if (shadows.has(root)) continue;
          shadows.add(root);
          include(root);
        }
        if (shadows.size > 0) found = reader.messagesOf(profile, page, [document, ...shadows]);
      }
      elements = found.length > 0 ? found : reader.blocksOf(page);
      order = new Map(elements.map((element, i) => [element, i]));
      for (const element of states.keys()) {
        if (!order.has(element)) forget(element);
      }
      queue.add(visibleFirst(elements.filter((element) => !states.has(element))));
      arrivals.watchHidden(isKnown() ? [] : tokumei.structure.hiddenThen());
    }

    const isKnown = () => reader.layoutOf(page, elements.length) === 'known';

    /**
     * @param {boolean} shown what was hidden, perhaps inside of a message
     * @returns {boolean} whether other elements hold messages now
     */
    function lookAgain(shown) {
      const were = elements;
      look();
      // Where the deal stands is not asked while there is nothing to read.
      if (were.length === 0 && elements.length > 0) deal = dealOf();
      if (shown) queue.add(elements);
      if (queue.isEmpty()) tell();
      return were.length !== elements.length || elements.some((element, i) => element !== were[i]);
    }

    function forget(element) {
      hide(element);
      states.delete(element);
      queue.drop(element);
    }

    const wordsOf = (element) => reader.readText(reader.bodyOf(profile, element));

    function before(element) {
      const at = order.get(element) ?? 0;
      return elements.slice(Math.max(0, at - THREAD), at);
    }

    function said(element, text = wordsOf(element).text) {
      const speaker = states.get(element)?.speaker ?? reader.speakerOf(profile, element);
      return {speaker, text};
    }

    const isOther = (element, print) => states.has(element) && states.get(element)?.print !== print;

    const keyOf = (element, print) =>
      ofThread([...before(element).map((one) => states.get(one)?.print ?? ofWords(said(one))), print]);

    function read(element) {
      if (!element.isConnected || closed) return;
      const reading = wordsOf(element);
      const speaker = reader.speakerOf(profile, element);
      const print = ofWords({speaker, text: reading.text});
      const key = keyOf(element, print);
      const was = states.get(element);
      if (was && was.key === key) {
        if (was.verdict?.findings.length && !(marker.stands(element) && view.stands(element))) {
          was.reading = reading;
          show(element);
        }
        return;
      }
      // The same words keep their card until it is known what they mean here.
      if (was?.print !== print) hide(element);
      const verdict =
        reading.text === '' ? CLEAN : isTooLong(reading.text) ? tooLong(speaker) : (verdicts.get(key) ?? null);
      states.set(element, {print, key, speaker, verdict, reading: verdict?.findings.length ? reading : null});
      if (was?.print !== print) readAfter(element);
      if (verdict) {
        show(element);
        return;
      }
      checking.add({element, key, text: reading.text});
    }

    /** Those that leaned on another text until now. A message that vanishes changes nothing: lists drop what is far away. */
    function readAfter(element) {
      const at = order.get(element) ?? elements.length;
      queue.add(
        elements.slice(at + 1, at + 1 + THREAD).filter((one) => {
          const state = states.get(one);
          return state && keyOf(one, state.print) !== state.key;
        })
      );
    }

    /** What was found belongs to what was asked; the element may hold something else by now. */
    function settle(key, {element, text}, result, namesNow) {
      names = namesNow;
      const findings = result.findings ?? [];
      const verdict = result.error
        ? UNREAD
        : findings.length === 0
          ? CLEAN
          : {findings, reply: result.reply ?? '', stage: deal.stage, key: result.key ?? ''};
      verdicts.set(key, verdict);
      const state = states.get(element);
      if (!state || state.key !== key) return;
      state.verdict = verdict;
      if (findings.length > 0) {
        const reading = wordsOf(element);
        // The page may have changed while the host read; the change is in the queue.
        if (reading.text !== text) return;
        state.reading = reading;
      }
      show(element);
    }

    /** What is left of a message's findings after what the reader has dismissed. */
    function keptOf(element) {
      const {verdict} = states.get(element) ?? {};
      if (!verdict || verdict.findings.length === 0) return [];
      const {messages = [], clients = [], categories = []} = settings.dismissed ?? {};
      if (messages.includes(verdict.key) || clients.includes(reader.senderOf(profile, element))) return [];
      return verdict.findings.filter(({category}) => !categories.includes(category));
    }

    function hide(element) {
      view.hide(element);
      fieldLine.clear(element);
    }

    function show(element) {
      const findings = keptOf(element);
      const {verdict, reading} = states.get(element) ?? {};
      if (findings.length === 0) {
        if (verdict?.error) {
          view.hide(element);
          fieldLine.say(element, 'notice', api.text('messageTooLong'));
        } else {
          hide(element);
        }
        return;
      }
      view.show(element, {
        findings,
        verdict,
        reading,
        client: reader.senderOf(profile, element),
        nameOf: (category) => names[category] ?? category,
      });
    }

    /** Tells the view what there is, and the router. */
    function tell() {
      view.settled(shown().map((element) => ({element, findings: keptOf(element)})));
      report();
    }

    const shown = () => elements.filter((element) => keptOf(element).length > 0);

    function report() {
      const known = [...states.values()].map(({verdict}) => verdict).filter((verdict) => verdict !== null);
      const unread = known.filter(({error}) => error).length;
      const left = Math.max(0, elements.length - known.length);
      const [waiting, failed] = checking.failing() ? [0, left] : [left, 0];
      pageReport.tell({
        count: elements.length,
        read: known.length - unread,
        unchecked: {waiting, failed, tooLong: unread},
        findings: shown().flatMap(keptOf),
      });
    }

    function again() {
      checking.forget();
      verdicts.clear();
      for (const element of [...states.keys()]) forget(element);
      look();
    }

    const returned = () => {
      if (!document.hidden) checking.tryAgain();
    };
    document.addEventListener('visibilitychange', returned);

    look();
    deal = dealOf();
    if (elements.length === 0) tell();

    return {
      /** @param {{nodes: Set<Node>, structure: boolean, records: MutationRecord[]}} touched */
      changed({nodes, structure: anyStructure, records}) {
        if (!page) return;
        const news = records.filter((record) => !tokumei.arrivals.isTick(record) || removesOne(record, states));
        const structure = anyStructure && news.length > 0;
        const around = new Set();
        let outside = structure;
        for (const node of nodes) {
          const element = messageAround(node, states);
          if (element) around.add(element);
          else outside ||= news.length > 0;
        }
        if (outside && elements.length > 0) {
          const now = dealOf();
          if (JSON.stringify(now) !== JSON.stringify(deal)) {
            deal = now;
            again();
            return;
          }
        }
        if (!isKnown()) arrivals.changed(news, elements);
        else if (structure) look();
        // The page may have taken a card away without touching its message.
        for (const element of view.missing()) around.add(element);
        queue.add(around);
        if (!checking.isEmpty()) checking.ask();
        marker.restore();
        // When there is something to read, it is told after that.
        if (structure && queue.isEmpty()) tell();
      },
      /** @param {any} now the settings */
      apply(now) {
        const were = settings;
        settings = now;
        const asksAgain = ['sensitivity', 'off'].some((key) => JSON.stringify(were[key]) !== JSON.stringify(now[key]));
        if (asksAgain) {
          again();
          return;
        }
        for (const element of states.keys()) show(element);
        tell();
      },
      tryAgain: checking.tryAgain,
      close() {
        closed = true;
        checking.close();
        document.removeEventListener('visibilitychange', returned);
        arrivals.close();
        queue.clear();
        for (const element of [...states.keys()]) forget(element);
      },
    };
  }

  /** Whether a message was taken away, perhaps to be put there again as another element. */
  const removesOne = ({removedNodes}, states) =>
    [...removedNodes].some(
      (node) =>
        states.has(node) || (node instanceof Element && [...node.querySelectorAll('*')].some((one) => states.has(one)))
    );

  /** The message that a node is in. */
  function messageAround(node, states) {
    for (let one = node; one; one = tokumei.roots.parentOf(one)) {
      if (states.has(one)) return one;
    }
    return null;
  }

  tokumei.conversation = {open};
})();
