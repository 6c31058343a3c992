// Work in idle time: slices of it, and what one item that cannot be worked on costs the others.
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';

/** What the page would do when it rests. @type {(() => void)[]} */
const resting = [];
globalThis.requestIdleCallback = /** @type {any} */ ((work) => resting.push(work));
globalThis.tokumei ??= {};
await import('../../../extension/content/idle_queue.js');
const {queueOf} = /** @type {any} */ (globalThis).tokumei.idleQueue;

const rest = () => resting.shift()?.();
beforeEach(() => resting.splice(0));

test('what is queued is worked on once, when the page rests, and the end is told', () => {
  const worked = [];
  let done = 0;
  const queue = queueOf(
    (item) => worked.push(item),
    () => (done += 1)
  );
  queue.add(['a', 'b']);
  queue.add(['b', 'c']);
  queue.drop('a');
  assert.deepEqual([worked, resting.length], [[], 1]);
  rest();
  assert.deepEqual([worked, done, resting.length], [['b', 'c'], 1, 0]);
});

test('an item that cannot be worked on takes nothing from the others, and the end is told all the same', () => {
  const worked = [];
  let done = 0;
  const queue = queueOf(
    (item) => {
      if (item === 'bad') throw new Error('bad');
      worked.push(item);
    },
    () => (done += 1)
  );
  queue.add(['a', 'bad', 'b', 'c']);
  assert.throws(rest, /bad/);
  rest();
  assert.deepEqual([worked, done, queue.isEmpty()], [['a', 'b', 'c'], 1, true]);
  queue.add(['bad']);
  assert.throws(rest, /bad/);
  assert.equal(done, 2);
});
