/**
 * Agreements that reveal who the worker is. Before one is asked for or agreed to, says what is revealed, to whom and when,
 * and how to decline. An agreement with the marketplace itself gets a line, no question.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, reader, sendControl, fieldLine, announcer} = tokumei;
  const {text} = api;
  const {element} = tokumei.elements;

  const NAMES = /(秘密|機密)保持|守秘義務|\bNDA\b|non-?disclosure/i;
  const ACTS =
    /((秘密|機密)保持|守秘義務|\bNDA\b).{0,16}(リクエスト|同意|締結|承諾|合意|誓約|送信)|\b(sign|accept|agree|request|send)\b.{0,40}(\bNDA\b|non-?disclosure)|(\bNDA\b|non-?disclosure).{0,24}\b(request|sign|accept|agree)/i;
  const AGREES = /^\s*(同意|承諾|締結|合意)(する|して|します)|^\s*(i )?(agree|accept|sign)\b/i;
  const EXPLAINS = /とは|について|詳しく|詳細|ヘルプ|ガイド|見本|ひな形|ダウンロード|learn|about|help|sample|download/i;
  const COUNTERPART = /クライアント|発注者|依頼者|委託者|client|buyer/i;
  const REGIONS = 'form, dialog, [role="dialog"], section, article, fieldset, li, tr';
  const LONGEST = 4000;

  function open({profile, settings}) {
    if (!settings.ndaGuard) return {close() {}};
    const site = profile.name[api.language()];
    const parties = [...Object.values(profile.name).map(reader.literal), '運営(会社|事務局)?', '当社', '弊社'].join(
      '|'
    );
    const withSite = new RegExp(`(${parties})(と|との間|に対し)`);
    /** Controls that the worker has chosen to press. */
    const allowed = new WeakSet();

    const regionText = (control) => (control.closest(REGIONS)?.textContent ?? '').slice(0, LONGEST);

    /** Whether the other side is the marketplace itself. */
    function isWithSite(control) {
      const words = regionText(control);
      return withSite.test(words) && !COUNTERPART.test(words);
    }

    /** The control of an agreement that an event came from. */
    function controlOf(node) {
      if (!(node instanceof Element)) return null;
      const box = node.closest('input[type="checkbox"], input[type="radio"]');
      const control = /** @type {any} */ (box ?? sendControl.around(node));
      if (!control) return null;
      const label = box
        ? [.../** @type {any} */ (box).labels].map((one) => one.textContent).join(' ')
        : sendControl.labelOf(control);
      const {nda} = profile;
      const known = nda?.controls.some((selector) => control.matches(selector)) && new RegExp(nda.text).test(label);
      if (control.matches('a') && EXPLAINS.test(label)) return null;
      if (known || ACTS.test(label) || (box && NAMES.test(label))) return control;
      return AGREES.test(label) && NAMES.test(regionText(control)) ? control : null;
    }

    async function ask(control) {
      const goes = await tokumei.confirmation.ask({
        risk: 'warning',
        title: text('ndaTitle'),
        stay: text('ndaBack'),
        go: text('ndaGo'),
        content: (presses) => {
          const decline = text('ndaDecline');
          return [
            element(
              'ul',
              {className: 'facts'},
              ...['ndaWhat', 'ndaWhom', 'ndaWhen', 'ndaFree'].map((key) => element('li', {}, text(key, site)))
            ),
            element('p', {className: 'label'}, text('ndaHowToDecline')),
            element('div', {className: 'reply'}, element('blockquote', {}, decline), presses.copying(decline)),
          ];
        },
      });
      if (goes) {
        allowed.add(control);
        fieldLine.say(control, 'notice', text('guardPressAgain'));
        announcer.announce(text('guardPressAgain'));
      }
      control.focus();
    }

    /** @param {any} event @returns {boolean} whether to stop it */
    function guard(event) {
      if (event.type !== 'click') return false;
      const control = controlOf(event.composedPath()[0]);
      if (!control || allowed.has(control) || isWithSite(control)) return false;
      // A box that is being cleared reveals nothing; by now it has its new state.
      if (control.type === 'checkbox' && !control.checked) return false;
      ask(control);
      return true;
    }

    const approached = (event) => {
      const control = controlOf(event.composedPath()[0]);
      if (control && isWithSite(control)) fieldLine.say(control, 'notice', text('ndaWithSite', site));
    };
    addEventListener('pointerover', approached, {capture: true, passive: true});
    addEventListener('focusin', approached, true);
    tokumei.gate.guards.add(guard);

    return {
      close() {
        removeEventListener('pointerover', approached, true);
        removeEventListener('focusin', approached, true);
        tokumei.gate.guards.delete(guard);
      },
    };
  }

  tokumei.ndaGuard = {open};
})();
