/**
 * What the worker writes: their own data in it is noticed while they type, and asked about once before it is sent. The text
 * is never changed. Where the host does not answer, sending goes on and a line says that nothing was checked.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, composer, sendControl, fieldLine, announcer} = tokumei;
  const {text} = api;
  const {element} = tokumei.elements;

  const REST_MS = 400; // after the last key
  const PATIENCE_MS = 2000; // then a line says that nothing is checked; an answer may still come
  const ASKED_ABOUT = new Set(['warning', 'danger']);
  const CONTACTS = new Set(['phone', 'email', 'messaging_account', 'social_account']);

  /**
   * @typedef {object} Draft
   * @property {string|null} checked the text that was checked last
   * @property {any[]} found disclosures, each with its `words`
   * @property {Set<string>} allowed words that the worker has chosen to send
   * @property {any} timer
   */

  function open({profile, page, settings, send}) {
    if (!settings.draftGuard) return {close() {}};
    /** @type {WeakMap<Element, Draft>} */
    const drafts = new WeakMap();
    /** What was asked before counts for nothing then. */
    let closed = false;
    /** Fields in which something was found. @type {Set<any>} */
    const suspects = new Set();
    /** @type {Record<string, string>} */ let names = {};
    const nameOf = (category) => names[category] ?? category;
    const namesOf = (found) => [...new Set(found.map(({category}) => nameOf(category)))].join(text('listSeparator'));

    function draftOf(field) {
      let draft = drafts.get(field);
      if (!draft) {
        draft = {checked: null, found: [], allowed: new Set(), timer: null};
        drafts.set(field, draft);
      }
      return draft;
    }

    function later(field) {
      const draft = draftOf(field);
      clearTimeout(draft.timer);
      draft.timer = setTimeout(() => check(field), REST_MS);
    }

    async function check(field) {
      const draft = draftOf(field);
      clearTimeout(draft.timer);
      const words = composer.textOf(field);
      if (closed || words === draft.checked) return;
      draft.checked = words;
      const unchecked = (why = 'draftUnchecked') => closed || fieldLine.say(field, 'notice', text(why));
      const late = setTimeout(unchecked, PATIENCE_MS);
      const answer = words.trim() === '' ? {disclosures: []} : await answerTo(words);
      clearTimeout(late);
      if (closed || draft.checked !== words) return; // or a later check is under way
      if (!answer?.disclosures) {
        draft.checked = null;
        draft.found = [];
        suspects.delete(field);
        unchecked(answer?.error === 'message_too_long' ? 'draftTooLong' : undefined);
        return;
      }
      names = answer.names ?? names;
      const before = namesOf(draft.found);
      draft.found = answer.disclosures.map((one) => ({...one, words: words.slice(...one.span)}));
      if (draft.found.length === 0) {
        suspects.delete(field);
        fieldLine.clear(field);
        return;
      }
      suspects.add(field);
      const said = text('draftFound', namesOf(draft.found));
      fieldLine.say(field, tokumei.messageView.worstOf(draft.found), said);
      if (namesOf(draft.found) !== before) announcer.announce(said);
    }

    const answerTo = (words) =>
      send({
        kind: 'draft',
        context: {
          page: page?.kind ?? 'other',
          stage: tokumei.reader.stageOf(profile, page),
          contactApproved: tokumei.reader.isContactApproved(profile, page),
        },
        message: {id: 'draft', text: words},
      }).catch(() => null);

    /** What is worth asking about before this field is sent. */
    function pendingIn(field) {
      const {found, allowed} = draftOf(field);
      const words = composer.textOf(field);
      return found.filter((one) => ASKED_ABOUT.has(one.risk) && !allowed.has(one.words) && words.includes(one.words));
    }

    async function ask(field, control) {
      const pending = pendingIn(field);
      const goes = await tokumei.confirmation.ask({
        risk: tokumei.messageView.worstOf(pending),
        title: text('guardTitle', namesOf(pending)),
        stay: text('guardEdit'),
        go: text('guardSend'),
        content: () => [
          element('ul', {className: 'items'}, ...pending.map(itemOf)),
          ...(pending.some(({category}) => CONTACTS.has(category)) && profile.contact
            ? [
                element('p', {}, text(`contact_${profile.contact.policy}`, profile.name[api.language()])),
                ...(profile.contact.source ? [] : [element('p', {}, text('contactAsSet'))]),
              ]
            : []),
          element('p', {className: 'soft'}, text('guardNoWayBack')),
        ],
      });
      if (!goes) {
        field.focus();
        return;
      }
      // The page's own sending is never imitated: the worker presses again, and it passes.
      for (const one of pending) draftOf(field).allowed.add(one.words);
      fieldLine.say(field, 'notice', text('guardPressAgain'));
      announcer.announce(text('guardPressAgain'));
      (control ?? field).focus();
    }

    const itemOf = ({category, words, advice}) =>
      element(
        'li',
        {},
        element('span', {className: 'item'}, nameOf(category)),
        element('span', {className: 'words'}, words),
        ...(advice ? [element('p', {className: 'soft'}, advice)] : [])
      );

    /** @param {any} event @returns {boolean} whether to stop it */
    function guard(event) {
      const [target] = event.composedPath();
      if (event.type === 'keydown') {
        if (event.isComposing || event.keyCode === 229) return false; // Enter chooses a word there
        const field = composer.around(target, profile);
        if (!field) return false;
        if (event.key === 'Control' || event.key === 'Meta') check(field); // the first half of sending
        plainEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
        return sendControl.isSendKey(event, field, profile) && stop(field, null);
      }
      if (event.type === 'submit') {
        const field = [...suspects].find((one) => target.contains(one));
        return field !== undefined && stop(field, event.submitter);
      }
      const control = sendControl.around(target);
      if (!control) return false;
      if (event.type === 'pointerdown' && composed && sendControl.sends(control, composed, profile)) check(composed);
      const field = [...suspects].find((one) => sendControl.sends(control, one, profile));
      if (!field) return false;
      if (pendingIn(field).length === 0) {
        if (event.type === 'click') later(field);
        return false;
      }
      return event.type === 'click' ? stop(field, control) : true;
    }

    function stop(field, control) {
      if (pendingIn(field).length === 0) {
        later(field); // a page that has sent it empties the field, often without a word
        return false;
      }
      ask(field, control);
      return true;
    }

    /** The field that was written in last. @type {any} */
    let composed = null;
    /** Whether the key pressed last was Enter alone. */
    let plainEnter = false;
    const typed = (event) => {
      if (event.isComposing) return;
      const field = composer.around(event.composedPath()[0], profile);
      if (!field) return;
      composed = field;
      if (plainEnter && event.inputType === 'insertLineBreak') sendControl.endedLine(field);
      // What was chosen of Japanese input may be sent by the very next key.
      if (event.type === 'compositionend') check(field);
      else later(field);
    };
    const left = (event) => {
      const field = composer.around(event.composedPath()[0], profile);
      if (field && drafts.has(field)) check(field);
    };
    addEventListener('input', typed, true);
    addEventListener('compositionend', typed, true);
    addEventListener('focusout', left, true);
    tokumei.gate.guards.add(guard);
    // What was written before we came: a restored draft, or a fast hand.
    for (const field of composer.fields(profile)) {
      if (composer.textOf(field).trim() !== '') later(field);
    }

    return {
      /** The page has sent what was written, or written in the field itself. */
      changed() {
        for (const field of suspects) if (composer.textOf(field) !== draftOf(field).checked) later(field);
      },
      close() {
        closed = true;
        removeEventListener('input', typed, true);
        removeEventListener('compositionend', typed, true);
        removeEventListener('focusout', left, true);
        tokumei.gate.guards.delete(guard);
        fieldLine.clearAll();
      },
    };
  }

  tokumei.draftGuard = {open};
})();
