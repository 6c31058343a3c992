/** Tells the router how a page, or a frame of it, stands: for the badge, the popup and the health of the site's profile. */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {reader, risks} = tokumei;

  /**
   * @param {object} what
   * @param {any} what.profile
   * @param {any} what.page
   * @param {(message: object) => Promise<any>} what.send to the router
   */
  function open({profile, page, send}) {
    let told = '';
    /** @type {{fits: boolean|null, selectors: Record<string, number>}} */ let counted = {fits: null, selectors: {}};

    return {
      /**
       * Nothing is sent when it is what was told last.
       * @param {object} now
       * @param {number} now.count of the elements that hold messages
       * @param {number} now.read of the texts that were checked
       * @param {{waiting: number, failed: number, tooLong: number}} now.unchecked texts, by why
       * @param {{risk: string}[]} now.findings that are shown
       */
      tell({count, read, unchecked, findings}) {
        const counts = Object.fromEntries(risks.map((risk) => [risk, 0]));
        for (const {risk} of findings) counts[risk] += 1;
        // Whether a selector fits is what matters, not how often: counted anew when messages appear or vanish altogether.
        const fits = count > 0;
        if (counted.fits !== fits) counted = {fits, selectors: reader.countSelectors(profile, page)};
        const {selectors} = counted;
        const kind = page?.kind ?? 'other';
        const state = {kind, layout: reader.layoutOf(page, count), read, unchecked, counts, selectors};
        const said = JSON.stringify(state);
        if (said === told) return;
        told = said;
        // What did not arrive is not known there.
        send({kind: 'page_state', state}).catch(() => {
          if (told === said) told = '';
        });
      },
    };
  }

  tokumei.pageReport = {open};
})();
