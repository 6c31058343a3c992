/**
 * START HERE: the options page. It holds what the router knows, draws one view of it at a time (views/, by the part of
 * the address after #), and draws again when something changed, here or elsewhere.
 */
import '../shared/browser_api.js';
import {ask, localise, node} from '../shared/nodes.js';
import {download} from './download.js';
import {faultList} from './parts.js';
import {backupView} from './views/backup.js';
import {dismissedView} from './views/dismissed.js';
import {generalView} from './views/general.js';
import {healthView} from './views/health.js';
import {ownDataView} from './views/own_data.js';
import {siteView} from './views/site.js';
import {sitesView} from './views/sites.js';
import {wordsView} from './views/words.js';

const {api} = globalThis.tokumei;
const {text} = api;
const $ = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** In the order of the navigation. @type {[string, (app: App, argument?: string) => Node[]][]} */
const VIEWS = [
  ['sites', sitesView],
  ['general', generalView],
  ['words', wordsView],
  ['own', ownDataView],
  ['dismissed', dismissedView],
  ['health', healthView],
  ['backup', backupView],
];

/**
 * What views draw from and act with.
 * @typedef {object} App
 * @property {any} settings in force
 * @property {any} chosen what the user chose of them
 * @property {{key: string, expected: string}[]} faults of the stored settings
 * @property {{key: string, expected: string}[]} policyFaults
 * @property {any} stored what is stored, when it has faults
 * @property {Record<string, any>} health by site and kind of page
 * @property {any[]} sites
 * @property {any} host
 * @property {any[]} categories
 * @property {(kind: string, keys?: object|((settings: any) => object)) => Promise<any>} act asks the router for a change,
 *   draws again, says a failure; keys that depend on the settings are computed when earlier changes are in force
 * @property {(...children: any[]) => void} say shows a notice until the next one
 */

/** @type {App} */
const app = {
  settings: null,
  chosen: {},
  faults: [],
  policyFaults: [],
  stored: undefined,
  health: {},
  sites: [],
  host: {state: 'idle', version: ''},
  categories: [],
  async act(kind, keys) {
    const answer = (await inTurn(() => ask(kind, typeof keys === 'function' ? keys(app.settings) : keys))) ?? {};
    if (answer.error) app.say(node('p', {className: 'box danger', role: 'alert'}, text(`error_${answer.error}`)));
    return answer;
  },
  say: (...children) => $('notices').replaceChildren(...children),
};

/**
 * Changes are made and read back one after the other: two quick clicks are two changes, and what was read first is never
 * taken in last.
 * @type {Promise<any>}
 */
let turn = Promise.resolve();

/** @param {() => any} [work] @returns {Promise<any>} what it answered */
function inTurn(work = () => {}) {
  const done = turn.then(async () => {
    const answer = await work();
    await refresh();
    return answer;
  });
  turn = done.catch(() => {});
  return done;
}

const route = () => location.hash.slice(1).split('/');

function drawNavigation() {
  const [current] = route();
  const chosen = current === 'site' ? 'sites' : current;
  $('views').replaceChildren(
    ...VIEWS.map(([id]) =>
      node(
        'li',
        {},
        node(
          'a',
          {href: `#${id}`, id: `to-${id}`, ...(id === chosen && {'aria-current': 'page'})},
          text(`optionsView_${id}`)
        )
      )
    )
  );
}

/** What stands above every view: what could not be read, what an organisation decides. */
function banners() {
  const {faults, policyFaults, settings} = app;
  const {sites, locked} = settings.policy;
  const keep = node(
    'button',
    {type: 'button', id: 'keep-broken', on: {click: () => download('settings-damaged', JSON.stringify(app.stored))}},
    text('optionsBrokenKeep')
  );
  return [
    faults.length > 0 &&
      node('div', {className: 'box warning'}, node('p', {}, text('optionsBroken')), faultList(faults), keep),
    policyFaults.length > 0 &&
      node('div', {className: 'box warning'}, node('p', {}, text('optionsPolicyBroken')), faultList(policyFaults)),
    sites.length + locked.length > 0 && node('p', {className: 'box'}, text('optionsOrganisation')),
  ].filter(Boolean);
}

/** What the user has typed and not sent, and what was said of it. */
function unsent() {
  const fields = [...$('view').querySelectorAll('input[type=text], input[type=search], textarea')];
  const faults = [...$('view').querySelectorAll('.fault')];
  return () => {
    for (const field of /** @type {HTMLInputElement[]} */ (fields)) {
      const now = /** @type {HTMLInputElement|null} */ (document.getElementById(field.id));
      if (!now || now === field) continue;
      now.value = field.value;
      now.ariaInvalid = field.ariaInvalid;
      if (field.value) now.dispatchEvent(new Event('input'));
    }
    for (const fault of faults) {
      const now = document.getElementById(fault.id);
      if (now) now.textContent = fault.textContent;
    }
  };
}

/** Draws anew and gives the focus back to what had it; what was typed and not yet sent stays. */
function draw() {
  const [id, argument] = route();
  const view = id === 'site' ? siteView : (VIEWS.find(([one]) => one === id)?.[1] ?? sitesView);
  const focused = document.activeElement?.id;
  const putBack = unsent();
  due = false;
  drawNavigation();
  $('view').replaceChildren(...banners(), ...view(app, argument));
  putBack();
  if (focused) document.getElementById(focused)?.focus({preventScroll: true});
}

/** A view that is replaced between press and release loses the click: drawing waits for the release. */
let pressed = false;
let due = false;

function watchPointer() {
  addEventListener('pointerdown', () => {
    pressed = true;
  });
  const released = () =>
    setTimeout(() => {
      pressed = false;
      if (due) draw();
    });
  addEventListener('pointerup', released);
  addEventListener('pointercancel', released);
}

/** Takes in what is new, and draws only if something is. */
function know(news) {
  const before = JSON.stringify(app);
  Object.assign(app, news);
  if (JSON.stringify(app) === before) return;
  due = true;
  if (!pressed) draw();
}

async function refresh() {
  const [all, health, sites] = await Promise.all([ask('settings'), ask('site_health'), ask('sites_list')]);
  know({...all, health, sites});
}

async function start() {
  localise();
  document.title = text('optionsTitle');
  if (!location.hash) history.replaceState(null, '', '#sites');
  watchPointer();
  await inTurn();
  addEventListener('hashchange', () => {
    app.say();
    draw();
    const heading = /** @type {HTMLElement} */ ($('view').querySelector('h2'));
    heading.tabIndex = -1;
    heading.focus();
    scrollTo(0, 0);
  });
  for (const changed of [api.permissions.onAdded, api.permissions.onRemoved]) changed.addListener(() => inTurn());
  api.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'session') inTurn();
  });
  know(await ask('host_state'));
}

start();
