/**
 * Which sites the browser runs our scripts on: those that are on and whose permission the user has given. The browser
 * keeps a registration over restarts but drops it with an update, and permissions come and go in its own settings, so what
 * is registered is compared with what should be, at every start and after every change. crowdworks.jp is in the manifest.
 */
import '../shared/browser_api.js';
import {originsOf} from '../shared/profiles.js';
import {isOn} from '../shared/settings.js';
import {broadcastTo, tellAll} from './broadcast.js';
import {load, onChange} from './settings_store.js';
import {allProfiles} from './site_profiles.js';

const {api} = globalThis.tokumei;
/** The manifest says once which scripts run when; Firefox tells their whole addresses and takes only paths. */
const entries = () =>
  api.runtime.getManifest().content_scripts.map((entry) => ({
    ...entry,
    js: entry.js.map((file) => file.replace(api.runtime.getURL(''), '')),
  }));

/** @returns {Promise<boolean>} whether the user lets us read the site */
export const isGranted = (profile) => api.permissions.contains({origins: originsOf(profile)});

/** @type {Promise<any>} */
let syncing = Promise.resolve();

/** Registers what is missing, takes back what is not wanted any more. Changes wait for each other. */
export function syncRegistration() {
  syncing = syncing.then(sync).catch(() => {}); // without scripting the next start tries again
  return syncing;
}

async function sync() {
  const [settings, profiles, registered] = await Promise.all([
    load(),
    allProfiles(),
    api.scripting.getRegisteredContentScripts(),
  ]);
  const scripts = entries();
  const inManifest = new Set(scripts.flatMap(({matches}) => matches));
  const wanted = [];
  for (const profile of profiles) {
    const matches = originsOf(profile).filter((origin) => !inManifest.has(origin));
    if (matches.length === 0 || !isOn(settings, profile.site) || !(await isGranted(profile))) continue;
    wanted.push(...scripts.map((entry, i) => registrationOf(`${profile.site}:${i}`, matches, entry)));
  }
  const asBefore = (one) => registered.some((other) => other.id === one.id && sameIn(other, one));
  const gone = registered.filter((one) => !wanted.some((other) => other.id === one.id && sameIn(one, other)));
  const fresh = wanted.filter((one) => !asBefore(one));
  if (gone.length > 0) await api.scripting.unregisterContentScripts({ids: gone.map(({id}) => id)});
  if (fresh.length > 0) await api.scripting.registerContentScripts(fresh);
  await startInOpenTabs(fresh);
}

const registrationOf = (id, matches, entry) => ({
  id,
  matches,
  js: entry.js,
  runAt: entry.run_at,
  allFrames: entry.all_frames ?? false,
  matchOriginAsFallback: entry.match_origin_as_fallback ?? false,
  persistAcrossSessions: true,
});

const list = (values = []) => [...values].sort().join();
const sameIn = (one, other) => list(one.matches) === list(other.matches) && one.js?.join() === other.js?.join();

/** Pages that are open already are read without being loaded again. */
async function startInOpenTabs(fresh) {
  const matches = [...new Set(fresh.flatMap((one) => one.matches))];
  if (matches.length === 0) return;
  for (const tab of await api.tabs.query({url: matches})) {
    await startIn(tab.id);
    await broadcastTo(tab.id); // where they run since before the permission was taken for a while
  }
}

/** Runs our scripts in a tab, unless they are there. */
export async function startIn(tabId) {
  const running = await api.scripting
    .executeScript({target: {tabId}, func: () => Boolean(globalThis.tokumei?.running)})
    .catch(() => []);
  if (running[0]?.result !== false) return;
  for (const {js} of entries()) {
    await api.scripting.executeScript({target: {tabId, allFrames: true}, files: js}).catch(() => {});
  }
}

/** Listens for permissions given and taken, by us or in the settings of the browser, and for changed settings. */
export function startRegistration() {
  api.permissions.onAdded.addListener(syncRegistration);
  api.permissions.onRemoved.addListener(async () => {
    await syncRegistration();
    await stopUngranted();
  });
  onChange(syncRegistration);
  syncRegistration();
}

/** A page or frame whose site was taken from us is read no more; where it is, is hidden from us already. */
async function stopUngranted() {
  const profiles = await allProfiles();
  const granted = await Promise.all(profiles.map(isGranted));
  await tellAll({kind: 'sites_taken', sites: profiles.filter((_, i) => !granted[i]).map(({site}) => site)});
}
