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

/** The wire that this version speaks, and the oldest host that answers all it asks. An older one is asked all the same. */
const PROTOCOL = 1;
const OLDEST_HOST = '1.0.0';

/** What the browsers say when a port ends, and the state that it means. */
const FAULTS = [
  [/not found|no such native application/i, 'missing'],
  [/forbidden/i, 'forbidden'],
  [/administrator/i, 'blocked'],
  [/communicating/i, 'polluted'],
];

/** The check of `tokumei doctor` that looks into a state; host/cli/doctor_checks.cpp has them all. */
const CHECKS = {
  missing: 'manifest.absent',
  forbidden: 'manifest.outdated',
  blocked: 'policy.blocked',
  polluted: 'host.polluted',
  crashed: 'host.silent',
  host_old: 'host.version',
  extension_old: 'host.version',
};

/** Whether version `a` came before `b`: '1.9.0' before '1.10.0'. */
export function isOlder(a, b) {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  const at = other.findIndex((part, i) => part !== (one[i] ?? 0));
  return at >= 0 && (one[at] ?? 0) < other[at];
}

/** @typedef {'good'|'host_old'|'extension_old'} Fit whether the versions go together */
/**
 * @typedef {'idle'|'connecting'|'connected'|'missing'|'forbidden'|'blocked'|'polluted'|'crashed'|Exclude<Fit, 'good'>}
 *   HostState host_old and extension_old: they do not understand each other at all
 */
/**
 * @typedef {object} Health
 * @property {HostState} state
 * @property {string} version the host's; '' before the first welcome
 * @property {Fit} fit what both understand goes on, whatever it is
 * @property {string} check the doctor's check that looks into what is wrong; '' where nothing is
 */

export class HostClient {
  /** @type {any} */ #port = null;
  /** @type {Map<string, {parts: any[], resolve: (reply: any) => void, timer: any}>} */ #waiting = new Map();
  #next = 1;
  #failures = 0;
  /** @type {HostState} */ #state = 'idle';
  /** @type {any} */ #welcome = null;
  /** @type {any} */ #idle = null;
  #notBefore = 0;

  /** @returns {Health} */
  get health() {
    const fit = this.#fit();
    const check = CHECKS[this.#state] ?? CHECKS[fit] ?? '';
    return {state: this.#state, version: this.#welcome?.host ?? '', fit, check};
  }

  /** @returns {Fit} */
  #fit() {
    if (this.#state === 'host_old' || this.#state === 'extension_old') return this.#state;
    if (!this.#welcome) return 'good';
    if (isOlder(this.#welcome.host, OLDEST_HOST)) return 'host_old';
    const {oldest_extension: oldest = ''} = this.#welcome;
    return oldest && isOlder(api.runtime.getManifest().version, oldest) ? 'extension_old' : 'good';
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
        this.#port.postMessage({v: PROTOCOL, id, ...query});
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
      if (reply.error === 'bad_version') this.#state = (reply.protocol ?? 0) > PROTOCOL ? 'extension_old' : 'host_old';
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
