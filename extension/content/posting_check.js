/**
 * A posting: what the application will ask for, in one card at its top, so that the worker can decide before they apply. The
 * view of a conversation whose messages are the parts of the posting (see conversation.js).
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, marker, card, story, placement, announcer} = tokumei;
  const {text} = api;
  const {worstOf, calm} = tokumei.messageView;

  function open({profile, send}) {
    /** What was found in each part. @type {Map<Element, any>} */
    const shown = new Map();
    /** @type {any} */ let summary = null;
    /** @type {any} */ let undo = null;
    let said = '';
    const mayStand = placement.patience();

    const lead = (element) => element.scrollIntoView({block: 'center', behavior: calm()});

    function warning() {
      const parts = [...shown];
      const [[, {nameOf, verdict}]] = parts;
      const findings = parts.flatMap(([element, one]) =>
        one.findings.map((finding) => ({...finding, element, words: one.reading.text.slice(...finding.span)}))
      );
      return {
        findings,
        reply: '',
        stage: verdict.stage,
        profile,
        nameOf,
        knowsClient: false,
        what: 'Posting',
        lead: ({element}) => lead(element),
        insert: null,
        async dismiss(scope, category) {
          const keys = parts.map(([, one]) => one.verdict.key);
          const line = await tokumei.dismissal.dismiss({profile, send, scope, keys, category, nameOf});
          if (!line) return;
          undo?.place.remove();
          undo = line;
          placement.putAbove(line.place, parts[0][0]);
          line.focus();
        },
      };
    }

    function mark(element) {
      marker.mark(element, marker.marksOf(profile, element, shown.get(element)), {
        pointed: (on) => summary?.point(on),
        pressed() {
          if (!summary) return;
          summary.show();
          lead(summary.place);
          summary.focus();
        },
      });
    }

    return {
      show(element, what) {
        shown.set(element, what);
        mark(element);
      },
      hide(element) {
        marker.clear(element);
        shown.delete(element);
      },
      stands: () => true,
      missing: () => [],
      settled(warnings) {
        const findings = warnings.flatMap((one) => one.findings);
        const now = JSON.stringify(findings.map(({category, risk}) => [category, risk]));
        if (now === said && (findings.length === 0 || summary?.place.isConnected)) return;
        const news = now !== said;
        said = now;
        const stays = findings.length > 0 && mayStand(summary?.place, warnings[0].element);
        summary?.place.remove();
        summary = null;
        if (!stays) return;
        const {nameOf, verdict} = shown.get(warnings[0].element);
        const risk = worstOf(findings);
        const asked = [...new Set(findings.map(({category}) => nameOf(category)))].join(text('listSeparator'));
        const title = text('postingTitle', asked);
        summary = card.build({
          risk,
          title,
          stage: text(`stage_${story.stageHere(profile, verdict.stage)}`),
          opened: false,
          story: (presses) => story.tell(warning(), presses),
        });
        placement.putAbove(summary.place, warnings[0].element);
        if (news) announcer.announce(title);
      },
      jump() {
        if (!summary) return;
        lead(summary.place);
        summary.focus();
      },
      close(keepUndo = false) {
        for (const element of [...shown.keys()]) this.hide(element);
        summary?.place.remove();
        if (!keepUndo) undo?.place.remove();
      },
    };
  }

  tokumei.postingCheck = {open};
})();
