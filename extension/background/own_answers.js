/**
 * What the extension's own pages (popup, options, first run) may ask: they see and change settings.
 *
 * | kind | keys | answer |
 * | --- | --- | --- |
 * | popup_state | tabId | {host, tab, site, paused} |
 * | pause | tabId, scope: tab, hour, site or none | nothing |
 * | settings | | {settings, faults, policyFaults} |
 * | change_settings | change | {settings} |
 * | undismiss | id | {settings} |
 * | site_health | | by site and kind of page |
 */
import '../shared/browser_api.js';
import {isOn, pausedUntil, viewOf, withSite, withoutDismissal} from '../shared/settings.js';
import {broadcastTo} from './broadcast.js';
import {isTabPaused, pageState, pauseTab} from './page_states.js';
import {load, loadAll, update} from './settings_store.js';
import {siteHealth} from './site_health.js';
import {profileAt} from './site_profiles.js';

const {api} = globalThis.tokumei;
const HOUR_MS = 3_600_000;

/** @param {import('./host_client.js').HostClient} host */
export function answersToOwnPages(host) {
  async function popupState({tabId}) {
    const [tab, current, health, page, tabPaused] = await Promise.all([
      api.tabs.get(tabId),
      load(),
      host.probe(),
      pageState(tabId),
      isTabPaused(tabId),
    ]);
    const profile = await profileAt(tab.url);
    if (!profile) return {host: health, tab: page, site: null, paused: null};
    const {site} = profile;
    const until = pausedUntil(current, site, Date.now());
    const forced = current.policy.sites.includes(site);
    const paused = !isOn(current, site) ? 'site' : until > 0 ? 'hour' : tabPaused && !forced ? 'tab' : null;
    const {sensitivity} = viewOf(current, site);
    return {
      host: health,
      tab: page,
      site: {site, name: profile.name[api.language()], forced, sensitivity},
      paused,
      pausedUntil: until,
    };
  }

  async function pause({tabId, scope}) {
    const tab = await api.tabs.get(tabId);
    const site = (await profileAt(tab.url))?.site;
    if (!site) return;
    await pauseTab(tabId, scope === 'tab');
    const change = {
      tab: {},
      hour: {pausedUntil: Date.now() + HOUR_MS},
      site: {on: false},
      none: {on: true, pausedUntil: undefined},
    }[scope];
    await update((current) => withSite(current, site, change ?? {}));
    await broadcastTo(tab);
  }

  async function everything() {
    const {settings, faults, policyFaults} = await loadAll();
    return {settings, faults, policyFaults};
  }

  return {
    popup_state: popupState,
    pause,
    settings: everything,
    change_settings: async ({change}) => ({settings: await update(() => change)}),
    undismiss: async ({id}) => ({settings: await update((current) => withoutDismissal(current, String(id)))}),
    site_health: siteHealth,
  };
}
