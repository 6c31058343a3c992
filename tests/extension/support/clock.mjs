/** Time that passes only when told, for tests of deadlines. */

const TURNS = 20; // of promises, for what follows from one thing to have happened

async function follow() {
  for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
}

/** Stops the clock of this process until `restore`. */
export function stopClock() {
  const timers = {setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout};
  const realNow = Date.now;
  let now = realNow();
  let next = 1;
  /** @type {Map<number, {at: number, work: () => void}>} */
  const due = new Map();
  const set = (work, ms = 0) => {
    due.set(next, {at: now + ms, work});
    return next++;
  };
  Object.assign(globalThis, {setTimeout: set, clearTimeout: (id) => due.delete(id)});
  Date.now = () => now;
  return {
    /** Lets time pass, and what follows from it happen. */
    async pass(ms = 0) {
      const end = now + ms;
      await follow();
      for (;;) {
        const [first] = [...due].filter(([, {at}]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!first) break;
        const [id, {at, work}] = first;
        due.delete(id);
        now = Math.max(now, at);
        work();
        await follow();
      }
      now = end;
    },
    restore() {
      Object.assign(globalThis, timers);
      Date.now = realNow;
    },
  };
}

/** What a promise has come to; undefined while it is open. */
export function outcomeOf(promise) {
  const outcome = {value: /** @type {any} */ (undefined)};
  promise.then((value) => (outcome.value = value));
  return outcome;
}
