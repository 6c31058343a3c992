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

  const REST_MS = 400; // after the last key, until what was found is said
  const HOLD_MS = 150; // for the answer to what was written right before it was sent
  const ASKED_ABOUT = new Set(['warning', 'danger']);
  const CONTACTS = new Set(['phone', 'email', 'messaging_account', 'social_account']);

  function open({profile, page, settings, send}) {
    if (!settings.draftGuard) return {close() {}};
    const checks = tokumei.draftCheck.open({profile, page, send, told, late: sayUnchecked});
    /** Words that the worker has chosen to send. @type {WeakMap<Element, Set<string>>} */
    const allowed = new WeakMap();
    /** Fields in which something was found. @type {Set<any>} */
    const suspects = new Set();
    /** Fields that were written in just now, and whether there is news of them to be told. @type {Map<any, {timer: any, news: boolean}>} */
    const resting = new Map();
    /** The kinds of information that were told of each field. @type {WeakMap<Element, string>} */
    const announced = new WeakMap();
    /** Fields of which a press waits for an answer, with what decides on it. @type {Map<any, () => void>} */
    const held = new Map();
    /** A press goes on without an answer. */
    let passing = false;
    const {nameOf} = checks;
    const namesOf = (found) => [...new Set(found.map(({category}) => nameOf(category)))].join(text('listSeparator'));

    /** Looks at the field, and tells what there is, when the hands rest. */
    function later(field) {
      const {timer, news = false} = resting.get(field) ?? {};
      clearTimeout(timer);
      resting.set(field, {timer: setTimeout(() => now(field), REST_MS), news});
    }

    function now(field) {
      const rest = resting.get(field);
      clearTimeout(rest?.timer);
      resting.delete(field);
      if (rest?.news) tell(field);
      checks.check(field);
    }

    function told(field, {found}) {
      if (found.length > 0) suspects.add(field);
      else suspects.delete(field);
      const rest = resting.get(field);
      if (rest) rest.news = true;
      else tell(field);
    }

    function tell(field) {
      const {found, fault} = checks.of(field);
      if (fault) fieldLine.say(field, 'notice', text(fault));
      else if (found.length === 0) fieldLine.clear(field);
      else {
        const said = text('draftFound', namesOf(found));
        fieldLine.say(field, tokumei.messageView.worstOf(found), said);
        if (namesOf(found) !== announced.get(field)) announcer.announce(said);
      }
      announced.set(field, namesOf(found));
    }

    function sayUnchecked(field) {
      fieldLine.say(field, 'notice', text('draftUnchecked'));
    }

    /** What is worth asking about before this field is sent. */
    function pendingIn(field) {
      const words = composer.textOf(field);
      return checks
        .of(field)
        .found.filter(
          (one) => ASKED_ABOUT.has(one.risk) && !allowed.get(field)?.has(one.words) && words.includes(one.words)
        );
    }

    async function ask(field, control) {
      now(field);
      const pending = pendingIn(field);
      const goes = await tokumei.confirmation.ask({
        risk: tokumei.messageView.worstOf(pending),
        title: text('guardTitle', namesOf(pending)),
        stay: text('guardEdit'),
        go: text('guardSend'),
        content: () => [
          element('ul', {className: 'items'}, ...pending.map((one, i) => itemOf(one, isFirst(pending, i)))),
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
      // What was asked about is not sent in the worker's place: they press again, and it passes.
      allowed.set(field, new Set([...(allowed.get(field) ?? []), ...pending.map(({words}) => words)]));
      fieldLine.say(field, 'notice', text('guardPressAgain'));
      announcer.announce(text('guardPressAgain'));
      (control ?? field).focus();
    }

    /** Whether none of the category stands before it. */
    const isFirst = (found, at) => found.findIndex(({category}) => category === found[at].category) === at;

    const itemOf = ({category, words, advice}, advises) =>
      element(
        'li',
        {},
        element('span', {className: 'item'}, nameOf(category)),
        element('span', {className: 'words'}, words),
        ...(advice && advises ? [element('p', {className: 'soft'}, advice)] : [])
      );

    /** @param {any} event @returns {boolean} whether to stop it */
    function guard(event) {
      if (passing) return false;
      const [target] = event.composedPath();
      if (event.type === 'keydown') return ofKey(event, target);
      if (event.type === 'submit') {
        const inForm = fieldsOf((one) => target.contains(one));
        return stops(event, inForm, event.submitter);
      }
      const control = sendControl.around(target);
      if (!control) return false;
      const fields = fieldsOf((one) => sendControl.sends(control, one, profile));
      if (event.type === 'click') return stops(event, fields, control);
      if (event.type === 'pointerdown') fields.forEach(checks.check);
      return fields.some((one) => held.has(one) || pendingIn(one).length > 0);
    }

    function ofKey(event, target) {
      const isComposing = event.isComposing || event.keyCode === 229; // Enter chooses a word there
      const field = composer.around(target, profile);
      if (!field) return false;
      // Who writes on has taken Enter for the end of a line, or for sent: it goes before what follows.
      if (isComposing || event.key !== 'Enter') held.get(field)?.();
      if (isComposing) return false;
      if (event.key === 'Control' || event.key === 'Meta') checks.check(field); // the first half of sending
      const alone = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
      plainEnter = event.key === 'Enter' && alone;
      return sendControl.isSendKey(event, field, profile) && stops(event, [field], null);
    }

    /** Fields that may hold something to ask about. */
    const fieldsOf = (fits) => [...new Set([...suspects, ...(composed ? [composed] : [])])].filter(fits);

    /** Where the host does not answer nothing is held back. */
    const isOpen = (field) => !checks.isAnswered(field) && !checks.of(field).fault;

    function stops(event, fields, control) {
      if (fields.some((one) => held.has(one))) return true; // one is enough
      const unanswered = fields.find(isOpen);
      if (unanswered) {
        hold(event, unanswered, control);
        return true;
      }
      const field = fields.find((one) => pendingIn(one).length > 0);
      if (field) ask(field, control);
      else fields.forEach(later); // a page that has sent it empties the field, often without a word
      return field !== undefined;
    }

    /** Until it is known what it would send, or for a moment: then it is looked at again, as if it came now. */
    function hold(event, field, control) {
      const goOn = tokumei.heldPress.keep(event);
      const decide = () => {
        if (held.get(field) !== decide) return;
        clearTimeout(timer);
        held.delete(field);
        if (checks.isAnswered(field)) goOn();
        else if (pendingIn(field).length > 0) ask(field, control);
        else passUnchecked(field, goOn);
      };
      const timer = setTimeout(decide, HOLD_MS);
      held.set(field, decide);
      checks.whenAnswered(field, decide);
    }

    function passUnchecked(field, goOn) {
      sayUnchecked(field);
      passing = true;
      try {
        goOn();
      } finally {
        passing = false;
      }
      later(field);
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
      if (event.type === 'compositionend') {
        now(field);
        return;
      }
      later(field);
      checks.check(field);
    };
    const left = (event) => {
      const field = composer.around(event.composedPath()[0], profile);
      if (field && checks.has(field)) now(field);
    };
    /** Text may come without a key: pasted, spoken, from a panel of signs. */
    const comes = (event) => {
      const decide = held.get(composer.around(event.composedPath()[0], profile));
      if (!decide) return;
      decide();
      const words = event.data ?? event.dataTransfer?.getData('text/plain');
      if (!words || !event.cancelable) return;
      // Chromium has settled already where it goes, from before the line was ended.
      event.preventDefault();
      document.execCommand('insertText', false, words);
    };
    addEventListener('beforeinput', comes, true);
    addEventListener('input', typed, true);
    addEventListener('compositionend', typed, true);
    addEventListener('focusout', left, true);
    tokumei.gate.guards.add(guard);
    // What was written before we came: a restored draft, or a fast hand.
    for (const field of composer.fields(profile)) {
      if (composer.textOf(field).trim() !== '') now(field);
    }

    return {
      /** The page has sent what was written, or written in the field itself. */
      changed() {
        for (const field of suspects) if (!checks.isAnswered(field)) later(field);
      },
      close() {
        tokumei.gate.guards.delete(guard);
        for (const decide of [...held.values()]) decide();
        checks.close();
        for (const {timer} of resting.values()) clearTimeout(timer);
        removeEventListener('beforeinput', comes, true);
        removeEventListener('input', typed, true);
        removeEventListener('compositionend', typed, true);
        removeEventListener('focusout', left, true);
        fieldLine.clearAll();
      },
    };
  }

  tokumei.draftGuard = {open};
})();
