/**
 * The toolbar's button: how many warnings the page has, in the colour of the worst, and a question mark where the host did
 * not answer for all of its texts.
 */
import '../shared/browser_api.js';
import '../shared/risks.js';

const {api, risks} = globalThis.tokumei;
const COLORS = {danger: '#b3261e', warning: '#9a5b00', notice: '#3a5f8a'};
const UNKNOWN = '#5f6368';
const MOST = 99;

/**
 * @param {number} tabId
 * @param {import('./page_states.js').PageState|null} state null for a page that is not read
 */
export function showBadge(tabId, state) {
  const total = risks.reduce((sum, risk) => sum + (state?.counts[risk] ?? 0), 0);
  const worst = risks.find((risk) => (state?.counts[risk] ?? 0) > 0);
  const number = total > MOST ? `${MOST}+` : total > 0 ? String(total) : '';
  const text = state && state.unchecked.failed > 0 ? `${number}?` : number;
  // The tab may be gone.
  const shown = [api.action.setBadgeText({tabId, text})];
  if (text) {
    shown.push(
      api.action.setBadgeBackgroundColor({tabId, color: worst ? COLORS[worst] : UNKNOWN}),
      api.action.setBadgeTextColor({tabId, color: '#ffffff'})
    );
  }
  return Promise.all(shown).catch(() => {});
}
