/**
 * The conversation with tokumei-host: ids, deadlines, reconnecting. The only file that knows connectNative.
 *
 * A port is opened by the first query and kept while it is used; after IDLE_MS without one it is closed, so that neither
 * the host nor this worker is kept alive for nothing. A host that dies is started again by the next query, after a
 * jittered wait that grows with each failure. One that is silent for a whole deadline is let go, so that the next query
 * starts another. Failures that no wait mends (lastingFailures) are remembered: queries fail at once until a person does
 * something that may have mended it (`anew`, `probe`).
 */
import '../shared/browser_api.js';
import '../shared/lasting_failures.js';
import '../shared/text_sizes.js';

const {api, lastingFailures, textSizes} = globalThis.tokumei;
const HOST = 'org.tokumei.host';
const DEADLINE_MS = 5000;
const START_MS = 15_000; // a scanner may look at the program first
const ENVELOPE = 64; // bytes of id and version
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
  hung: 'host.silent',
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
 * @typedef {'idle'|'connecting'|'connected'|'missing'|'forbidden'|'blocked'|'polluted'|'crashed'|'hung'|
 *   Exclude<Fit, 'good'>} HostState hung: it answered nothing for a whole deadline; host_old and extension_old: they do not
 *   understand each other at all
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
  /** Replies of any kind that this port has brought. */ #heard = 0;
  #next = 1;
  #failures = 0;
  /** @type {HostState} */ #state = 'idle';
  /** @type {any} */ #welcome = null;
  /** @type {any} */ #idle = null;
  #notBefore = 0;
  /** Ends the wait of each query that waits for `#notBefore`. @type {Set<() => void>} */ #resting = new Set();

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
   * Sends a query and resolves with its reply; with {type: 'error', error} when there is none: `deadline`, `query_too_long`
   * (it would end the host), or the state that the host is in. Never rejects.
   * @param {object} query without v and id
   * @param {{anew?: boolean}} [how] anew: a person has just come, a lasting failure may be mended
   * @returns {Promise<any>}
   */
  async ask(query, {anew = false} = {}) {
    const isTooLong = textSizes.packetBytes(query) + ENVELOPE > textSizes.QUERY_BYTES;
    if (isTooLong) return {type: 'error', error: 'query_too_long'};
    if (!lastingFailures.has(this.#state)) await this.#rested();
    if (lastingFailures.has(this.#state) && !anew) return {type: 'error', error: this.#state};
    return this.#askNow(query);
  }

  /** @returns {Record<string, string>} names of categories in the interface's language; {} before the first welcome */
  get categoryNames() {
    return Object.fromEntries((this.#welcome?.categories ?? []).map(({category, name}) => [category, name]));
  }

  /** Connects if need be, whatever went before, and says how it went. */
  async probe() {
    let reply = await this.#askNow({type: 'ping'});
    if (reply.error === 'hung') reply = await this.#askNow({type: 'ping'});
    return {...this.health, ok: reply.type === 'pong'};
  }

  /** Until the wait after a failure is over, or a host answers before that. */
  #rested() {
    const wait = this.#notBefore - Date.now();
    if (this.#port || wait <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => resolve(this.#resting.delete(wake));
      this.#resting.add(wake);
      setTimeout(wake, wait);
    });
  }

  #askNow(query) {
    if (!this.#port) this.#connect();
    return this.#send(query);
  }

  #send(query, deadline = DEADLINE_MS) {
    return new Promise((resolve) => {
      if (!this.#port) {
        resolve({type: 'error', error: this.#state});
        return;
      }
      const id = String(this.#next++);
      const heard = this.#heard;
      const timer = setTimeout(() => this.#late(id, heard, deadline), deadline);
      this.#waiting.set(id, {parts: [], resolve, timer});
      clearTimeout(this.#idle);
      this.#post({id, ...query});
    });
  }

  #post(query) {
    try {
      this.#port.postMessage({v: PROTOCOL, ...query});
    } catch {
      this.#settle(query.id, {type: 'error', error: 'crashed'});
    }
  }

  /**
   * A query's time is over. A host that has said something meanwhile is slow; one that has not is hung, unless it is still
   * starting: that is for its hello to find out.
   */
  #late(id, heard, deadline) {
    if (this.#heard === heard && (heard > 0 || deadline === START_MS)) {
      this.#port.disconnect();
      this.#failed('hung');
      return;
    }
    this.#settle(id, {type: 'error', error: 'deadline'});
    this.#post({id: String(this.#next++), type: 'cancel', cancel: id});
  }

  #connect() {
    this.#state = 'connecting';
    this.#heard = 0;
    let port;
    try {
      port = api.runtime.connectNative(HOST);
    } catch (problem) {
      this.#failed(stateAfter(String(problem)));
      return;
    }
    this.#port = port;
    port.onMessage.addListener((reply) => port === this.#port && this.#received(reply));
    port.onDisconnect.addListener(({error}) => {
      const reason = error?.message ?? api.runtime.lastError?.message ?? '';
      if (port === this.#port) this.#failed(stateAfter(reason));
    });
    const hello = {
      type: 'hello',
      extension: api.runtime.getManifest().version,
      browser: api.family,
      language: api.language(),
    };
    this.#send(hello, START_MS).then((reply) => {
      if (reply.error === 'bad_version') this.#state = (reply.protocol ?? 0) > PROTOCOL ? 'extension_old' : 'host_old';
      if (reply.type !== 'welcome') return;
      this.#welcome = reply;
      this.#state = 'connected';
      this.#failures = 0;
      for (const wake of [...this.#resting]) wake();
    });
  }

  #received(reply) {
    this.#heard += 1;
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

  /** @param {HostState} state that the end of the port means */
  #failed(state) {
    clearTimeout(this.#idle); // there is nothing to let go, and the failure stays known
    this.#port = null;
    this.#state = state;
    this.#failures += 1;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (this.#failures - 1), LONGEST_WAIT_MS);
    this.#notBefore = Date.now() + wait * (0.5 + Math.random() / 2);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, {type: 'error', error: state});
  }
}

/**
 * @param {string} reason what the browser says of the end of a port
 * @returns {HostState}
 */
function stateAfter(reason) {
  const fault = FAULTS.find(([pattern]) => /** @type {RegExp} */ (pattern).test(reason));
  return /** @type {HostState} */ (fault?.[1] ?? 'crashed');
}
