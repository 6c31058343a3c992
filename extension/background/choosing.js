/**
 * Adding a site: the popup asks for the permission, the chooser in the page makes a profile, and it is kept in the
 * settings. A page may save a profile only of its own host, and only while its tab was asked to choose.
 */
import '../shared/browser_api.js';
import {readProfile} from '../shared/profile_shape.js';
import {PROFILES, overlaid, profileOf} from '../shared/profiles.js';
import {withSite} from '../shared/settings.js';
import {sortedJson} from '../shared/sorted_json.js';
import {startIn} from './registration.js';
import {load, update} from './settings_store.js';

const {api} = globalThis.tokumei;
const CHOOSER = ['content/selector_finder.js', 'content/chooser_panel.js', 'content/chooser.js'];
const WANTED = 'wanted_site';
const WANTED_MS = 120_000;

const keyOf = (tabId) => `choosing:${tabId}`;
const isChoosing = async (tabId) => (await api.storage.session.get(keyOf(tabId)))[keyOf(tabId)] === true;

/** Names a site of the user's own by its host; a name begins with a letter. */
export const siteOfHost = (host) => `site-${host.replace(/[^a-z0-9]+/g, '-')}`.slice(0, 64);

/** Starts the chooser in a tab that we may read. */
export async function startChoosing(tabId) {
  await api.storage.session.set({[keyOf(tabId)]: true});
  await startIn(tabId);
  await api.scripting.executeScript({target: {tabId}, files: CHOOSER});
}

/**
 * The prompt for the permission closes the popup that asked: what was wanted is kept until it is given. A site that is
 * known is switched on then; for another the chooser is started.
 * @param {{tabId: number, origins: string[], site?: string}} wanted
 */
const wantSite = ({tabId, origins, site}) =>
  api.storage.session.set({[WANTED]: {tabId, origins, site: site ?? null, at: Date.now()}});

/** @type {Promise<any>} */
let beginning = Promise.resolve();

/** Does what was wanted, once: the popup, where it is still there, and the new permission both lead here. */
function beginWanted() {
  beginning = beginning.then(begin).catch(() => {});
  return beginning;
}

async function begin() {
  const {[WANTED]: wanted} = await api.storage.session.get(WANTED);
  if (!wanted || !(await api.permissions.contains({origins: wanted.origins}))) return;
  await api.storage.session.remove(WANTED);
  if (Date.now() - wanted.at > WANTED_MS) return;
  if (wanted.site) await update((settings) => withSite(settings, wanted.site, {on: true, pausedUntil: null}));
  else await startChoosing(wanted.tabId);
}

export function startChoosingWhenGranted() {
  api.permissions.onAdded.addListener(beginWanted);
}

/**
 * What a page of this address may make of a profile: its own host, its own name; of a site that ships, that name and no
 * pages, which are known.
 * @returns {{profile: any, faults: import('../shared/shapes.js').Fault[]}}
 */
function ownProfile(value, url) {
  const {hostname} = new URL(url);
  const shipped = profileOf(url);
  return readProfile({
    ...value,
    hosts: shipped?.hosts ?? [hostname],
    site: shipped?.site ?? siteOfHost(hostname),
    ...(shipped && {pages: []}),
  });
}

/** What was shown on other pages of the site before stays; without such, what is shown now is in its place. */
function taught(before, profile) {
  const others = before?.pages.filter(({path}) => profile.pages.every((one) => one.path !== path)) ?? [];
  return others.length > 0 ? {...overlaid({...before, pages: others}, profile), contact: profile.contact} : profile;
}

async function keep(profile) {
  await update((settings) => ({
    userProfiles: {...settings.userProfiles, [profile.site]: profile},
    ...withSite(settings, profile.site, {on: true, pausedUntil: null}),
  }));
}

/** For content scripts. */
export const choosingAnswersToPages = {
  /** A profile as it would be kept; the page then asks for a check with it. */
  async save_site({profile: value}, sender) {
    if (!(await isChoosing(sender.tab.id))) return {error: 'not_choosing'};
    const {profile, faults} = ownProfile(value, sender.url);
    if (!profile) return {error: 'bad_profile', faults};
    const {userProfiles} = await load();
    await keep(taught(readProfile(userProfiles[profile.site]).profile, profile));
    await api.storage.session.remove(keyOf(sender.tab.id));
    return {site: profile.site};
  },
  async stop_choosing(_message, sender) {
    await api.storage.session.remove(keyOf(sender.tab.id));
  },
};

/** Whether a tab that is choosing may have texts checked before its site is on. */
export const previewProfile = async (value, sender) =>
  (await isChoosing(sender.tab.id)) ? ownProfile(value, sender.url).profile : null;

/** For the extension's own pages. */
export const choosingAnswersToOwnPages = {
  choose_site: ({tabId}) => startChoosing(tabId),
  want_site: wantSite,
  begin_wanted: beginWanted,
  /** The user's own profiles as files, sorted by site. */
  async own_profiles() {
    const {userProfiles} = await load();
    return Object.values(userProfiles)
      .map((value) => ({site: value.site, text: sortedJson(value), faults: readProfile(value).faults}))
      .sort((a, b) => (a.site < b.site ? -1 : 1));
  },
  /** Keeps a profile that was edited or comes from a file. One that is not whole changes nothing. */
  async save_profile({text}) {
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      return {faults: [{key: '', expected: 'json'}]};
    }
    const {profile, faults} = readProfile(value);
    if (!profile || faults.length > 0) return {faults};
    const taken = PROFILES.find(
      ({site, hosts}) => site !== profile.site && hosts.some((host) => profile.hosts.includes(host))
    );
    if (taken) return {faults: [{key: 'hosts', expected: 'host_taken'}]};
    await keep(profile);
    return {site: profile.site, faults: []};
  },
  async remove_profile({site}) {
    await update(({userProfiles}) => ({
      userProfiles: Object.fromEntries(Object.entries(userProfiles).filter(([one]) => one !== site)),
    }));
    return {};
  },
};
