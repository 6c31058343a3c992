/** The toolbar's button: how many warnings the page has, in the colour of the worst. */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const COLORS = {danger: '#b3261e', warning: '#9a5b00', notice: '#3a5f8a'};
export const RISKS = ['danger', 'warning', 'notice'];
const MOST = 99;

export const NO_COUNTS = Object.freeze({danger: 0, warning: 0, notice: 0});

/**
 * @param {number} tabId
 * @param {Record<string, number>} counts by risk
 */
export function showBadge(tabId, counts) {
  const total = RISKS.reduce((sum, risk) => sum + counts[risk], 0);
  const worst = RISKS.find((risk) => counts[risk] > 0);
  // The tab may be gone.
  const shown = [api.action.setBadgeText({tabId, text: total > MOST ? `${MOST}+` : total > 0 ? String(total) : ''})];
  if (worst) {
    shown.push(
      api.action.setBadgeBackgroundColor({tabId, color: COLORS[worst]}),
      api.action.setBadgeTextColor({tabId, color: '#ffffff'})
    );
  }
  return Promise.all(shown).catch(() => {});
}

/** @param {number} tabId */
export const clearBadge = (tabId) => showBadge(tabId, NO_COUNTS);
