/**
 * From every older version of the settings to this one. A step takes version N to N + 1; an old file, stored or
 * imported, walks them all. Steps are never changed once released. Tests hold a file of each version.
 */
import {VERSION} from './settings.js';

/** @type {Record<number, (old: any) => any>} */
const STEPS = {
  // Version 1 had one list of sites that are switched off, no guards, no own words.
  1: ({sensitivity, off, paused, ...rest}) => ({
    ...rest,
    version: 2,
    ...(sensitivity === undefined ? {} : {sensitivity}),
    ...(off === undefined ? {} : {off}),
    sites: Object.fromEntries((Array.isArray(paused) ? paused : []).map((site) => [site, {on: false}])),
  }),
};

/**
 * What is of no known version (a newer one, or none) comes back as it is: reading it names the fault.
 * @param {any} settings
 */
export function migrated(settings) {
  let current = settings;
  while (Object.hasOwn(STEPS, current?.version) && current.version < VERSION) current = STEPS[current.version](current);
  return current;
}
