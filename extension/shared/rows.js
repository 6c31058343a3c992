/** Lines below each other in a frame: a name, a note, a sign, something to press. */
import {node, sign} from './nodes.js';

export const rows = (...children) => node('div', {className: 'rows'}, ...children);

/**
 * A line with a name, a note, and something to press at its end.
 * @param {object} what
 * @param {any} what.name
 * @param {string} [what.note]
 * @param {'good'|'notice'|'warning'|'danger'|'quiet'|'waiting'} [what.tone]
 * @param {...any} ends
 */
export function row({name, note, tone}, ...ends) {
  return node(
    'div',
    {className: `row ${tone ?? ''}`},
    tone && sign(tone),
    node('div', {className: 'name'}, name, note && node('span', {className: 'soft'}, note)),
    ...ends
  );
}
