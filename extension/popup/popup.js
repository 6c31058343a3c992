/**
 * The popup: the state of this page at a glance, honestly. It is drawn from what is known at once; the host is asked
 * after that, so that a slow or missing one keeps nobody waiting. One that takes its time counts as unknown.
 */
import '../shared/browser_api.js';
import '../shared/risks.js';
import {ask, choices, commandLine, localise, node, sensitivityOptions, sign} from '../shared/nodes.js';
import {statusOf} from '../shared/page_status.js';

const {api, risks} = globalThis.tokumei;
const {text} = api;
const $ = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const PATIENCE_MS = 1000;

/** @type {number} */ let tabId;
/** @type {any} */ let shown;

/** What is put into the texts of a state. */
function partsOf({host, tab, site, pausedUntil}) {
  const time = new Date(pausedUntil || 0).toLocaleTimeString(api.language(), {hour: '2-digit', minute: '2-digit'});
  return {
    protected: [tab?.read],
    generic: [tab?.read],
    unread: [tab?.read, tab?.unchecked?.failed],
    reading: [tab?.read, tab?.unchecked?.waiting],
    partly: [tab?.read, tab?.unchecked?.tooLong],
    outdated: [host.version],
    behind: [host.version],
    paused_hour: [time],
    other: [site?.name],
  };
}

/** The one thing that mends it. @param {import('../shared/page_status.js').Status} status */
function mendOf({mend, state}) {
  if (!mend) return null;
  if (mend.command) return commandLine(mend.command);
  if (mend.page) {
    return node('a', {href: api.runtime.getURL(mend.page), target: '_blank'}, text(`status_${state}_mend`));
  }
  const reload = () => api.tabs.reload(tabId).then(() => window.close());
  return node('button', {type: 'button', on: {click: reload}}, text(`status_${state}_mend`));
}

function showStatus(what) {
  const status = statusOf(what);
  const {state, tone} = status;
  const parts = partsOf(what)[state] ?? [];
  const mend = mendOf(status);
  $('status').className = tone;
  $('status').dataset.state = state;
  $('status').replaceChildren(
    sign(tone),
    node('p', {className: 'head'}, text(`status_${state}`, ...parts)),
    node('p', {className: 'more'}, text(`status_${state}_more`, ...parts)),
    ...(mend ? [node('div', {className: 'mend'}, mend)] : []),
    ...(status.check ? [node('p', {className: 'check soft'}, text('popupCheck', status.check))] : [])
  );
  return status;
}

function showCounts(counts) {
  const items = risks
    .filter((risk) => counts[risk] > 0)
    .map((risk) => {
      const jump = () => api.tabs.sendMessage(tabId, {kind: 'jump', direction: 1, risk}).catch(() => {});
      return node(
        'li',
        {},
        node(
          'button',
          {type: 'button', className: risk, on: {click: jump}},
          sign(risk),
          node('span', {}, text(`popupCount_${risk}`, counts[risk])),
          node('span', {className: 'jump'}, text('popupJump'))
        )
      );
    });
  $('counts').replaceChildren(...items);
  $('counts').hidden = items.length === 0;
}

function showControls({site, paused}) {
  $('controls').hidden = !site;
  if (!site) return;
  $('sensitivity').replaceChildren(
    choices({
      name: 'sensitivity',
      label: text('popupSensitivity'),
      options: sensitivityOptions(),
      value: site.sensitivity,
      disabled: site.sensitivityLocked,
      changed: (sensitivity) => change('site_settings', {site: site.site, change: {sensitivity}}),
    })
  );
  const pause = (scope) => () => change('pause', {tabId, scope});
  const button = (id, words, scope) => node('button', {type: 'button', id, on: {click: pause(scope)}}, words);
  const pauses = node(
    'div',
    {className: 'pauses', role: 'group', ariaLabel: text('popupPause')},
    button('pause-tab', text('popupPauseTab'), 'tab'),
    button('pause-hour', text('popupPauseHour'), 'hour'),
    button('pause-site', text('popupPauseSite'), 'site')
  );
  $('pausing').replaceChildren(
    ...(site.forced
      ? [node('p', {className: 'soft'}, text('popupForced'))]
      : paused
        ? [node('h2', {}, text('popupPaused')), button('resume', text('popupResume'), 'none')]
        : [node('h2', {}, text('popupPause')), pauses])
  );
}

/** To watch this site, or to show where its messages are. The permission is asked for in the very press. */
function showOffer({offer}) {
  $('offer').hidden = !offer;
  if (!offer) return;
  async function accept() {
    // Sent first: the browser's question closes this popup.
    ask('want_site', {tabId, ...offer});
    if (!(await api.permissions.request({origins: offer.origins}).catch(() => false))) return;
    await ask('begin_wanted');
    window.close();
  }
  $('offer').replaceChildren(
    node('button', {type: 'button', id: 'watch', on: {click: accept}}, text(offer.teach ? 'popupTeach' : 'popupWatch')),
    node('p', {className: 'soft'}, text(offer.teach ? 'popupTeachNote' : 'popupWatchNote'))
  );
}

function show(what) {
  const focused = document.activeElement?.id;
  shown = what;
  const {watching} = showStatus(what);
  showCounts(watching ? (what.tab?.counts ?? {}) : {});
  showOffer(what);
  showControls(what);
  // What was pressed may be gone: its counterpart takes the focus, so that the keyboard goes on from there.
  if (focused) (document.getElementById(focused) ?? document.querySelector('#pausing button') ?? $('status')).focus();
}

/** What the page says now; of the host, what was seen last. */
async function refresh() {
  const now = await ask('popup_state', {tabId});
  show({...shown, ...now, host: shown.host});
}

/** Asks for a change and shows what became of it. */
async function change(kind, keys) {
  const answer = await ask(kind, keys);
  await refresh();
  if (answer?.error) {
    $('status').append(node('p', {className: 'mend', role: 'alert'}, text(`error_${answer.error}`)));
  }
}

async function start() {
  localise();
  // A page of the extension opened in a tab (tests, help) says which tab it speaks of.
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  tabId = asked || (await api.tabs.query({active: true, currentWindow: true}))[0]?.id;
  show(await ask('popup_state', {tabId}));
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && Object.hasOwn(changes, `page:${tabId}`)) refresh();
  });
  const slow = setTimeout(() => show({...shown, host: {...shown.host, state: 'connecting'}}), PATIENCE_MS);
  const {host} = await ask('host_state');
  clearTimeout(slow);
  show({...shown, host});
}

start();
