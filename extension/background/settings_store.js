/**
 * Where the settings lie: storage.local under one key, only what the user chose, so that defaults may improve. Changes
 * are made one after the other, and only here. What cannot be read is left out, named, and set aside before the first
 * change would overwrite it.
 */
import '../shared/browser_api.js';
import {VERSION, inForce} from '../shared/settings.js';
import {migrated} from '../shared/settings_migration.js';
import {readPolicy, readSettings} from '../shared/settings_shape.js';

const {api} = globalThis.tokumei;
const KEY = 'settings';
const SET_ASIDE = 'settings_set_aside';

/** @typedef {import('../shared/shapes.js').Fault} Fault */
/** @typedef {import('../shared/settings.js').Settings} Settings */
/** @typedef {import('../shared/settings.js').SettingsInForce} SettingsInForce */

/** Until the next change: what was read. @type {Promise<any>|null} */
let reading = null;
/** Changes wait for each other. @type {Promise<any>} */
let changing = Promise.resolve();

async function read() {
  const [{[KEY]: stored}, managed] = await Promise.all([
    api.storage.local.get(KEY),
    // Firefox rejects where no organisation asks for anything.
    api.storage.managed?.get(null).catch(() => ({})) ?? {},
  ]);
  const {value: chosen, faults} = stored === undefined ? {value: {}, faults: []} : readSettings(migrated(stored));
  const policy = readPolicy(managed);
  return {stored, chosen, settings: inForce(chosen, policy.value), faults, policyFaults: policy.faults};
}

/** @returns {Promise<{settings: SettingsInForce, faults: Fault[], policyFaults: Fault[], stored: any, chosen: any}>} */
export function loadAll() {
  reading ??= read().catch((problem) => {
    reading = null;
    throw problem;
  });
  return reading;
}

/** @returns {Promise<SettingsInForce>} */
export const load = async () => (await loadAll()).settings;

const equal = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Changes what `change` returns and keeps the rest; what is locked stays. Rejects when the storage is full, and then
 * nothing has changed.
 * @param {(settings: SettingsInForce) => Partial<Settings>} change
 * @returns {Promise<SettingsInForce>}
 */
export function update(change) {
  return replace((all) => ({...all.chosen, ...change(all.settings)}));
}

/**
 * Like update, with all that the user chose replaced.
 * @param {(all: any) => Partial<Settings>} choose
 * @returns {Promise<SettingsInForce>}
 */
export function replace(choose) {
  const next = changing.then(async () => {
    const all = await loadAll();
    const chosen = {...choose(all), version: VERSION};
    for (const key of all.settings.policy.locked) {
      if (key in all.chosen) chosen[key] = all.chosen[key];
      else delete chosen[key];
    }
    if (equal(chosen, all.chosen) && all.faults.length === 0) return all.settings;
    const aside = all.faults.length > 0 ? {[SET_ASIDE]: all.stored} : {};
    await api.storage.local.set({[KEY]: chosen, ...aside});
    reading = null;
    return load();
  });
  changing = next.catch(() => {});
  return next;
}

/** @type {(() => void)[]} */
const listeners = [];

/** @param {() => void} listener called after every change, ours or the organisation's */
export const onChange = (listener) => void listeners.push(listener);

api.storage.onChanged.addListener((changes, area) => {
  if (area !== 'managed' && !(area === 'local' && KEY in changes)) return;
  reading = null;
  for (const listener of listeners) listener();
});
