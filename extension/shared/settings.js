/**
 * The user's settings: shape, defaults, reading and writing. In storage.local under one key, with a version.
 */
import './browser_api.js';

const {api} = globalThis.tokumei;
const KEY = 'settings';

/**
 * @typedef {object} Settings
 * @property {1} version
 * @property {'quiet'|'balanced'|'strict'} sensitivity
 * @property {string[]} off categories not to report
 * @property {string[]} paused sites that are switched off
 */

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({version: 1, sensitivity: 'balanced', off: [], paused: []});

/** @returns {Promise<Settings>} */
export async function load() {
  const stored = (await api.storage.local.get(KEY))[KEY];
  return {...DEFAULTS, ...stored};
}

/**
 * Changes what `change` returns and keeps the rest.
 * @param {(settings: Settings) => Partial<Settings>} change
 * @returns {Promise<Settings>}
 */
export async function update(change) {
  const settings = await load();
  const changed = {...settings, ...change(settings)};
  await api.storage.local.set({[KEY]: changed});
  return changed;
}
