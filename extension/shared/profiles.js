/**
 * The marketplaces: one JSON file each in sites/, and which of them a URL belongs to.
 */
import crowdworks from '../sites/crowdworks.json' with {type: 'json'};

/**
 * @typedef {object} Profile
 * @property {string} site
 * @property {string[]} hosts
 * @property {{ja: string, en: string}} name
 * @property {{policy: string, source: string, checked_on: string}} contact
 * @property {{path: string, kind: string, stage: string}[]} pages the first whose path fits; `path` is a RegExp source
 * @property {Record<string, string[]>} selectors by what they find; the first of a list that finds something is used
 * @property {{href: string, speaker: string}[]} speakers by what the sender's link contains
 * @property {{selector: string, text: string, stage: string}[]} stages by what the page says
 * @property {{ja: string, en: string}} report
 */

/** @type {Profile[]} */
export const PROFILES = [crowdworks];

/**
 * @param {string|undefined} url
 * @returns {Profile|undefined}
 */
export function profileOf(url) {
  if (!url) return undefined;
  const {hostname} = new URL(url);
  return PROFILES.find((profile) => profile.hosts.includes(hostname));
}
