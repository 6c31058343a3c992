/** What the site's profile adds to what the host found. */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const RANK = {notice: 0, warning: 1, danger: 2};
const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/;

/**
 * - The reply to copy is in the site's own words, where its profile has them for the gravest ask.
 * - On a page that nobody described nothing says that this is a deal at all: a warning is told as a notice, and says so.
 *   What no deal ever needs (danger) stays.
 * @param {any} message with findings
 * @param {import('../shared/profiles.js').Profile} profile
 * @param {boolean} undescribed page_reader.js tells
 */
export function inSiteWords(message, profile, undescribed) {
  if (!message.findings?.length) return message;
  return withOwnReply(undescribed ? softened(message) : message, profile.replies ?? []);
}

function withOwnReply(message, replies) {
  const gravest = message.findings.reduce((a, b) => (RANK[b.risk] > RANK[a.risk] ? b : a));
  const own = replies.find(({categories}) => categories.includes(gravest.category));
  if (!own || !message.reply) return message;
  return {...message, reply: JAPANESE.test(message.reply) ? own.ja : own.en};
}

function softened(message) {
  const soften = (finding) =>
    finding.risk === 'warning'
      ? {
          ...finding,
          risk: 'notice',
          reasons: [...finding.reasons, {rule: 'page.undescribed', note: api.text('pageUndescribed')}],
        }
      : finding;
  return {...message, findings: message.findings.map(soften)};
}
