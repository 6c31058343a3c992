/** What an opened card tells: what is asked, why it matters here and now, what to do, what to answer, where to report. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api} = tokumei;
  const {text} = api;
  const {element} = tokumei.elements;

  /** The stage, named as the deal of this site has it: nobody signs a contract over a sofa. */
  const stageHere = ({deal}, stage) => (deal ? `${stage}_${deal}` : stage);

  /** The rule on contacts that a profile of the user's own has is one that they chose: nobody read it on the site. */
  const isAsSet = ({contact}) => contact !== undefined && !contact.source;

  const unique = (list) => [...new Set(list)];
  /** No heading: a card is no part of the page's outline. */
  const heading = (words) => element('p', {className: 'label'}, words);
  const part = (title, ...content) => element('div', {}, heading(title), ...content);
  const button = (className, words) => element('button', {className, type: 'button'}, words);

  /**
   * @typedef {object} Warning
   * @property {any[]} findings of one message or posting, each with its `words`
   * @property {string} reply polite reply, may be empty
   * @property {string} stage
   * @property {any} profile of the site
   * @property {(category: string) => string} nameOf
   * @property {(finding: any) => void} lead shows the words in the page
   * @property {((reply: string) => void)|null} insert into the reply box; null where there is none
   * @property {(scope: string, category?: string) => void} dismiss
   * @property {boolean} knowsClient whether the message says who wrote it
   * @property {string} [what] 'Posting' where it is none of a message
   */

  /**
   * @param {Warning} warning
   * @param {any} presses of the card
   * @returns {Node[]}
   */
  function tell(warning, presses) {
    const {findings, reply, profile} = warning;
    const report = profile.report?.[api.language()];
    const reasons = unique(findings.flatMap((one) => one.reasons.map(({note}) => note).filter(Boolean)));
    return [
      part(
        text('cardWhat'),
        element('ul', {className: 'items'}, ...findings.map((one) => itemOf(one, warning, presses)))
      ),
      part(text('cardSituation'), element('p', {}, ...situation(warning))),
      ...(reply ? [part(text('cardReply'), replyBox(warning, presses))] : []),
      ...(report ? [part(text('cardReport'), element('p', {}, report))] : []),
      element('div', {className: 'foot'}, why(reasons), choices(warning, presses)),
    ];
  }

  function itemOf(finding, {nameOf, lead}, presses) {
    const name = nameOf(finding.category) + (finding.confidence === 'possible' ? text('cardPossible') : '');
    const words = button('words', finding.words);
    words.title = text('cardLead');
    presses.simple(words, () => lead(finding));
    const line = element('li', {}, element('span', {className: 'item'}, name), words);
    if (finding.disguised) line.append(element('p', {}, text('cardDisguised')));
    if (finding.advice) line.append(element('p', {className: 'advice'}, finding.advice));
    return line;
  }

  /** Why it matters at this stage on this site, and whether a reason was given. */
  function situation({findings, stage, profile}) {
    const site = profile.name[api.language()];
    const approved = findings.some(({reasons}) => reasons.some(({rule}) => rule === 'contact.approved'));
    const contact = approved ? 'approved' : profile.contact?.policy;
    const said = [text(`situation_${stageHere(profile, stage)}`)];
    if (contact) said.push(text(`contact_${contact}`, site));
    if (isAsSet(profile) && !approved) said.push(text('contactAsSet'));
    said.push(text(findings.some((one) => one.purpose) ? 'cardPurposeGiven' : 'cardPurposeNone'));
    // Japanese sentences stand without a space between them.
    return [said.join(api.language() === 'ja' ? '' : ' ')];
  }

  function replyBox({reply, insert}, presses) {
    const row = element('div', {className: 'row'}, presses.copying(reply));
    if (insert) {
      const put = button('action', text('cardInsert'));
      presses.weighty(put, () => insert(reply));
      row.append(put);
    }
    return element('div', {className: 'reply'}, element('blockquote', {}, reply), row);
  }

  const why = (reasons) =>
    element(
      'details',
      {},
      element('summary', {}, text('cardWhy')),
      element('ul', {}, ...reasons.map((note) => element('li', {}, note)))
    );

  /** Each says in its verb how far it reaches. */
  function choices({findings, profile, nameOf, dismiss, knowsClient, what = 'Message'}, presses) {
    const site = profile.name[api.language()];
    const list = element('ul', {});
    const offer = (words, scope, category) => {
      const choice = button('plain', words);
      presses.weighty(choice, () => dismiss(scope, category));
      list.append(element('li', {}, choice));
    };
    offer(text(what === 'Posting' ? 'dismissPosting' : 'dismissMessage'), 'message');
    if (knowsClient) offer(text('dismissClient'), 'client');
    for (const category of unique(findings.map((one) => one.category))) {
      offer(text('dismissCategory', site, nameOf(category)), 'category', category);
    }
    offer(text('dismissSite', site), 'site');
    return element('details', {className: 'choices'}, element('summary', {}, text('dismiss')), list);
  }

  tokumei.story = {tell, stageHere};
})();
