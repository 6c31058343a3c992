/**
 * The conversation with tokumei-host: ids, deadlines, reconnecting. The only file that knows connectNative.
 *
 * A port is opened by the first query and kept while it is used; after IDLE_MS without one it is closed, so that neither
 * the host nor this worker is kept alive for nothing. A host that dies is started again by the next query, after a
 * jittered wait that grows with each failure; failures that a wait does not mend are remembered until the next start.
 */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const HOST = 'org.tokumei.host';
const DEADLINE_MS = 5000;
const IDLE_MS = 180_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/** What the browsers' messages mean, as the doctor's checks name it. */
const FAULTS = [
  [/not found|no such native application/i, 'missing'],
  [/forbidden/i, 'forbidden'],
  [/administrator/i, 'blocked'],
];

/** Whether a host of `version` is older than the extension by more than a patch: it may know less than we ask. */
export function isOlder(version, extension) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = extension.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/** @typedef {'idle'|'connecting'|'connected'|'missing'|'forbidden'|'blocked'|'crashed'} HostState */

export class HostClient {
  /** @type {any} */ #port = null;
  /** @type {Map<string, {parts: any[], resolve: (reply: any) => void, timer: any}>} */ #waiting = new Map();
  #next = 1;
  #failures = 0;
  /** @type {HostState} */ #state = 'idle';
  /** @type {any} */ #welcome = null;
  /** @type {any} */ #idle = null;
  #notBefore = 0;

  /** @returns {{state: HostState, version: string, outdated: boolean}} */
  get health() {
    const version = this.#welcome?.host ?? '';
    return {
      state: this.#state,
      version,
      outdated: version !== '' && isOlder(version, api.runtime.getManifest().version),
    };
  }

  /** @returns {{category: string, name: string, about: string, advice: string}[]} [] before the first welcome */
  get categories() {
    return this.#welcome?.categories ?? [];
  }

  /**
   * Sends a query and resolves with its reply; with {type: 'error'} when there is none. Never rejects.
   * @param {object} query without v and id
   * @returns {Promise<any>}
   */
  async ask(query) {
    const wait = this.#notBefore - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (!this.#port) this.#connect();
    return this.#send(query);
  }

  /** @returns {Record<string, string>} names of categories in the interface's language; {} before the first welcome */
  get categoryNames() {
    return Object.fromEntries((this.#welcome?.categories ?? []).map(({category, name}) => [category, name]));
  }

  /** Connects if need be and says how it went. */
  async probe() {
    const reply = await this.ask({type: 'ping'});
    return {...this.health, ok: reply.type === 'pong'};
  }

  #send(query) {
    return new Promise((resolve) => {
      if (!this.#port) {
        resolve({type: 'error', error: this.#state});
        return;
      }
      const id = String(this.#next++);
      const timer = setTimeout(() => this.#settle(id, {type: 'error', error: 'deadline'}), DEADLINE_MS);
      this.#waiting.set(id, {parts: [], resolve, timer});
      clearTimeout(this.#idle);
      try {
        this.#port.postMessage({v: 1, id, ...query});
      } catch {
        this.#settle(id, {type: 'error', error: 'crashed'});
      }
    });
  }

  #connect() {
    this.#state = 'connecting';
    try {
      this.#port = api.runtime.connectNative(HOST);
    } catch (problem) {
      this.#ended(String(problem));
      return;
    }
    this.#port.onMessage.addListener((reply) => this.#received(reply));
    this.#port.onDisconnect.addListener((port) =>
      this.#ended(port.error?.message ?? api.runtime.lastError?.message ?? '')
    );
    const hello = {
      type: 'hello',
      extension: api.runtime.getManifest().version,
      browser: api.family,
      language: api.language(),
    };
    this.#send(hello).then((reply) => {
      if (reply.type !== 'welcome') return;
      this.#welcome = reply;
      this.#state = 'connected';
      this.#failures = 0;
    });
  }

  #received(reply) {
    const waiting = this.#waiting.get(reply?.id);
    if (!waiting) return;
    if (reply.parts > 1) {
      waiting.parts.push(reply);
      if (waiting.parts.length < reply.parts) return;
      waiting.parts.sort((a, b) => a.part - b.part);
      this.#settle(reply.id, {...reply, messages: waiting.parts.flatMap((part) => part.messages)});
      return;
    }
    this.#settle(reply.id, reply);
  }

  #settle(id, reply) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve(reply);
    if (this.#waiting.size === 0 && this.#port) {
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => this.#release(), IDLE_MS);
    }
  }

  #release() {
    this.#port?.disconnect();
    this.#port = null;
    this.#state = 'idle';
  }

  /** @param {string} reason what the browser says of the end of the port */
  #ended(reason) {
    this.#port = null;
    const fault = FAULTS.find(([pattern]) => /** @type {RegExp} */ (pattern).test(reason));
    this.#state = /** @type {HostState} */ (fault ? fault[1] : 'crashed');
    this.#failures += 1;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (this.#failures - 1), LONGEST_WAIT_MS);
    this.#notBefore = Date.now() + wait * (0.5 + Math.random() / 2);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, {type: 'error', error: this.#state});
  }
}
