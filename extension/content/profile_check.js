/**
 * The worker's own profile: which personal items everybody sees, which nobody, and what stands in its free text. One card,
 * a line an item, each with the way there; and which texts the host did not read.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, reader, card, composer, placement} = tokumei;
  const {text} = api;
  const {element} = tokumei.elements;
  const {calm} = tokumei.messageView;

  /** Where the site's profile does not say it. */
  const USUAL = {
    rows: ['tr', 'dl > div', 'li', 'fieldset', '[class*="form-group"]', '[class*="row"]'],
    label:
      '氏名|本名|住所|会社名|勤務先|生年月日|電話番号|性別|メールアドレス|full name|address|phone|date of birth|gender|e-?mail',
    hidden: '非公開|private|hidden',
    shown: '公開|public|visible',
  };
  const LONGEST = 20_000; // of a public page's text, in UTF-16 units
  const REST_MS = 1000; // between two looks at a page that changes by itself
  const RETRIES = 5;
  const RETRY_MS = 500; // twice as long each time
  const NONE = {waiting: 0, failed: 0, tooLong: 0};
  /** By why a text was not read. */
  const UNREAD = {failed: 'profileFailed', tooLong: 'messageTooLong'};

  /**
   * @typedef {object} Found in one text
   * @property {Element} place
   * @property {{place: Element, words: string, name: string}[]} [items]
   * @property {string} [why] it was not read: failed, tooLong
   */

  /** What a row's own controls say of it; without any, its text. */
  function saidIn(row) {
    const select = row.querySelector('select');
    if (select) return select.selectedOptions[0]?.textContent ?? '';
    const chosen = row.querySelector('input[type="radio"]:checked');
    if (chosen) return [...chosen.labels].map((one) => one.textContent).join(' ') || chosen.value;
    const box = row.querySelector('input[type="checkbox"]');
    if (box) {
      const label = [...box.labels].map((one) => one.textContent).join(' ');
      return box.checked ? label : '';
    }
    if (row.querySelector('input[type="radio"]')) return '';
    return row.textContent;
  }

  /** @returns {{row: Element, name: string, shown: boolean}[]} */
  function itemsOf(profile) {
    const known = {...USUAL, ...profile.profile_items};
    const [label, hidden, shown] = [known.label, known.hidden, known.shown].map((source) => new RegExp(source, 'i'));
    const rows = [...document.querySelectorAll(known.rows.join())].filter((row) => label.test(row.textContent));
    const items = [];
    for (const row of rows) {
      if (rows.some((other) => other !== row && row.contains(other))) continue;
      const said = saidIn(row);
      const name = label.exec(row.textContent)?.[0] ?? '';
      if (hidden.test(said)) items.push({row, name, shown: false});
      else if (shown.test(said)) items.push({row, name, shown: true});
      else if (row.querySelector('input[type="checkbox"]') && shown.test(row.textContent)) {
        items.push({row, name, shown: false});
      }
    }
    return items;
  }

  /** Free text: on a page for editing its fields, else all of the page. */
  function textsOf(profile) {
    const fields = composer.fields(profile);
    if (fields.length > 0) return fields.map((field) => ({place: field, words: composer.textOf(field)}));
    const main = document.querySelector('main') ?? document.body;
    return [{place: main, words: reader.readText(main).text.slice(0, LONGEST)}];
  }

  function open({profile, page, settings, send}) {
    const pageReport = tokumei.pageReport.open({profile, page, send});
    // It has no messages: what can be seen of a person is said by the card alone.
    const report = (read, unchecked) =>
      pageReport.tell({count: 0, read, unchecked: {...NONE, ...unchecked}, findings: []});
    if (!settings.profileCheck) {
      report(0, {});
      return {close() {}};
    }
    /** @type {any} */ let shown = null;
    let said = '';
    let retries = 0;
    /** @type {any} */ let retrying = null;
    let failed = 0; // texts that the host did not answer
    let closed = false;
    let run = 0;
    const mayStand = placement.patience();
    /** @type {any} */ let resting = null;
    /** What was found in the text that each place held last. @type {WeakMap<Element, {words: string, found: Promise<Found>}>} */
    const answers = new WeakMap();
    /** A person has just come to the page: what was missing may have been installed. */
    let anew = true;

    /** Asks the host, of a text that is still the same only once; what it did not answer is asked again. */
    function foundIn(place, words) {
      const before = answers.get(place);
      if (before && before.words === words) return before.found;
      const found = send({
        kind: 'draft',
        anew,
        context: {page: 'profile', stage: 'unknown'},
        message: {id: 'profile', text: words},
      })
        .catch(() => null)
        .then((answer) => {
          if (!answer?.disclosures) {
            const why = answer?.error === 'message_too_long' ? 'tooLong' : 'failed';
            if (why === 'failed') answers.delete(place);
            return {place, why};
          }
          const items = answer.disclosures.map(({category, span}) => ({
            place,
            words: words.slice(...span),
            name: answer.names?.[category] ?? category,
          }));
          return {place, items};
        });
      anew = false;
      answers.set(place, {words, found});
      return found;
    }

    function tryAgain() {
      if (failed === 0) return;
      anew = true;
      retries = 0;
      look();
    }

    function lookLater() {
      resting ??= setTimeout(() => {
        resting = null;
        look();
      }, REST_MS);
    }

    async function look() {
      const mine = ++run;
      clearTimeout(retrying);
      const own = reader.isOwn(profile, page);
      const items = own ? itemsOf(profile) : [];
      const texts = (own ? textsOf(profile) : []).filter(({words}) => words.trim() !== '');
      /** @type {Found[]} */ const found = [];
      for (const {place, words} of texts) found.push(await foundIn(place, words));
      if (closed || mine !== run) return;
      const unread = found.filter(({why}) => why);
      failed = unread.filter(({why}) => why === 'failed').length;
      report(found.length - unread.length, {failed, tooLong: unread.length - failed});
      if (failed === 0) retries = 0;
      else if (retries < RETRIES) retrying = setTimeout(look, RETRY_MS * 2 ** retries++);
      show(
        items,
        found.flatMap((one) => one.items ?? []),
        unread
      );
    }

    function show(items, inTexts, unread) {
      const now = JSON.stringify([
        items.map(({name, shown: open_}) => [name, open_]),
        inTexts.map(({words}) => words),
        unread.map(({why}) => why),
      ]);
      if (now === said && (!shown || shown.place.isConnected)) return;
      said = now;
      const [first] = [...items.map(({row}) => row), ...[...inTexts, ...unread].map(({place}) => place)];
      const stays = first && mayStand(shown?.place, first);
      shown?.place.remove();
      shown = null;
      if (!stays) return;
      const seen = items.filter((one) => one.shown).length + inTexts.length;
      const none = unread.length > 0 ? 'profileTitleUnread' : 'profileTitleNone';
      shown = card.build({
        risk: seen > 0 ? 'warning' : 'notice',
        title: seen > 0 ? text('profileTitle', seen) : text(none),
        opened: seen > 0 || unread.length > 0,
        story: (presses) => [
          element(
            'ul',
            {className: 'items'},
            ...items.map(({row, name, shown: open_}) =>
              lineOf(name, text(open_ ? 'profileShown' : 'profileHidden'), row, presses)
            ),
            ...inTexts.map(({place, words, name}) => lineOf(name, text('profileInText', words), place, presses)),
            ...unread.map(({place, why}) => lineOf(text('profileFreeText'), text(UNREAD[why]), place, presses))
          ),
          element('p', {className: 'soft'}, text('profileAdvice', profile.name[api.language()])),
        ],
      });
      placement.putAbove(shown.place, first);
    }

    function lineOf(name, state, place, presses) {
      const go = element('button', {className: 'plain', type: 'button'}, text('profileGo'));
      go.ariaLabel = `${text('profileGo')}: ${name}`;
      presses.simple(go, () => {
        place.scrollIntoView({block: 'center', behavior: calm()});
        const field = place.matches('textarea, [contenteditable]')
          ? place
          : place.querySelector('input, select, textarea, a, button');
        field?.focus({preventScroll: true});
      });
      return element(
        'li',
        {className: 'row'},
        element('span', {className: 'item'}, name),
        element('span', {}, state),
        go
      );
    }

    const returned = () => {
      if (!document.hidden) tryAgain();
    };
    addEventListener('change', look, true);
    document.addEventListener('visibilitychange', returned);
    look();
    return {
      changed: ({structure}) => structure && lookLater(),
      tryAgain,
      jump: () => shown?.focus(),
      close() {
        closed = true;
        clearTimeout(resting);
        clearTimeout(retrying);
        removeEventListener('change', look, true);
        document.removeEventListener('visibilitychange', returned);
        shown?.place.remove();
      },
    };
  }

  tokumei.profileCheck = {open};
})();
