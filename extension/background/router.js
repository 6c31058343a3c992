/**
 * Who may ask what. Content scripts live in pages and are believed least: they may have texts read and say what their
 * page looks like, nothing else. Pages of the extension may see and change settings.
 *
 * | kind | from | answer |
 * | --- | --- | --- |
 * | page_opened | content | {profile}, or null when the page is not to be read |
 * | check | content | {messages, names} or {error} |
 * | page_state | content | nothing; what the popup and the badge show of the tab |
 * | popup_state | popup | {host, tab, site, paused} |
 * | pause_site | popup | {paused} |
 */
import '../shared/browser_api.js';
import {profileOf} from '../shared/profiles.js';
import * as settings from '../shared/settings.js';

const {api} = globalThis.tokumei;
const MAX_MESSAGES = 256;
const BADGE_COLORS = {danger: '#b3261e', warning: '#9a5b00', notice: '#3a5f8a'};

/** The highlight's look. User origin and !important: a page cannot override it; not in print. */
const HIGHLIGHT_CSS = `@media screen {
  ::highlight(tokumei-danger) { background-color: rgb(255 199 194) !important; color: rgb(60 0 0) !important; text-decoration: underline 2px rgb(179 38 30) !important; }
  ::highlight(tokumei-warning) { background-color: rgb(255 224 160) !important; color: rgb(50 30 0) !important; text-decoration: underline 2px rgb(154 91 0) !important; }
  ::highlight(tokumei-notice) { background-color: rgb(214 230 255) !important; color: rgb(0 20 60) !important; text-decoration: underline dotted 2px rgb(58 95 138) !important; }
}`;

/** @param {import('./host_client.js').HostClient} host */
export function startRouter(host) {
  /** @type {Map<number, any>} what each tab's content script says of its page */
  const pages = new Map();

  async function pageOpened(sender) {
    const profile = profileOf(sender.url);
    const current = await settings.load();
    if (!profile || current.paused.includes(profile.site)) return null;
    const target = {tabId: sender.tab.id, frameIds: [sender.frameId ?? 0]};
    await api.scripting.insertCSS({target, css: HIGHLIGHT_CSS, origin: 'USER'}).catch(() => {});
    return {profile};
  }

  async function check(message, sender) {
    const profile = profileOf(sender.url);
    if (!profile || !Array.isArray(message.messages)) return {error: 'not_watched'};
    const current = await settings.load();
    if (current.paused.includes(profile.site)) return {error: 'paused'};
    const query = {
      type: 'check',
      context: {
        site: profile.site,
        page: String(message.context?.page ?? 'other'),
        stage: String(message.context?.stage ?? 'unknown'),
        contact: profile.contact.policy,
        contact_approved: message.context?.contactApproved === true,
      },
      settings: {sensitivity: current.sensitivity, off: current.off, language: api.language()},
      messages: message.messages.slice(0, MAX_MESSAGES).map(({id, speaker, text}) => ({
        id: String(id),
        speaker: String(speaker),
        text: String(text).toWellFormed(),
      })),
    };
    const reply = await host.ask(query);
    return reply.type === 'findings' ? {messages: reply.messages, names: host.categoryNames} : {error: reply.error};
  }

  function pageState(message, sender) {
    if (sender.frameId) return;
    pages.set(sender.tab.id, message.state);
    const {counts} = message.state;
    const risk = ['danger', 'warning', 'notice'].find((name) => counts[name] > 0);
    const total = counts.danger + counts.warning + counts.notice;
    const tabId = sender.tab.id;
    api.action.setBadgeText({tabId, text: total > 0 ? String(total) : ''});
    if (risk) api.action.setBadgeBackgroundColor({tabId, color: BADGE_COLORS[risk]});
  }

  async function popupState(message) {
    const [tab, current, health] = await Promise.all([api.tabs.get(message.tabId), settings.load(), host.probe()]);
    const profile = profileOf(tab.url);
    return {
      host: health,
      tab: pages.get(message.tabId) ?? null,
      site: profile ? {site: profile.site, name: profile.name[api.language()]} : null,
      paused: profile ? current.paused.includes(profile.site) : false,
    };
  }

  async function pauseSite(message) {
    const changed = await settings.update(({paused}) => ({
      paused: message.paused ? [...new Set([...paused, message.site])] : paused.filter((site) => site !== message.site),
    }));
    return {paused: changed.paused.includes(message.site)};
  }

  const fromContent = {page_opened: (_message, sender) => pageOpened(sender), check, page_state: pageState};
  const fromExtension = {popup_state: popupState, pause_site: pauseSite};

  api.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== api.runtime.id) return false;
    const own = sender.url?.startsWith(api.runtime.getURL(''));
    const answers = own ? fromExtension : sender.tab ? fromContent : {};
    const answer = answers[message?.kind];
    if (!answer) return false;
    Promise.resolve(answer(message, sender)).then(respond, () => respond({error: 'internal'}));
    return true;
  });

  api.tabs.onRemoved.addListener((tabId) => pages.delete(tabId));
}
