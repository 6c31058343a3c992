/** Settings as a file: written sorted by key, so that two exports compare; read with the line of a fault. Pure. */

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])])
  );
};

/**
 * @param {any} chosen what the user chose
 * @param {{ownData: boolean}} include
 */
export function writeFile(chosen, {ownData}) {
  const {ownData: values, ...rest} = chosen;
  return `${JSON.stringify(sorted({...rest, version: rest.version ?? 2, ...(ownData && values && {ownData: values})}), null, 2)}\n`;
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
