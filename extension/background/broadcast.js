/**
 * Tells open pages that the settings may come to something else now: {kind: 'settings_changed'}, after every change and when a
 * pause is over. Page and frames may be of different sites: each of them asks again (page_settings).
 */
import '../shared/browser_api.js';
import {load, onChange} from './settings_store.js';

const {api} = globalThis.tokumei;
const ALARM = 'pause_over';

/**
 * @param {number} tabId
 * @param {object} message to the page and all frames in it
 */
const tell = (tabId, message) => api.tabs.sendMessage(tabId, message).catch(() => {}); // where none of our scripts runs

/** @param {object} message to every page */
export async function tellAll(message) {
  const tabs = await api.tabs.query({});
  await Promise.all(tabs.map(({id}) => tell(id, message)));
}

/** @param {number} tabId */
export const broadcastTo = (tabId) => tell(tabId, {kind: 'settings_changed'});

export const broadcast = () => tellAll({kind: 'settings_changed'});

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
