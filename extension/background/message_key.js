/**
 * Names a message in the list of what was dismissed, so that its text need not be kept. Not in the content script: Firefox
 * does not let those read a digest that the page's own crypto made.
 * @param {string} site
 * @param {string} thread path of the page that shows it
 * @param {string} text
 * @returns {Promise<string>} 96 bits of SHA-256, in hexadecimal digits
 */
export async function messageKey(site, thread, text) {
  const bytes = new TextEncoder().encode(`${site}\n${thread}\n${text}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
