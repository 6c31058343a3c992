/** The first-run page opens once, after a person has installed the extension; not when an organisation has. */
import '../shared/browser_api.js';
import {load} from './settings_store.js';

const {api} = globalThis.tokumei;

export function startFirstRun() {
  api.runtime.onInstalled.addListener(async ({reason}) => {
    if (reason !== 'install') return;
    const {policy} = await load();
    if (policy.sites.length + policy.locked.length > 0) return;
    await api.tabs.create({url: api.runtime.getURL('welcome/welcome.html')});
  });
}
