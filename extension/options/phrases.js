/** What is wrong with a phrase that the user wants to add. Pure. */

const MOST = 256;
const LONGEST = 200;

/**
 * @param {string} phrase without space around it
 * @param {string[]} taken
 * @returns {'empty'|'long'|'short'|'taken'|'many'|null}
 */
export function faultOfPhrase(phrase, taken) {
  if (phrase === '') return 'empty';
  if (phrase.length > LONGEST) return 'long';
  // One letter would be found everywhere.
  if ([...phrase].length < 2) return 'short';
  if (taken.includes(phrase)) return 'taken';
  return taken.length >= MOST ? 'many' : null;
}
