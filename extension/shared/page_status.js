/**
 * What to say of a page at a glance, from what the router knows: one state, the worst that stands between the user and a
 * warning, and the one thing that mends it. Pure. No green light over no protection.
 */

/**
 * @typedef {object} Status
 * @property {string} state its texts are status_<state> and status_<state>_more
 * @property {'good'|'notice'|'warning'|'danger'|'quiet'|'waiting'} tone
 * @property {{command?: string, page?: string, reload?: boolean}} [mend] a command, a page of ours, or reloading
 * @property {string} [check] the doctor's check that looks into it
 * @property {boolean} watching whether counts of warnings mean something
 */

/** By the host's state, when it is not well. @type {Record<string, Omit<Status, 'watching'>>} */
const HOST_FAULTS = {
  missing: {state: 'missing', tone: 'danger', mend: {command: 'tokumei install'}},
  forbidden: {state: 'forbidden', tone: 'danger', mend: {command: 'tokumei install'}},
  blocked: {state: 'blocked', tone: 'danger', mend: {command: 'tokumei doctor'}},
  polluted: {state: 'polluted', tone: 'danger', mend: {command: 'tokumei doctor'}},
  crashed: {state: 'crashed', tone: 'danger', mend: {command: 'tokumei doctor --fix'}},
  hung: {state: 'hung', tone: 'danger', mend: {command: 'tokumei doctor --fix'}},
  host_old: {state: 'outdated', tone: 'danger', mend: {page: 'welcome/welcome.html#update'}},
  extension_old: {state: 'behind', tone: 'danger', mend: {page: 'welcome/welcome.html#update'}},
};

/**
 * @typedef {object} Host
 * @property {string} state
 * @property {string} version
 * @property {string} [fit] 'good', 'host_old' or 'extension_old'
 * @property {string} [check]
 * @property {boolean} [ok] whether it answered just now; unknown until it was asked
 */

/**
 * @param {Host} host
 * @returns {Omit<Status, 'watching'>|null} null when it is well
 */
export function hostFault(host) {
  const well = host.state === 'connected' && host.ok !== false;
  if (well && (host.fit ?? 'good') === 'good') return null;
  // Versions that do not go together: what both understand goes on, so that it is no danger yet.
  if (well) return {...HOST_FAULTS[/** @type {string} */ (host.fit)], tone: 'warning', check: host.check};
  const fault = HOST_FAULTS[host.state] ?? (host.ok === false && HOST_FAULTS.hung);
  return fault ? {...fault, check: host.check} : {state: 'checking', tone: 'waiting'};
}

/**
 * By why texts of the page are not checked; the gravest first.
 * @type {[string, Status][]}
 */
const GAPS = [
  ['failed', {state: 'unread', tone: 'warning', watching: true}],
  ['waiting', {state: 'reading', tone: 'waiting', watching: true}],
  ['tooLong', {state: 'partly', tone: 'warning', watching: true}],
];

/** By what the content script says of the layout. @type {Record<string, Status>} */
const LAYOUTS = {
  known: {state: 'protected', tone: 'good', watching: true},
  generic: {state: 'generic', tone: 'notice', watching: true},
  unknown: {state: 'unknown', tone: 'warning', mend: {page: 'options/options.html#health'}, watching: true},
  other: {state: 'other', tone: 'quiet', watching: true},
};

/**
 * @param {object} what as popup_state answers
 * @param {Host} what.host
 * @param {{layout: string, unchecked?: Record<string, number>}|null} what.tab
 * @param {object|null} what.site
 * @param {'site'|'hour'|'tab'|null} what.paused
 * @returns {Status}
 */
export function statusOf({host, tab, site, paused}) {
  if (!site) return {state: 'unwatched', tone: 'quiet', mend: {page: 'options/options.html#sites'}, watching: false};
  if (paused) return {state: `paused_${paused}`, tone: 'quiet', watching: false};
  const fault = hostFault(host);
  if (fault) return {...fault, watching: host.state === 'connected' && tab !== null};
  if (!tab) return {state: 'reload', tone: 'warning', mend: {reload: true}, watching: false};
  const gap = GAPS.find(([why]) => (tab.unchecked?.[why] ?? 0) > 0);
  if (gap) return gap[1];
  return LAYOUTS[tab.layout] ?? LAYOUTS.unknown;
}
