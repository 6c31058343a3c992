/**
 * A profile read against sites/profile.schema.json: what is good of it, and what is not. Unknown keys are left out and
 * noted; an entry of a list that is wrong is left out alone; without one of the required keys there is no profile.
 *
 * Reads the part of JSON Schema that the schema uses, so that editors, tests and the extension share one file.
 */
import schema from '../sites/profile.schema.json' with {type: 'json'};
import {bad, flag, list, oneOf, reading, record} from './shapes.js';

/** @typedef {import('./shapes.js').Fault} Fault */

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

const resolved = (part) => (part.$ref ? schema.$defs[part.$ref.replace('#/$defs/', '')] : part);

/** What a text lacks, as one of EXPECTED; undefined when nothing. */
function lackOf({minLength = 0, maxLength = Infinity, pattern, format}, value) {
  if (typeof value !== 'string' || value.trim().length < minLength) return 'text';
  if (value.length > maxLength) return 'shorter';
  if (pattern && !new RegExp(pattern).test(value)) return 'name';
  return format && !FORMATS[format](value) ? EXPECTED_FORMAT[format] : undefined;
}

/** By the type that the schema names. */
const SHAPES = {
  boolean: () => flag,
  string: (part) => (value, key, faults) => {
    const lack = lackOf(part, value);
    return lack ? bad(faults, key, lack) : value;
  },
  array: ({items, minItems: least, maxItems: most}) => list(shapeOf(items), {least, most}),
  object: ({properties, required}) =>
    record(Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, shapeOf(part)])), required),
};

/** @returns {import('./shapes.js').Shape} */
function shapeOf(given) {
  const part = resolved(given);
  return part.enum ? oneOf(part.enum) : SHAPES[part.type](part);
}

const readingOf = reading(shapeOf(schema), null);

/**
 * @param {unknown} value
 * @returns {{profile: import('./profiles.js').Profile|null, faults: Fault[]}} no profile when a required key is not good
 */
export function readProfile(value) {
  const {value: profile, faults} = readingOf(value);
  return {profile, faults};
}
