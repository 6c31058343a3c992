/**
 * A profile read against sites/profile.schema.json: what is good of it, and what is not. Unknown keys are left out and
 * noted; an entry of a list that is wrong is left out alone; without one of the required keys there is no profile. Faults
 * are {key, expected}, as in settings_shape.js.
 *
 * Reads the part of JSON Schema that the schema uses, so that editors, tests and the extension share one file.
 */
import schema from '../sites/profile.schema.json' with {type: 'json'};

/** @typedef {import('./settings_shape.js').Fault} Fault */

/** What a page may be. @type {string[]} */
export const PAGE_KINDS = schema.properties.pages.items.properties.kind.enum;

const FORMATS = {
  regex: (text) => {
    try {
      return Boolean(new RegExp(text));
    } catch {
      return false;
    }
  },
  // A background worker has no document: there a selector is believed, and the page that uses it says when it is wrong.
  selector: (text) => {
    if (!globalThis.document) return true;
    try {
      document.createDocumentFragment().querySelector(text);
      return true;
    } catch {
      return false;
    }
  },
};
const EXPECTED_FORMAT = {regex: 'expression', selector: 'selector'};

const joined = (key, inner) => (key === '' ? inner : `${key}.${inner}`);
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const resolved = (part) => (part.$ref ? schema.$defs[part.$ref.replace('#/$defs/', '')] : part);

const READERS = {
  boolean(_part, value, key, faults) {
    if (typeof value === 'boolean') return value;
    faults.push({key, expected: 'boolean'});
    return undefined;
  },

  /** What a text lacks, as one of EXPECTED; undefined when nothing. */
  string(part, value, key, faults) {
    const lacks =
      typeof value !== 'string' || value.trim().length < (part.minLength ?? 0)
        ? 'text'
        : value.length > (part.maxLength ?? Infinity)
          ? 'shorter'
          : part.pattern && !new RegExp(part.pattern).test(value)
            ? 'name'
            : part.format && !FORMATS[part.format](value)
              ? EXPECTED_FORMAT[part.format]
              : undefined;
    if (!lacks) return value;
    faults.push({key, expected: lacks});
    return undefined;
  },

  array(part, value, key, faults) {
    if (!Array.isArray(value) || value.length < (part.minItems ?? 0)) {
      faults.push({key, expected: 'list'});
      return undefined;
    }
    if (value.length > part.maxItems) faults.push({key, expected: 'shorter'});
    const good = value
      .slice(0, part.maxItems)
      .map((entry, i) => read(part.items, entry, `${key}[${i}]`, faults))
      .filter((entry) => entry !== undefined);
    return good.length >= (part.minItems ?? 0) ? good : undefined;
  },

  object(part, value, key, faults) {
    if (!isObject(value)) {
      faults.push({key, expected: 'object'});
      return undefined;
    }
    const good = {};
    for (const [inner, entry] of Object.entries(value)) {
      if (!Object.hasOwn(part.properties, inner)) {
        faults.push({key: joined(key, inner), expected: 'unknown'});
        continue;
      }
      const mended = read(part.properties[inner], entry, joined(key, inner), faults);
      if (mended !== undefined) good[inner] = mended;
    }
    const needed = part.required ?? [];
    for (const inner of needed.filter((one) => !Object.hasOwn(value, one))) {
      faults.push({key: joined(key, inner), expected: 'missing'});
    }
    return needed.every((inner) => inner in good) ? good : undefined;
  },
};

function read(given, value, key, faults) {
  const part = resolved(given);
  if (part.enum) {
    if (part.enum.includes(value)) return value;
    faults.push({key, expected: 'name'});
    return undefined;
  }
  return READERS[part.type](part, value, key, faults);
}

/**
 * @param {unknown} value
 * @returns {{profile: import('./profiles.js').Profile|null, faults: Fault[]}} no profile when a required key is not good
 */
export function readProfile(value) {
  /** @type {Fault[]} */
  const faults = [];
  return {profile: read(schema, value, '', faults) ?? null, faults};
}

/** Keys sorted, two spaces, a line end: as the files in sites/ are, so that a contribution is a small diff. */
export function writtenProfile(profile) {
  const sorted = (value) => {
    if (Array.isArray(value)) return value.map(sorted);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, sorted(value[key])])
    );
  };
  return `${JSON.stringify(sorted(profile), null, 2)}\n`;
}
