/**
 * Who may ask what. Two tables, by trust: content scripts (page_answers.js) are believed least, the extension's own pages
 * (own_answers.js) most. A message from anywhere else gets no answer.
 */
import '../shared/browser_api.js';
import {startBroadcast} from './broadcast.js';
import {answersToOwnPages} from './own_answers.js';
import {answersToPages} from './page_answers.js';
import {forgetTab} from './page_states.js';

const {api} = globalThis.tokumei;

/** What a failure is called: a full storage has its own text, the rest is a fault of ours. */
const errorOf = (problem) => (/quota|full/i.test(String(problem?.message)) ? 'storage_full' : 'internal');

/** @param {import('./host_client.js').HostClient} host */
export function startRouter(host) {
  const toPages = answersToPages(host);
  const toOwnPages = answersToOwnPages(host);

  api.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== api.runtime.id) return false;
    const own = sender.url?.startsWith(api.runtime.getURL(''));
    const answers = own ? toOwnPages : sender.tab ? toPages : {};
    const answer = Object.hasOwn(answers, message?.kind) ? answers[message.kind] : undefined;
    if (!answer) return false;
    Promise.resolve(answer(message, sender)).then(respond, (problem) => respond({error: errorOf(problem)}));
    return true;
  });

  api.tabs.onRemoved.addListener(forgetTab);
  startBroadcast();
}
