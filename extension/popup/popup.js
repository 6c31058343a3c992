/** The popup: the state of this page at a glance, honestly. */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const {text} = api;
const $ = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const send = (message) => api.runtime.sendMessage(message);

/** By the host's state: the text, whether it is well, and the command that mends it. */
const HOST = {
  connected: {key: 'popupHostConnected', tone: 'good', command: ''},
  connecting: {key: 'popupHostConnecting', tone: '', command: ''},
  idle: {key: 'popupHostConnecting', tone: '', command: ''},
  missing: {key: 'popupHostMissing', tone: 'bad', command: 'tokumei install'},
  forbidden: {key: 'popupHostForbidden', tone: 'bad', command: 'tokumei install'},
  blocked: {key: 'popupHostBlocked', tone: 'bad', command: 'tokumei doctor'},
  crashed: {key: 'popupHostCrashed', tone: 'bad', command: 'tokumei doctor'},
};

function line(id, words, tone = '') {
  $(id).textContent = words;
  $(id).className = `line ${tone}`;
}

function render({host, tab, site, paused}, change) {
  const known = HOST[host.state] ?? HOST.crashed;
  line('host', text(known.key, host.version), known.tone);
  $('command').textContent = known.command;
  $('command').hidden = known.command === '';
  // No green light over no protection: without a host nothing is watched, whatever the switches say.
  const watching = site && !paused && known.tone === 'good';
  const siteText = !site
    ? 'popupSiteUnknown'
    : paused
      ? 'popupSiteOff'
      : known.tone === 'good'
        ? 'popupSiteOn'
        : 'popupNotProtected';
  line('site', text(siteText), watching ? 'good' : siteText === 'popupNotProtected' ? 'bad' : '');
  const layout = watching && tab ? tab.layout : 'other';
  line(
    'layout',
    layout === 'other' ? '' : text(layout === 'known' ? 'popupLayoutKnown' : 'popupLayoutUnknown'),
    layout === 'known' ? 'good' : 'bad'
  );
  const counts = watching && tab ? tab.counts : {};
  const items = ['danger', 'warning', 'notice'].filter((risk) => counts[risk] > 0);
  $('counts').replaceChildren(
    ...items.map((risk) => {
      const item = document.createElement('li');
      item.className = risk;
      item.textContent = text(`popupCount_${risk}`, counts[risk]);
      return item;
    })
  );
  if (layout === 'known' && items.length === 0 && known.tone === 'good') {
    const item = document.createElement('li');
    item.textContent = text('popupNothing', tab.read);
    $('counts').append(item);
  }
  const pause = $('pause');
  pause.hidden = !site;
  pause.textContent = text(paused ? 'popupTurnOn' : 'popupTurnOff');
  pause.onclick = () => change(!paused);
}

async function start() {
  document.documentElement.lang = api.language();
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(/** @type {HTMLElement} */ (element).dataset.text ?? '');
  }
  // A page of the extension opened in a tab (tests, help) says which tab it speaks of.
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const tabId = asked || (await api.tabs.query({active: true, currentWindow: true}))[0]?.id;
  const show = async () =>
    render(await send({kind: 'popup_state', tabId}), async (pausing) => {
      await send({kind: 'pause', tabId, scope: pausing ? 'site' : 'none'});
      await show();
    });
  await show();
}

start();
