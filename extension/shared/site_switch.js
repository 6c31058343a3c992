/** Switching a site on asks the browser for that site only; it must happen in the very click. */
import './browser_api.js';
import {node} from './nodes.js';

const {api} = globalThis.tokumei;
const {text} = api;

/**
 * @param {{act: (kind: string, keys?: object) => Promise<any>, say: (...children: any[]) => void}} app
 * @param {any} site of sites_list
 * @param {string} id of the button
 */
export function siteSwitch(app, {site, hosts, on, granted, forced, name}, id) {
  const watching = on && granted;
  async function turnOn() {
    const origins = hosts.map((host) => `https://${host}/*`);
    if (!granted && !(await api.permissions.request({origins}).catch(() => false))) {
      app.say(node('p', {className: 'box warning', role: 'alert'}, text('siteNotGranted', name)));
      return;
    }
    await app.act('enable_site', {site});
  }
  const button = node('button', {type: 'button', id, disabled: forced}, text(watching ? 'siteTurnOff' : 'siteTurnOn'));
  button.ariaLabel = `${name}: ${button.textContent}`;
  button.addEventListener('click', watching ? () => app.act('disable_site', {site}) : turnOn);
  return button;
}
