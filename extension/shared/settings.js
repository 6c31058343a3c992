/**
 * The user's settings: defaults, what an organisation may lay over them, and what they come to on one site. Pure:
 * shape and faults are settings_shape.js, older versions settings_migration.js, storage background/settings_store.js.
 */

/**
 * @typedef {'quiet'|'balanced'|'strict'} Sensitivity
 *
 * @typedef {object} SiteSettings what is absent is as for all sites
 * @property {boolean} [on]
 * @property {number} [pausedUntil] milliseconds since 1970
 * @property {Sensitivity} [sensitivity]
 * @property {string[]} [off]
 * @property {boolean} [draftGuard]
 * @property {boolean} [ndaGuard]
 * @property {boolean} [postingSummary]
 *
 * @typedef {object} Dismissal
 * @property {string} id scope, site and what was dismissed: dismissing twice is dismissing once
 * @property {'message'|'client'|'category'} scope
 * @property {string} site
 * @property {string} [key] of the message or client
 * @property {string} [category]
 * @property {number} at milliseconds since 1970
 *
 * @typedef {object} Settings
 * @property {2} version
 * @property {Sensitivity} sensitivity
 * @property {string[]} off categories not to report
 * @property {string[]} draftOff categories that are not personal in what the user writes, beside those that are off
 * @property {{draft: boolean, nda: boolean}} guards
 * @property {boolean} postingSummary
 * @property {boolean} profileCheck
 * @property {{phrase: string, category: string}[]} always
 * @property {string[]} never
 * @property {string[]} ownData the user's own values, looked for in drafts only
 * @property {Record<string, SiteSettings>} sites
 * @property {Dismissal[]} dismissed
 * @property {Record<string, any>} userProfiles
 *
 * @typedef {object} Policy what an organisation asks for (storage.managed)
 * @property {string[]} sites that are on and stay on
 * @property {string[]} locked keys of the settings that the user cannot change
 *
 * @typedef {Settings & {policy: Policy}} SettingsInForce
 */

export const VERSION = 2;

/** What an own phrase is reported as when the user names no category. */
export const OWN_WORDS = 'own_words';

/** Sites that are on before anybody chose: the one the extension is installed for. */
export const DEFAULT_SITES = Object.freeze(['crowdworks']);

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({
  version: VERSION,
  sensitivity: 'balanced',
  off: [],
  draftOff: [],
  guards: {draft: true, nda: true},
  postingSummary: true,
  profileCheck: true,
  always: [],
  never: [],
  ownData: [],
  sites: {},
  dismissed: [],
  userProfiles: {},
});

const picked = (object, keys) =>
  Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, object[key]]));

/**
 * What is in force: defaults, below the organisation's wishes, below the user's choices, below what is locked.
 * @param {Partial<Settings>} chosen what the user has chosen
 * @param {any} [managed] what the organisation asks for, already checked
 * @returns {SettingsInForce}
 */
export function inForce(chosen, managed = {}) {
  const {sites = [], locked = [], ...wishes} = managed;
  return {
    ...DEFAULTS,
    ...wishes,
    ...chosen,
    ...picked(wishes, locked),
    version: VERSION,
    policy: {sites, locked},
  };
}

/**
 * @param {SettingsInForce} settings
 * @param {string} site
 */
export function isOn(settings, site) {
  return settings.policy.sites.includes(site) || (settings.sites[site]?.on ?? DEFAULT_SITES.includes(site));
}

/**
 * Until when the site is paused; 0 when it is not.
 * @param {SettingsInForce} settings
 * @param {string} site
 * @param {number} now
 */
export function pausedUntil(settings, site, now) {
  const until = settings.sites[site]?.pausedUntil ?? 0;
  return until > now && !settings.policy.sites.includes(site) ? until : 0;
}

/**
 * What the settings come to on one site, be it on or off: all that content scripts ever see of them.
 * @param {SettingsInForce} settings
 * @param {string} site
 */
export function viewOf(settings, site) {
  const own = settings.sites[site] ?? {};
  const choice = (key, general, lock = key) =>
    settings.policy.locked.includes(lock) ? general : (own[key] ?? general);
  const dismissed = settings.dismissed.filter((one) => one.site === site);
  const subjects = (scope, key) => dismissed.filter((one) => one.scope === scope).map((one) => one[key]);
  return {
    sensitivity: choice('sensitivity', settings.sensitivity),
    off: choice('off', settings.off),
    draftGuard: choice('draftGuard', settings.guards.draft, 'guards'),
    ndaGuard: choice('ndaGuard', settings.guards.nda, 'guards'),
    postingSummary: choice('postingSummary', settings.postingSummary),
    profileCheck: settings.profileCheck,
    dismissed: {
      messages: subjects('message', 'key'),
      clients: subjects('client', 'key'),
      categories: subjects('category', 'category'),
    },
  };
}

/**
 * The same; null when the site is off or paused.
 * @param {SettingsInForce} settings
 * @param {string} site
 * @param {number} now
 */
export const settingsFor = (settings, site, now) =>
  isOn(settings, site) && pausedUntil(settings, site, now) === 0 ? viewOf(settings, site) : null;

/**
 * One site's settings changed; what becomes null is as for all sites again.
 * @param {Pick<Settings, 'sites'>} settings
 * @param {string} site
 * @param {{[key in keyof SiteSettings]: SiteSettings[key]|null}} change
 * @returns {Pick<Settings, 'sites'>}
 */
export function withSite({sites}, site, change) {
  const own = Object.fromEntries(Object.entries({...sites[site], ...change}).filter(([, value]) => value !== null));
  return {sites: {...sites, [site]: own}};
}

/** Names what a dismissal is about. */
export const dismissalId = ({scope, site, key, category}) =>
  [scope, site, scope === 'category' ? category : key].filter((part) => part !== undefined).join(':');

/**
 * @param {SettingsInForce} settings
 * @param {{scope: string, site: string, key?: string, category?: string}} what
 * @param {number} at
 * @returns {Partial<Settings>} the change; a whole site is dismissed by switching it off
 */
export function withDismissal(settings, {scope, site, key, category}, at) {
  if (scope === 'site') return withSite(settings, site, {on: false});
  const subject = scope === 'category' ? {category} : {key};
  const id = dismissalId({scope, site, key, category});
  const others = settings.dismissed.filter((one) => one.id !== id);
  return {dismissed: [...others, /** @type {Dismissal} */ ({id, scope, site, ...subject, at})]};
}

/**
 * @param {SettingsInForce} settings
 * @param {string} id
 * @returns {Partial<Settings>}
 */
export function withoutDismissal(settings, id) {
  const [scope, site] = id.split(':');
  if (scope === 'site') return withSite(settings, site, {on: true, pausedUntil: null});
  return {dismissed: settings.dismissed.filter((one) => one.id !== id)};
}
