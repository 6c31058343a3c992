/**
 * What the extension's own pages (popup, options, first run) may ask: they see and change settings.
 *
 * | kind | keys | answer |
 * | --- | --- | --- |
 * | popup_state | tabId | {host, tab, site, paused}, at once: host is as last known |
 * | host_state | | {host, categories}, after the host was asked; where it answers, pages that it had not answered ask again |
 * | pause | tabId, scope: tab, hour, site or none | nothing |
 * | settings | | {settings, chosen, faults, policyFaults, stored}; stored as it is, when it has faults |
 * | change_settings | change | {settings} |
 * | site_settings | site, change | {settings} |
 * | replace_settings | file: settings of any version, checked | {settings, before} or {faults} |
 * | undismiss | id | {settings} |
 * | preview | settings: {sensitivity, off}, messages | {messages, names} or {error} |
 * | told_selection | tabId | what the browser told of a tab's selection, once |
 * | check_selection | tabId, words | {messages, names, host}; without messages when the host did not answer |
 * | sites_list | | [{site, name, hosts, contact, layout, on, forced, granted}] |
 * | enable_site, disable_site | site | {settings} |
 * | site_health | | by site and kind of page |
 * | choose_site | tabId | nothing; starts the chooser |
 * | want_site | tabId, origins, site | nothing; done by begin_wanted or once the permission is given (choosing.js) |
 * | begin_wanted | | nothing |
 * | own_profiles | | [{site, text, faults}] |
 * | save_profile | text | {site, faults}, or {faults} and nothing changed |
 * | remove_profile | site | {} |
 */
import '../shared/browser_api.js';
import {originsOf} from '../shared/profiles.js';
import {readProfile} from '../shared/profile_shape.js';
import {isOn, pausedUntil, viewOf, withSite, withoutDismissal} from '../shared/settings.js';
import {migrated} from '../shared/settings_migration.js';
import {readSettings} from '../shared/settings_shape.js';
import {broadcastTo} from './broadcast.js';
import {choosingAnswersToOwnPages} from './choosing.js';
import {askCheck} from './fitting_query.js';
import {failedTabs, isTabPaused, pageState, pauseTab} from './page_states.js';
import {isGranted} from './registration.js';
import {load, loadAll, replace, update} from './settings_store.js';
import {toldSelection} from './selection.js';
import {siteHealth} from './site_health.js';
import {allProfiles, profileAt} from './site_profiles.js';
import {wellFormed} from './well_formed.js';

const {api} = globalThis.tokumei;
const HOUR_MS = 3_600_000;

/** What is wrong with the profiles of a file. @param {Record<string, any>} [userProfiles] */
const profileFaults = (userProfiles = {}) =>
  Object.entries(userProfiles).flatMap(([site, profile]) => {
    const {faults} = readProfile(profile);
    const named = profile.site === site ? faults : [...faults, {key: 'site', expected: 'name'}];
    return named.map(({key, expected}) => ({key: `userProfiles.${site}.${key}`, expected}));
  });

/** @param {import('./host_client.js').HostClient} host */
export function answersToOwnPages(host) {
  async function popupState({tabId}) {
    const [tab, current, page, tabPaused] = await Promise.all([
      api.tabs.get(tabId),
      load(),
      pageState(tabId),
      isTabPaused(tabId),
    ]);
    const profile = await profileAt(tab.url);
    const offer = await offerFor(tab, profile, page);
    if (!profile) return {host: host.health, tab: page, site: null, paused: null, offer};
    const {site} = profile;
    const until = pausedUntil(current, site, Date.now());
    const forced = current.policy.sites.includes(site);
    const paused = !isOn(current, site) ? 'site' : until > 0 ? 'hour' : tabPaused && !forced ? 'tab' : null;
    return {
      host: host.health,
      tab: page,
      site: {
        site,
        name: profile.name[api.language()],
        forced,
        sensitivity: viewOf(current, site).sensitivity,
        sensitivityLocked: current.policy.locked.includes('sensitivity'),
      },
      paused,
      pausedUntil: until,
      offer,
    };
  }

  /**
   * What the popup may offer for the page: to watch a site that is not given yet, or to show where its messages are.
   * @returns {Promise<{origins: string[], site?: string, teach?: boolean}|null>}
   */
  async function offerFor({url}, profile, page) {
    if (!url?.startsWith('https:')) return null;
    if (!profile) return {origins: [`${new URL(url).origin}/*`]};
    if (!(await isGranted(profile))) return {origins: originsOf(profile), site: profile.site};
    return ['generic', 'unknown'].includes(page?.layout) ? {origins: originsOf(profile), teach: true} : null;
  }

  async function hostState() {
    const health = await host.probe();
    if (health.ok) {
      for (const tabId of await failedTabs()) api.tabs.sendMessage(tabId, {kind: 'host_answers'}).catch(() => {});
    }
    return {host: health, categories: host.categories};
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
      none: {on: true, pausedUntil: null},
    }[scope];
    await update((current) => withSite(current, site, change ?? {}));
    await broadcastTo(tabId);
  }

  async function everything() {
    const {settings, chosen, faults, policyFaults, stored} = await loadAll();
    return {settings, chosen, faults, policyFaults, stored: faults.length > 0 ? stored : undefined};
  }

  /** A file with a fault changes nothing. Own data stays unless the file brings its own. */
  async function replaceSettings({file}) {
    const {value, faults: own} = readSettings(migrated(file));
    const faults = [...own, ...profileFaults(value.userProfiles)];
    if (faults.length > 0) return {faults};
    const {chosen: before} = await loadAll();
    const settings = await replace(({chosen: {ownData}}) => ({...(ownData && {ownData}), ...value}));
    return {settings, before};
  }

  /** What a choice of sensitivity and categories comes to, on sample messages, at the first contact. */
  async function preview({settings: {sensitivity, off}, messages}) {
    const reply = await host.ask({
      type: 'check',
      context: {site: 'crowdworks', page: 'message', stage: 'before_contract', contact: 'on_approval'},
      settings: {sensitivity, off, language: api.language()},
      messages,
    });
    return reply.type === 'findings' ? {messages: reply.messages, names: host.categoryNames} : {error: reply.error};
  }

  /** Whatever the switches say: the user has asked for it. */
  async function checkSelection({tabId, words}) {
    const [current, tab] = await Promise.all([load(), api.tabs.get(tabId).catch(() => null)]);
    const profile = await profileAt(tab?.url);
    const {sensitivity, off} = profile ? viewOf(current, profile.site) : current;
    const reply = await askCheck(host, {
      context: {site: profile?.site ?? 'other', contact: profile?.contact.policy ?? 'never'},
      settings: {sensitivity, off, language: api.language(), always: current.always, never: current.never},
      messages: [{id: 'selection', speaker: 'unknown', text: wellFormed(words)}],
    });
    return {messages: reply.messages, names: host.categoryNames, host: host.health};
  }

  async function sitesList() {
    const {settings} = await loadAll();
    return Promise.all(
      (await allProfiles()).map(async (profile) => ({
        site: profile.site,
        name: profile.name[api.language()],
        hosts: profile.hosts,
        contact: profile.contact,
        layout: {certainty: profile.layout.certainty, note: profile.layout.note?.[api.language()]},
        on: isOn(settings, profile.site),
        forced: settings.policy.sites.includes(profile.site),
        granted: await isGranted(profile),
      }))
    );
  }

  const siteSettings = async ({site, change}) => ({
    settings: await update((current) => withSite(current, String(site), change)),
  });

  return {
    popup_state: popupState,
    host_state: hostState,
    pause,
    settings: everything,
    change_settings: async ({change}) => ({settings: await update(() => change)}),
    site_settings: siteSettings,
    replace_settings: replaceSettings,
    preview,
    told_selection: ({tabId}) => toldSelection(tabId),
    check_selection: checkSelection,
    sites_list: sitesList,
    enable_site: ({site}) => siteSettings({site, change: {on: true, pausedUntil: null}}),
    disable_site: ({site}) => siteSettings({site, change: {on: false}}),
    undismiss: async ({id}) => ({settings: await update((current) => withoutDismissal(current, String(id)))}),
    site_health: siteHealth,
    ...choosingAnswersToOwnPages,
  };
}
