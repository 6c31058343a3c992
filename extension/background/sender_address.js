/** Of which site a content script is that asks. */

/**
 * The address of its document; of one without an address of its own (about:srcdoc, about:blank, blob:) the origin, which is
 * that of the page that made it.
 * @param {{url?: string, origin?: string}} sender
 * @returns {string|undefined} of a frame in a sandbox 'null': it is nobody's
 */
export const addressOf = ({url, origin}) => (/^https?:/.test(url ?? '') ? url : origin);
