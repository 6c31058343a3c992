/**
 * Texts to the host, whatever their length. One over its limit is not sent, and answered as the host answers it: a single
 * text that is too long must not cost the others their answer.
 */
import '../shared/text_sizes.js';

const {textSizes} = globalThis.tokumei;
const TOO_LONG = Object.freeze({error: 'message_too_long', code: 20});

/**
 * @param {import('./host_client.js').HostClient} host
 * @param {Record<string, any> & {messages: {id: string, speaker: string, text: string}[]}} query of type check, without its type
 * @param {{anew?: boolean}} [how]
 * @returns {Promise<any>} the reply, with an entry for every message
 */
export async function askCheck(host, query, how) {
  const long = new Set(query.messages.filter(({text}) => textSizes.isTooLong(text)).map(({id}) => id));
  // It keeps its place in the thread.
  const messages = query.messages.map((one) => (long.has(one.id) ? {...one, text: ''} : one));
  const reply = await host.ask({type: 'check', ...query, messages}, how);
  if (reply.type !== 'findings') return reply;
  return {...reply, messages: reply.messages.map((one) => (long.has(one.id) ? {id: one.id, ...TOO_LONG} : one))};
}

/**
 * @param {import('./host_client.js').HostClient} host
 * @param {Record<string, any> & {message: {id: string, text: string}}} query of type draft, without its type
 * @param {{anew?: boolean}} [how]
 * @returns {Promise<any>} the reply; {type: 'error', error: 'message_too_long'} where nothing was read
 */
export async function askDraft(host, query, how) {
  if (textSizes.isTooLong(query.message.text)) return {type: 'error', ...TOO_LONG};
  const reply = await host.ask({type: 'draft', ...query}, how);
  return reply.error ? {type: 'error', error: reply.error} : reply;
}
