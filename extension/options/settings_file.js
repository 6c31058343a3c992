/** Settings as a file: written sorted by key, so that two exports compare; read with the line of a fault. Pure. */
import {sortedJson} from '../shared/sorted_json.js';

/**
 * @param {any} chosen what the user chose
 * @param {{ownData: boolean}} include
 */
export function writeFile(chosen, {ownData}) {
  const {ownData: values, ...rest} = chosen;
  return sortedJson({...rest, version: rest.version ?? 2, ...(ownData && values && {ownData: values})});
}

/**
 * @param {string} json
 * @returns {{file?: any, faults: {key: string, expected: string}[]}}
 */
export function readFile(json) {
  try {
    return {file: JSON.parse(json.replace(/^\ufeff/, '')), faults: []};
  } catch {
    return {faults: [{key: '', expected: 'json'}]};
  }
}
