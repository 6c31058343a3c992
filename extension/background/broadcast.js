/**
 * Tells open pages what the settings come to now: {kind: 'settings_changed', profile, settings}, both null when the page
 * is not to be read any more. Sent after every change, and when a pause is over.
 */
import '../shared/browser_api.js';
import {clearBadge} from './badge.js';
import {settingsOfTab} from './page_answers.js';
import {forgetPageState} from './page_states.js';
import {load, onChange} from './settings_store.js';
import {profileAt} from './site_profiles.js';

const {api} = globalThis.tokumei;
const ALARM = 'pause_over';

/** @param {{id: number, url?: string}} tab */
export async function broadcastTo(tab) {
  if (!(await profileAt(tab.url))) return;
  const {profile, settings} = (await settingsOfTab(tab.id, tab.url)) ?? {profile: null, settings: null};
  if (!settings) await Promise.all([forgetPageState(tab.id), clearBadge(tab.id)]);
  // A tab that was opened before the extension has no content script.
  await api.tabs.sendMessage(tab.id, {kind: 'settings_changed', profile, settings}).catch(() => {});
}

export async function broadcast() {
  const tabs = await api.tabs.query({});
  await Promise.all(tabs.map(broadcastTo));
}

/** One alarm, for the pause that ends first. */
async function awaitPauses() {
  const now = Date.now();
  const ends = Object.values((await load()).sites)
    .map(({pausedUntil}) => pausedUntil ?? 0)
    .filter((end) => end > now);
  if (ends.length === 0) await api.alarms.clear(ALARM);
  else await api.alarms.create(ALARM, {when: Math.min(...ends)});
}

export function startBroadcast() {
  awaitPauses(); // a browser that was started anew may have forgotten the alarm
  onChange(() => {
    broadcast();
    awaitPauses();
  });
  api.alarms.onAlarm.addListener(({name}) => {
    if (name !== ALARM) return;
    broadcast();
    awaitPauses();
  });
}
