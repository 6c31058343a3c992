/** Putting a warning away: the router remembers it, a line with the way back stands where the warning stood. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api, card, announcer} = tokumei;
  const {text} = api;

  /**
   * @param {object} what
   * @param {any} what.profile
   * @param {(message: object) => Promise<any>} what.send
   * @param {'message'|'client'|'category'|'site'} what.scope
   * @param {string[]} what.keys of the messages, or of the client
   * @param {string} [what.category]
   * @param {(category: string) => string} what.nameOf
   * @returns {Promise<{place: HTMLElement, focus: () => void}|null>} the line; null when it could not be remembered
   */
  async function dismiss({profile, send, scope, keys, category, nameOf}) {
    const subjects = scope === 'message' || scope === 'client' ? keys.map((key) => ({key})) : [{category}];
    const ids = [];
    for (const subject of subjects) {
      const answer = await send({kind: 'dismiss', scope, ...subject}).catch(() => null);
      if (answer?.id) ids.push(answer.id);
    }
    if (ids.length === 0) return null;
    const said = text(`dismissed_${scope}`, profile.name[api.language()], category ? nameOf(category) : '');
    const line = card.buildUndo(said, async () => {
      for (const id of ids) await send({kind: 'undismiss', id}).catch(() => {});
      line.place.remove();
    });
    announcer.announce(said);
    return line;
  }

  tokumei.dismissal = {dismiss};
})();
