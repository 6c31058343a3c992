/** A file for the user to keep. */
import {node} from '../shared/nodes.js';

/**
 * @param {string} what first part of its name
 * @param {string} json
 */
export function download(what, json) {
  const url = URL.createObjectURL(new Blob([json], {type: 'application/json'}));
  const day = new Date().toISOString().slice(0, 10);
  node('a', {href: url, download: `tokumei-${what}-${day}.json`}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
