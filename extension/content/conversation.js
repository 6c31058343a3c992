/**
 * What is known of each message on the page. Reads what is new or changed in idle time, has it checked with what stands
 * before it, remembers the verdict by all of that (a page that renders again asks nothing again), and tells the view what to
 * show.
 *
 * Of a message without findings nothing is kept but numbers: a thread of 10,000 costs no text.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, reader, marker, fieldLine} = tokumei;
  const {printOf} = tokumei.textPrint;
  const {isTooLong} = tokumei.textSizes;

  const THREAD = 3; // earlier messages sent along: a later one may lean on them ("yes, please")
  const RETRIES = 5; // after the host failed, each after twice the time
  const RETRY_MS = 500;
  const PATIENCE_MS = 1000; // then the router is told what is still unanswered
  /** What no wait mends: tried again when a person comes back. */
  const LASTING = new Set(['missing', 'forbidden', 'blocked']);
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
   *
   * @typedef {object} Item a message that is to be checked
   * @property {Element} element
   * @property {number} key of its state when it was read
   * @property {string} text
   */

  /** @type {Readonly<Verdict>} */
  const CLEAN = Object.freeze({findings: [], reply: '', stage: '', key: ''});
  const UNREAD = Object.freeze({...CLEAN, error: 'message_too_long'});

  /** One that is too long is not sent, whatever it says. */
  const printOfWords = (speaker, text) => printOf(isTooLong(text) ? speaker : `${speaker}\n${text}`);

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
    let deal = dealOf();
    /** @type {Element[]} */ let elements = [];
    /** @type {Map<Element, number>} */ let order = new Map();
    /** @type {Map<Element, State>} */ const states = new Map();
    /** @type {Map<number, Verdict>} */ const verdicts = new Map();
    /** @type {Set<ShadowRoot>} */ const shadows = new Set();
    /** @type {Item[]} */ let fresh = [];
    /** Answers to what was asked before `again` count for nothing. */
    let era = 0;
    /** @type {Record<string, string>} */ let names = {};
    let asking = false;
    let retries = 0;
    /** A person has just come to the page: what was missing may have been installed. */
    let anew = true;
    /** Whether any query was answered. */
    let answered = false;
    /** Why the last query was not answered; '' when it was. */
    let failing = '';
    let closed = false;
    let told = '';
    /** @type {{fits: boolean|null, selectors: Record<string, number>}} */ let counted = {fits: null, selectors: {}};
    const queue = tokumei.idleQueue.queueOf(read, ask);

    /** Where the deal stands, as far as the page says. */
    function dealOf() {
      return {stage: reader.stageOf(profile, page), contactApproved: reader.isContactApproved(profile, page)};
    }

    /** Which elements hold messages now. */
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

    function keyOf(element, print) {
      const printNow = (one) => printOfWords(reader.speakerOf(profile, one), wordsOf(one).text);
      return printOf([...before(element).map((one) => states.get(one)?.print ?? printNow(one)), print].join());
    }

    function read(element) {
      if (!element.isConnected || closed) return;
      const reading = wordsOf(element);
      const speaker = reader.speakerOf(profile, element);
      const print = printOfWords(speaker, reading.text);
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
      const verdict = reading.text === '' ? CLEAN : isTooLong(reading.text) ? UNREAD : (verdicts.get(key) ?? null);
      states.set(element, {print, key, speaker, verdict, reading: verdict?.findings.length ? reading : null});
      if (was?.print !== print) readAfter(element);
      if (verdict) {
        show(element);
        return;
      }
      fresh.push({element, key, text: reading.text});
      if (fresh.length >= tokumei.batch.MOST) ask();
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

    /** Has checked what was read; one query at a time, so that a long thread does not crowd out the page's own. */
    async function ask() {
      if (asking || closed) return;
      asking = true;
      let going = anew || !LASTING.has(failing);
      // Who looks meanwhile is told that the page is being read: at first at once, later where it takes long.
      if (!answered && fresh.length > 0) report();
      const slow = setTimeout(report, PATIENCE_MS);
      while (fresh.length > 0 && going && !closed) {
        const batch = nextBatch();
        going = batch.items.length === 0 || (await check(batch));
        if (!going) fresh = [...batch.items, ...fresh];
      }
      clearTimeout(slow);
      asking = false;
      if (closed) return;
      if (failing && !LASTING.has(failing) && retries < RETRIES) setTimeout(ask, RETRY_MS * 2 ** retries++);
      tell();
    }

    /**
     * The next to be checked; what changed since it was read is in the queue.
     * @returns {{items: Item[], messages: Map<Element, {speaker: string, text: string}>, prints: Map<Element, number>}}
     */
    function nextBatch() {
      /** @type {Map<Element, Item>} */ const items = new Map();
      /** @type {Map<Element, number>} */ const prints = new Map();
      const said = (element) => {
        const speaker = states.get(element)?.speaker ?? reader.speakerOf(profile, element);
        const words = items.get(element)?.text ?? wordsOf(element).text;
        prints.set(element, printOfWords(speaker, words));
        return {speaker, text: words};
      };
      const batch = tokumei.batch.open({before, said});
      let taken = 0;
      for (const item of fresh) {
        const {element, key} = item;
        const state = states.get(element);
        if (state?.key === key && !state.verdict && !items.has(element)) {
          items.set(element, item);
          if (!batch.add(element)) {
            items.delete(element);
            break;
          }
        }
        taken += 1;
      }
      fresh = fresh.slice(taken);
      return {items: [...items.values()], messages: batch.messages, prints};
    }

    /** @returns {Promise<boolean>} whether the host answered */
    async function check({items, messages, prints}) {
      const asked = new Map(items.map((item) => [item.element, item.text]));
      const inOrder = [...messages.keys()].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      // By what is sent, whatever the states say: what stands before a message may have changed since it was read.
      const keyNow = (element) => printOf([...before(element), element].map((one) => prints.get(one)).join());
      const keys = new Map(items.map(({element}) => [element, keyNow(element)]));
      queue.add(inOrder.filter((one) => states.has(one) && states.get(one)?.print !== prints.get(one)));
      const mine = era;
      const answer = await send({
        kind: 'check',
        anew,
        context: {page: page?.kind ?? 'other', ...deal},
        thread: reader.path(),
        messages: inOrder.map((element, i) => ({id: String(i), ...messages.get(element)})),
      }).catch(() => null);
      if (mine !== era) return true;
      anew = false;
      failing = answer?.messages ? '' : (answer?.error ?? 'internal');
      if (failing) return false;
      retries = 0;
      answered = true;
      ({names} = answer);
      const byId = new Map(answer.messages.map((one) => [one.id, one]));
      for (const [i, element] of inOrder.entries()) {
        if (asked.has(element)) settle(element, keys.get(element), asked.get(element), byId.get(String(i)));
      }
      return true;
    }

    /** What was found belongs to what was asked; the element may hold something else by now. */
    function settle(element, key, text, result) {
      if (!result || closed) return;
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

    /** Tells the router how the page stands, when that is something else than before. */
    function report() {
      const counts = {danger: 0, warning: 0, notice: 0};
      for (const {risk} of shown().flatMap(keptOf)) counts[risk] += 1;
      const known = [...states.values()].map(({verdict}) => verdict).filter((verdict) => verdict !== null);
      const tooLong = known.filter(({error}) => error).length;
      const left = Math.max(0, elements.length - known.length);
      const unchecked = {waiting: failing ? 0 : left, failed: failing ? left : 0, tooLong};
      const layout = reader.layoutOf(page, elements.length);
      // Whether a selector fits is what matters, not how often: counted anew when messages appear or vanish altogether.
      const fits = elements.length > 0;
      if (counted.fits !== fits) counted = {fits, selectors: reader.countSelectors(profile, page)};
      const state = {layout, read: known.length - tooLong, unchecked, counts, selectors: counted.selectors};
      const now = JSON.stringify(state);
      if (now === told) return;
      told = now;
      send({kind: 'page_state', state}).catch(() => {});
    }

    function again() {
      era += 1;
      fresh = [];
      verdicts.clear();
      for (const element of [...states.keys()]) forget(element);
      look();
    }

    /** What could not be checked is asked about again: the host may have come. */
    function tryAgain() {
      if (fresh.length === 0) return;
      retries = 0;
      anew = true;
      ask();
    }
    const returned = () => {
      if (!document.hidden) tryAgain();
    };
    document.addEventListener('visibilitychange', returned);

    look();
    if (elements.length === 0) tell();

    return {
      /** @param {{nodes: Set<Node>, structure: boolean}} touched */
      changed({nodes, structure}) {
        const around = new Set();
        let outside = structure;
        for (const node of nodes) {
          const element = messageAround(node, states);
          if (element) around.add(element);
          else outside = true;
        }
        if (outside) {
          const now = dealOf();
          if (JSON.stringify(now) !== JSON.stringify(deal)) {
            deal = now;
            again();
            return;
          }
        }
        if (structure || elements.length === 0) look();
        // The page may have taken a card away without touching its message.
        for (const element of view.missing()) around.add(element);
        queue.add(around);
        if (fresh.length > 0) ask();
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
      tryAgain,
      close() {
        closed = true;
        document.removeEventListener('visibilitychange', returned);
        queue.clear();
        for (const element of [...states.keys()]) forget(element);
      },
    };
  }

  /** The message that a node is in. */
  function messageAround(node, states) {
    for (let one = node; one; one = tokumei.roots.parentOf(one)) {
      if (states.has(one)) return one;
    }
    return null;
  }

  tokumei.conversation = {open};
})();
