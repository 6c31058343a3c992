/**
 * The marketplaces: one JSON file each in sites/, what the user has added, and which of them an address belongs to.
 */
import coconala from '../sites/coconala.json' with {type: 'json'};
import craudia from '../sites/craudia.json' with {type: 'json'};
import crowdworks from '../sites/crowdworks.json' with {type: 'json'};
import fiverr from '../sites/fiverr.json' with {type: 'json'};
import freelancer from '../sites/freelancer.json' with {type: 'json'};
import jimoty from '../sites/jimoty.json' with {type: 'json'};
import lancers from '../sites/lancers.json' with {type: 'json'};
import mercari from '../sites/mercari.json' with {type: 'json'};
import shufti from '../sites/shufti.json' with {type: 'json'};
import upwork from '../sites/upwork.json' with {type: 'json'};
import {readProfile} from './profile_shape.js';

/**
 * See sites/profile.schema.json.
 * @typedef {object} Profile
 * @property {string} site
 * @property {string[]} hosts
 * @property {{ja: string, en: string}} name
 * @property {{policy: string, source?: string, checked_on?: string, certainty?: string}} contact
 * @property {string} [deal] "goods" where things change hands rather than work
 * @property {boolean} [enter_sends] whether Enter sends what is in the composer; absent: by the kind of field
 * @property {{certainty: string, note?: {ja: string, en: string}}} layout
 * @property {{path: string, kind: string, stage: string, signed_in?: boolean}[]} pages the first whose path fits; `path` is
 *   a RegExp source
 * @property {Record<string, string[]>} selectors by what they find; the first of a list that finds something is used
 * @property {{href?: string, selector?: string, speaker: string}[]} speakers
 * @property {{selector: string, text: string, stage: string}[]} stages by what the page says
 * @property {{selector: string, text: string}[]} [approval]
 * @property {{categories: string[], ja: string, en: string}[]} [replies]
 * @property {{controls: string[], text: string}} [nda]
 * @property {{rows: string[], label: string, shown: string, hidden: string}} [profile_items]
 * @property {{ja: string, en: string}} report
 * @property {boolean} [own] of the user's own profiles, in no file: pages that they do not list may hold messages, too
 */

const SHIPPED = {coconala, craudia, crowdworks, fiverr, freelancer, jimoty, lancers, mercari, shufti, upwork};

const readings = Object.entries(SHIPPED).map(([site, value]) => ({site, ...readProfile(value)}));

/** Those that ship, sorted by site. @type {Profile[]} */
export const PROFILES = readings.flatMap(({profile}) => profile ?? []);

/** What was wrong in the files that ship: [{file, key, expected}]. */
export const PROFILE_FAULTS = readings.flatMap(({site, faults}) =>
  faults.map((fault) => ({file: `sites/${site}.json`, ...fault}))
);

/** Lists of both, the user's first, each once. */
const together = (own = [], shipped = []) => [...new Set([...own, ...shipped])];

/**
 * What the user taught about a site is laid over the profile that it has: selectors of theirs come first, the site's
 * policy and reporting stay.
 * @param {Profile} described
 * @param {Profile} own
 * @returns {Profile}
 */
export function overlaid(described, own) {
  const names = together(Object.keys(own.selectors), Object.keys(described.selectors));
  return {
    ...described,
    layout: own.layout,
    pages: [...own.pages, ...described.pages],
    selectors: Object.fromEntries(
      names.map((name) => [name, together(own.selectors[name], described.selectors[name])])
    ),
    speakers: [...own.speakers, ...described.speakers],
    ...(own.enter_sends !== undefined && {enter_sends: own.enter_sends}),
  };
}

/** Settings are read anew only when they change. @type {WeakMap<object, Profile[]>} */
const known = new WeakMap();

/**
 * All profiles in force.
 * @param {Record<string, any>} [userProfiles] of the settings
 * @returns {Profile[]}
 */
export function profilesWith(userProfiles) {
  if (!userProfiles) return PROFILES;
  const before = known.get(userProfiles);
  if (before) return before;
  const all = joinedProfiles(userProfiles);
  known.set(userProfiles, all);
  return all;
}

function joinedProfiles(userProfiles) {
  const own = new Map(
    Object.values(userProfiles).flatMap((value) => {
      const {profile} = readProfile(value);
      return profile ? [[profile.site, profile]] : [];
    })
  );
  const shipped = PROFILES.map((one) => {
    const taught = own.get(one.site);
    own.delete(one.site);
    return taught ? overlaid(one, taught) : one;
  });
  return [...shipped, ...[...own.values()].map((one) => ({...one, own: true}))];
}

/**
 * @param {string|undefined} url
 * @param {Record<string, any>} [userProfiles] of the settings
 * @returns {Profile|undefined}
 */
export function profileOf(url, userProfiles) {
  if (!url || !/^https:/.test(url)) return undefined;
  const {hostname} = new URL(url);
  return profilesWith(userProfiles).find((profile) => profile.hosts.includes(hostname));
}

/** The permission that reading a site needs. */
export const originsOf = (profile) => profile.hosts.map((host) => `https://${host}/*`);
