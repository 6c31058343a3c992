// What is still to be told when the watching ends.
import assert from 'node:assert/strict';
import {test} from 'node:test';

/** What the page would do when it rests. @type {(() => void)[]} */
const resting = [];
const listeners = new Map();
Object.assign(globalThis, {
  requestIdleCallback: (work) => resting.push(work),
  MutationObserver: class {
    observe() {}
    disconnect() {}
  },
  document: {},
  location: {pathname: '/proposals/1'},
  addEventListener: (type, listener) => listeners.set(type, listener),
  removeEventListener: (type) => listeners.delete(type),
});
globalThis.tokumei ??= {};
await import('../../../extension/content/idle_queue.js');
await import('../../../extension/content/watcher.js');
const {watch} = /** @type {any} */ (globalThis).tokumei.watcher;

test('after the end nothing is told, of what was under way neither', () => {
  const told = [];
  const {stop} = watch({changed: () => told.push('changed'), navigated: () => told.push('navigated')});
  const moved = listeners.get('popstate');
  moved();
  resting.shift()?.();
  location.pathname = '/proposals/2';
  moved();
  resting.shift()?.();
  assert.deepEqual(told, ['changed', 'navigated']);
  location.pathname = '/proposals/3';
  moved();
  stop();
  resting.shift()?.();
  assert.deepEqual(told, ['changed', 'navigated']);
});
