/**
 * What settings and profiles are checked by: what is wrong with a value, and what is good of it.
 *
 * A shape is a function (value, key, faults) → the value as far as it is good, or undefined; faults are added as
 * {key, expected}, `expected` being one of EXPECTED.
 */

/** @typedef {{key: string, expected: string}} Fault */
/** @typedef {(value: any, key: string, faults: Fault[]) => any} Shape */

/** Each has its words: fault_<expected> in _locales. */
export const EXPECTED = 'boolean expression list missing name object selector shorter text time unknown version'.split(
  ' '
);

export const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
export const joined = (key, inner) => (key === '' ? inner : `${key}.${inner}`);

/** Notes a fault. @param {Fault[]} faults @param {string} key @param {string} expected @returns {undefined} */
export function bad(faults, key, expected) {
  faults.push({key, expected});
  return undefined;
}

/** @type {Shape} */
export const flag = (value, key, faults) => (typeof value === 'boolean' ? value : bad(faults, key, 'boolean'));

/** @param {any[]} names @returns {Shape} */
export const oneOf = (names) => (value, key, faults) => (names.includes(value) ? value : bad(faults, key, 'name'));

/**
 * A wrong entry is left out alone.
 * @param {Shape} part
 * @param {{least?: number, most?: number}} [count] with fewer that are good it is worth nothing
 * @returns {Shape}
 */
export const list =
  (part, {least = 0, most = Infinity} = {}) =>
  (value, key, faults) => {
    if (!Array.isArray(value) || value.length < least) return bad(faults, key, 'list');
    if (value.length > most) bad(faults, key, 'shorter');
    const good = value
      .slice(0, most)
      .map((entry, i) => part(entry, `${key}[${i}]`, faults))
      .filter((entry) => entry !== undefined);
    return good.length >= least ? good : undefined;
  };

/**
 * An object with these keys and no others: they are left out.
 * @param {Record<string, Shape>} shape
 * @param {string[]} [needed] without one of these it is worth nothing
 * @returns {Shape}
 */
export const record =
  (shape, needed = []) =>
  (value, key, faults) => {
    if (!isObject(value)) return bad(faults, key, 'object');
    const good = {};
    for (const [inner, entry] of Object.entries(value)) {
      const part = Object.hasOwn(shape, inner) ? shape[inner] : (_entry, at) => bad(faults, at, 'unknown');
      const mended = part(entry, joined(key, inner), faults);
      if (mended !== undefined) good[inner] = mended;
    }
    for (const inner of needed.filter((one) => !Object.hasOwn(value, one))) bad(faults, joined(key, inner), 'missing');
    return needed.every((inner) => inner in good) ? good : undefined;
  };

/**
 * @param {Shape} shape
 * @param {any} nothing what a value comes to of which nothing is good
 * @returns {(value: unknown) => {value: any, faults: Fault[]}}
 */
export const reading = (shape, nothing) => (value) => {
  /** @type {Fault[]} */
  const faults = [];
  return {value: shape(value, '', faults) ?? nothing, faults};
};
