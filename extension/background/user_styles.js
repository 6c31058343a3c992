/**
 * What content scripts need of the page's styles. Marks are not printed.
 *
 * Of user origin with !important, which a page cannot override: the line under marked words, and
 * `data-tokumei-looking`, which stands on the page while a press is weighed (content/press.js): what would cover a button
 * and let the click through is then found by the hit test.
 */
export const USER_CSS = `@media screen {
  ::highlight(tokumei-danger) { text-decoration: underline 3px rgb(179 38 30) !important; }
  ::highlight(tokumei-warning) { text-decoration: underline 2px rgb(154 91 0) !important; }
  ::highlight(tokumei-notice) { text-decoration: underline dotted 2px rgb(58 95 138) !important; }
}
[data-tokumei-looking] * { pointer-events: auto !important; }`;

/** Of author origin, because Chromium paints a highlight's colours only when a rule of that origin has won. */
export const AUTHOR_CSS = `@media screen {
  ::highlight(tokumei-danger) { background-color: rgb(255 205 200) !important; color: rgb(60 0 0) !important; }
  ::highlight(tokumei-warning) { background-color: rgb(255 228 170) !important; color: rgb(50 30 0) !important; }
  ::highlight(tokumei-notice) { background-color: rgb(218 232 252) !important; color: rgb(0 20 60) !important; }
}`;
