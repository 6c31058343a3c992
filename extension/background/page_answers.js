/**
 * What content scripts may ask. They live in pages and are believed least: the site is the one of the page's address,
 * never one they name; they see what the settings come to on it and nothing of other sites, the user's own words or data.
 *
 * | kind | keys | answer |
 * | --- | --- | --- |
 * | page_opened | | {profile, settings} for this page or frame; null when it is not to be read |
 * | page_settings | | the same, once more |
 * | check | context, thread, messages, anew, profile (of the chooser) | {messages, names} or {error}; `key` names a message with findings in a dismissal; anew: a person has just come to the page |
 * | draft | context, message, anew | {disclosures, names} or {error} |
 * | dismiss | scope, key or category | {id} or {error} |
 * | undismiss | id | {id} or {error} |
 * | page_state | state | nothing |
 * | page_closed | | nothing; the document goes away, perhaps to come back, or is not read any more |
 * | save_site | profile | {site} or {error, faults}; see choosing.js |
 * | stop_choosing | | nothing |
 */
import '../shared/browser_api.js';
import {dismissalId, settingsFor, viewOf, withDismissal, withoutDismissal} from '../shared/settings.js';
import {showBadge} from './badge.js';
import {choosingAnswersToPages, previewProfile} from './choosing.js';
import {askCheck, askDraft} from './fitting_query.js';
import {messageKey} from './message_key.js';
import {isTabPaused, keepFrameState, readPageState} from './page_states.js';
import {addressOf} from './sender_address.js';
import {load, update} from './settings_store.js';
import {noteHealth} from './site_health.js';
import {profileAt} from './site_profiles.js';
import {inSiteWords} from './site_words.js';
import {AUTHOR_CSS, USER_CSS} from './user_styles.js';
import {wellFormed} from './well_formed.js';

const {api} = globalThis.tokumei;
const MAX_MESSAGES = 256;
const LONGEST_PATH = 1000;
const SCOPES = ['message', 'client', 'category', 'site'];

/**
 * What a tab that shows `url` may know; null when nothing.
 * @param {number} tabId
 * @param {string|undefined} url
 */
export async function settingsOfTab(tabId, url) {
  const profile = await profileAt(url);
  if (!profile) return null;
  const all = await load();
  const settings = settingsFor(all, profile.site, Date.now());
  if (!settings || (!all.policy.sites.includes(profile.site) && (await isTabPaused(tabId)))) return null;
  return {profile, settings};
}

/** @param {import('./host_client.js').HostClient} host */
export function answersToPages(host) {
  async function pageOpened(_message, sender) {
    const target = {tabId: sender.tab.id, frameIds: [sender.frameId ?? 0]};
    // Also where the page is not to be read now: it may be switched on while it is open.
    await api.scripting.insertCSS({target, css: USER_CSS, origin: 'USER'}).catch(() => {});
    await api.scripting.insertCSS({target, css: AUTHOR_CSS, origin: 'AUTHOR'}).catch(() => {});
    const answer = await pageSettings(null, sender);
    if (!answer) await tellTab(sender, null); // the page that was here before may have gone unheard
    return answer;
  }

  const pageSettings = (_message, sender) => settingsOfTab(sender.tab.id, addressOf(sender));

  /** What the chooser (content/chooser.js) has made so far, as if it were kept already. */
  async function previewOf(value, sender) {
    const profile = await previewProfile(value, sender);
    return profile && {profile, settings: viewOf(await load(), profile.site)};
  }

  /** The parts that every query to the host has; null when the page is not to be read. */
  async function queryFor(message, sender) {
    const answer = message.profile
      ? await previewOf(message.profile, sender)
      : await settingsOfTab(sender.tab.id, addressOf(sender));
    if (!answer) return null;
    const {profile, settings} = answer;
    const {always, never} = await load();
    return {
      profile,
      context: {
        site: profile.site,
        page: String(message.context?.page ?? 'other'),
        stage: String(message.context?.stage ?? 'unknown'),
        contact: profile.contact.policy,
        contact_approved: message.context?.contactApproved === true,
      },
      settings: {sensitivity: settings.sensitivity, off: settings.off, language: api.language(), always, never},
    };
  }

  async function check(message, sender) {
    const query = await queryFor(message, sender);
    if (!query || !Array.isArray(message.messages)) return {error: 'not_watched'};
    const messages = message.messages.slice(0, MAX_MESSAGES).map(({id, speaker, text}) => ({
      id: String(id),
      speaker: String(speaker),
      text: wellFormed(text),
    }));
    const {profile, context, settings} = query;
    const reply = await askCheck(host, {context, settings, messages}, {anew: message.anew === true});
    if (reply.type !== 'findings') return {error: reply.error};
    const texts = new Map(messages.map(({id, text}) => [id, text]));
    const thread = String(message.thread ?? '').slice(0, LONGEST_PATH);
    for (const one of reply.messages) {
      if (one.findings?.length > 0) one.key = await messageKey(context.site, thread, texts.get(one.id) ?? '');
    }
    const undescribed = message.context?.undescribed === true;
    return {
      messages: reply.messages.map((one) => inSiteWords(one, profile, undescribed)),
      names: host.categoryNames,
    };
  }

  async function draft(message, sender) {
    const query = await queryFor(message, sender);
    if (!query) return {error: 'not_watched'};
    const {ownData, draftOff} = await load();
    const asked = {
      context: query.context,
      settings: {...query.settings, off: [...query.settings.off, ...draftOff], own_data: ownData},
      message: {id: String(message.message?.id), text: wellFormed(message.message?.text)},
    };
    const reply = await askDraft(host, asked, {anew: message.anew === true});
    return reply.type === 'disclosures'
      ? {disclosures: reply.disclosures, names: host.categoryNames}
      : {error: reply.error};
  }

  async function dismiss({scope, key, category}, sender) {
    const site = (await profileAt(addressOf(sender)))?.site;
    const subject = scope === 'category' ? category : key;
    if (!site || !SCOPES.includes(scope) || (scope !== 'site' && !subject)) return {error: 'bad_dismissal'};
    const what = {scope, site, key: key && String(key), category: category && String(category)};
    await update((settings) => withDismissal(settings, what, Date.now()));
    return {id: dismissalId(what)};
  }

  async function undismiss({id}, sender) {
    const site = (await profileAt(addressOf(sender)))?.site;
    if (!site || String(id).split(':')[1] !== site) return {error: 'bad_dismissal'};
    await update((settings) => withoutDismissal(settings, String(id)));
    return {id};
  }

  /** A tab has the warnings of its page and of all frames in it. */
  const tellTab = (sender, state) => keepFrameState(sender, state, (sum) => showBadge(sender.tab.id, sum));

  async function pageState(message, sender) {
    const state = readPageState(message.state);
    await tellTab(sender, state);
    const profile = await profileAt(addressOf(sender));
    if (profile && !sender.frameId) noteHealth(profile.site, state, Date.now());
  }

  const pageClosed = (_message, sender) => tellTab(sender, null);

  return {
    page_opened: pageOpened,
    page_settings: pageSettings,
    check,
    draft,
    dismiss,
    undismiss,
    page_state: pageState,
    page_closed: pageClosed,
    ...choosingAnswersToPages,
  };
}
