/** Warnings beside messages: a card for each, marks on the words, and where there are several a chip that leads through them. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, reader, marker, card, chip, story, placement, announcer, risks} = tokumei;
  const {text} = api;

  const NEAR = '200% 0px'; // cards are built for what is within two screens

  const worstOf = (findings) => risks.find((risk) => findings.some((one) => one.risk === risk));

  /**
   * @param {object} what
   * @param {any} what.profile
   * @param {(message: object) => Promise<any>} what.send
   */
  function open({profile, send}) {
    /** What is shown of each element. @type {Map<Element, any>} */
    const shown = new Map();
    /** Undo lines: they stay until the page is another one. @type {Map<Element, any>} */
    const undone = new Map();
    /** Categories whose card has opened by itself in this thread. */
    const opened = new Set();
    /** Elements that a screen reader has heard of. */
    const heard = new WeakSet();
    const mayStand = placement.patience();
    /** @type {Element[]} */ let inOrder = [];
    /** @type {Element|null} */ let current = null;

    const near = new IntersectionObserver(
      (entries) => {
        for (const {isIntersecting, target} of entries) {
          if (isIntersecting) raise(target);
        }
      },
      {rootMargin: NEAR}
    );

    /** Puts card and marks into the page. */
    function raise(element) {
      const one = shown.get(element);
      if (!one || one.card) return;
      near.unobserve(element);
      const {findings, verdict, nameOf} = one;
      const fresh = findings.filter(({category, risk}) => risk !== 'notice' && !opened.has(category));
      for (const {category} of findings) opened.add(category);
      verdict.open ??= fresh.length > 0;
      one.card = card.build({
        risk: worstOf(findings),
        title: titleOf(findings, nameOf),
        stage: text(`stage_${story.stageHere(profile, verdict.stage)}`),
        opened: verdict.open,
        turned: (now) => (verdict.open = now),
        story: (presses) => story.tell(warningOf(element), presses),
      });
      placement.putBeside(one.card.place, element, reader.bodyOf(profile, element));
      marker.mark(element, marker.marksOf(profile, element, one), {
        pointed: (on) => one.card.point(on),
        pressed: () => one.card.show(),
      });
    }

    function warningOf(element) {
      const {findings, verdict, reading, nameOf, client} = shown.get(element);
      const composer = tokumei.composer.find(profile);
      return {
        findings: findings.map((one) => ({...one, words: reading.text.slice(...one.span)})),
        reply: verdict.reply,
        stage: verdict.stage,
        profile,
        nameOf,
        knowsClient: client !== '',
        lead: () => element.scrollIntoView({block: 'center', behavior: calm()}),
        insert: composer ? (reply) => tokumei.composer.insert(composer, reply) : null,
        dismiss: (scope, category) => dismiss(element, scope, category),
      };
    }

    async function dismiss(element, scope, category) {
      const {verdict, client, nameOf} = shown.get(element);
      const keys = [scope === 'client' ? client : verdict.key];
      const line = await tokumei.dismissal.dismiss({profile, send, scope, keys, category, nameOf});
      if (!line) return;
      undone.get(element)?.place.remove();
      undone.set(element, line);
      placement.putBeside(line.place, element, reader.bodyOf(profile, element));
      line.focus();
    }

    return {
      show(element, what) {
        const before = shown.get(element);
        if (isSame(before, what) && this.stands(element) && marker.stands(element)) return;
        const stays = mayStand(before?.card?.place, element);
        lower(element);
        shown.set(element, {...what, card: null});
        if (stays) near.observe(element);
      },
      hide(element) {
        lower(element);
        shown.delete(element);
      },
      /** Whether the card is where it was put, or is not to be there. */
      stands: (element) => {
        const one = shown.get(element);
        return !one?.card || one.card.place.isConnected;
      },
      /** Elements whose card the page has taken away. */
      missing: () =>
        [...shown].filter(([, one]) => one.card && !one.card.place.isConnected).map(([element]) => element),
      /** All has been read: the chip, and what a screen reader is told. */
      settled(warnings) {
        inOrder = warnings.map(({element}) => element);
        chip.update({
          elements: inOrder,
          risk: warnings.length > 0 ? worstOf(warnings.flatMap(({findings}) => findings)) : 'notice',
          turn: (direction) => this.jump(direction),
        });
        const news = inOrder.filter((element) => shown.has(element) && !heard.has(element));
        for (const element of news) heard.add(element);
        if (news.length === 1) {
          const {findings, nameOf} = shown.get(news[0]);
          announcer.announce(`${text(`risk_${worstOf(findings)}`)}: ${titleOf(findings, nameOf)}`);
        } else if (news.length > 1) {
          announcer.announce(text('announceMany', news.length));
        }
      },
      /**
       * Leads to the next or the previous warning.
       * @param {1|-1} direction
       * @param {string} [risk] only to those that hold one of it, as the popup counts
       */
      jump(direction, risk) {
        const list = inOrder.filter(
          (element) => shown.has(element) && (!risk || shown.get(element).findings.some((one) => one.risk === risk))
        );
        if (list.length === 0) return;
        const at = current ? list.indexOf(current) : -1;
        current = list[at < 0 ? (direction > 0 ? 0 : list.length - 1) : (at + direction + list.length) % list.length];
        raise(current);
        current.scrollIntoView({block: 'center', behavior: calm()});
        shown.get(current).card?.focus();
        chip.tellPosition(list.indexOf(current) + 1, list.length);
      },
      /** @param {boolean} [keepUndo] the site was dismissed: the way back stays */
      close(keepUndo = false) {
        near.disconnect();
        for (const element of [...shown.keys()]) this.hide(element);
        chip.update({elements: [], risk: 'notice', turn: () => {}});
        if (!keepUndo) for (const {place} of undone.values()) place.remove();
      },
    };

    function lower(element) {
      near.unobserve(element);
      marker.clear(element);
      shown.get(element)?.card?.place.remove();
    }
  }

  /** Whether a card tells it already. */
  const isSame = (before, {verdict, findings}) =>
    before?.verdict === verdict &&
    before.findings.length === findings.length &&
    before.findings.every((one, i) => one === findings[i]);

  const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

  function titleOf(findings, nameOf) {
    const asked = [...new Set(findings.map(({category}) => nameOf(category)))].join(text('listSeparator'));
    return text('cardSummary', asked);
  }

  tokumei.messageView = {open, worstOf, calm};
})();
