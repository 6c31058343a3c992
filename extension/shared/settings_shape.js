/**
 * The shape of settings, and what is wrong with something that should have it. One reading serves both uses: a file to
 * import is refused when it has a fault, stored settings are mended by leaving out what is faulty and nothing else.
 */
import {VERSION} from './settings.js';
import {bad, flag, isObject, joined, list, oneOf, reading, record} from './shapes.js';

/** @typedef {import('./shapes.js').Fault} Fault */

// What the host takes (size_limits.h) and what people write.
const MOST_PHRASES = 256;
const MOST_CATEGORIES = 128; // a draft's query holds two such lists in one
const LONGEST_PHRASE = 200;
const LONGEST_KEY = 300;

const time = (value, key, faults) => (Number.isFinite(value) && value >= 0 ? value : bad(faults, key, 'time'));
const name = (value, key, faults) => (/^[a-z][a-z0-9_-]{0,63}$/.test(value) ? value : bad(faults, key, 'name'));
const text = (longest) => (value, key, faults) => {
  if (typeof value !== 'string' || value.trim() === '') return bad(faults, key, 'text');
  return value.length <= longest ? value : bad(faults, key, 'shorter');
};
const ownProfile = (value, key, faults) => (isObject(value) ? value : bad(faults, key, 'object'));

/** Any keys that are names. */
const map = (part) => (value, key, faults) => {
  if (!isObject(value)) return bad(faults, key, 'object');
  const good = Object.entries(value).flatMap(([inner, entry]) => {
    const mended =
      name(inner, joined(key, inner), faults) === undefined ? undefined : part(entry, joined(key, inner), faults);
    return mended === undefined ? [] : [[inner, mended]];
  });
  return Object.fromEntries(good);
};

const sensitivity = oneOf(['quiet', 'balanced', 'strict']);
const phrase = text(LONGEST_PHRASE);

const GENERAL = {
  sensitivity,
  off: list(name, {most: MOST_CATEGORIES}),
  draftOff: list(name, {most: MOST_CATEGORIES}),
  guards: record({draft: flag, nda: flag}, ['draft', 'nda']),
  postingSummary: flag,
  profileCheck: flag,
  always: list(record({phrase, category: name}, ['phrase', 'category']), {most: MOST_PHRASES}),
  never: list(phrase, {most: MOST_PHRASES}),
};

const SETTINGS = record({
  ...GENERAL,
  version: (value, key, faults) => (value === VERSION ? value : bad(faults, key, 'version')),
  ownData: list(phrase, {most: MOST_PHRASES}),
  sites: map(
    record({
      on: flag,
      pausedUntil: time,
      sensitivity,
      off: list(name, {most: MOST_CATEGORIES}),
      draftGuard: flag,
      ndaGuard: flag,
      postingSummary: flag,
    })
  ),
  dismissed: list(
    record(
      {
        id: text(2 * LONGEST_KEY),
        scope: oneOf(['message', 'client', 'category']),
        site: name,
        key: text(LONGEST_KEY),
        category: name,
        at: time,
      },
      ['id', 'scope', 'site', 'at']
    )
  ),
  userProfiles: map(ownProfile),
});

const POLICY = record({...GENERAL, sites: list(name), locked: list(oneOf(Object.keys(GENERAL)))});

/**
 * Settings of this version as far as they are good, and what is not.
 * @type {(value: unknown) => {value: Partial<import('./settings.js').Settings>, faults: Fault[]}}
 */
export const readSettings = reading(SETTINGS, {});

/**
 * The same for what an organisation asks for.
 * @type {(value: unknown) => {value: any, faults: Fault[]}}
 */
export const readPolicy = reading(POLICY, {});
