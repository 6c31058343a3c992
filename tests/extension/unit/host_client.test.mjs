// The conversation with a host in memory: states, versions that do not go together, what the doctor calls them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {beforeEach, test} from 'node:test';
import {outcomeOf, stopClock} from '../support/clock.mjs';
import {fakeBrowser} from '../support/fake_browser.mjs';

// The wait before an idle port is let go is longer than this file may run.
const wait = globalThis.setTimeout;
globalThis.setTimeout = /** @type {any} */ ((work, ms) => (ms > 60_000 ? wait(work, ms).unref() : wait(work, ms)));

fakeBrowser();
const {HostClient, isOlder} = await import('../../../extension/background/host_client.js');
const CHECKS = readFileSync(new URL('../../../host/cli/doctor_checks.cpp', import.meta.url), 'utf8');

const WELCOME = {type: 'welcome', host: '1.0.0', protocol: 1, oldest_extension: '1.0.0', categories: []};
const BAD_VERSION = {type: 'error', code: 11, error: 'bad_version', detail: 'v: not 2'};

let asked;
let started;
let ended;
/** A host that answers by type of query; without answers the port ends with `reason`. */
function host(answers, reason = '') {
  answer(answers, reason);
  return new HostClient();
}

/** Sets what happens to the ports that are opened from now on. */
function answer(answers, reason = '') {
  globalThis.chrome.runtime.connectNative = () => {
    started += 1;
    const listeners = {message: [], end: []};
    if (!answers) setTimeout(() => listeners.end.forEach((one) => one({error: {message: reason}})), 0);
    return {
      onMessage: {addListener: (one) => listeners.message.push(one)},
      onDisconnect: {addListener: (one) => listeners.end.push(one)},
      disconnect: () => (ended += 1),
      postMessage(query) {
        asked.push(query);
        const reply = typeof answers === 'function' ? answers(query) : answers?.[query.type];
        if (reply) setTimeout(() => listeners.message.forEach((one) => one({v: 1, id: query.id, ...reply})), 0);
      },
    };
  };
}

beforeEach(() => {
  asked = [];
  started = ended = 0;
});

const GOOD = {hello: WELCOME, ping: {type: 'pong'}, check: {type: 'findings', messages: []}};
const CHECK = {type: 'check', messages: []};
const NOT_FOUND = 'Specified native messaging host not found.';
/** A test in which time passes only when told. */
const timed = (name, work) =>
  test(name, async () => {
    const clock = stopClock();
    try {
      await work(clock.pass);
    } finally {
      clock.restore();
    }
  });

test('a host of this version: connected, and nothing to say', async () => {
  const {ok, ...health} = await host({hello: WELCOME, ping: {type: 'pong'}}).probe();
  assert.equal(ok, true);
  assert.deepEqual(health, {state: 'connected', version: '1.0.0', fit: 'good', check: ''});
  assert.deepEqual(asked.map(({type}) => type).sort(), ['hello', 'ping']);
});

test('a host that is too old is named, and goes on working', async () => {
  const old = host({hello: {...WELCOME, host: '0.9.9'}, ping: {type: 'pong'}, check: {type: 'findings', messages: []}});
  const {fit, state, check} = await old.probe();
  assert.deepEqual({fit, state, check}, {fit: 'host_old', state: 'connected', check: 'host.version'});
  assert.equal((await old.ask({type: 'check', messages: []})).type, 'findings');
});

test('a host that is too new for this extension says so itself', async () => {
  const hello = {...WELCOME, host: '9.0.0', oldest_extension: '8.0.0'};
  const {fit, state} = await host({hello, ping: {type: 'pong'}}).probe();
  assert.deepEqual({fit, state}, {fit: 'extension_old', state: 'connected'});
});

test('a host from before that key counts as one that fits', async () => {
  const hello = {...WELCOME, oldest_extension: undefined};
  assert.equal((await host({hello, ping: {type: 'pong'}}).probe()).fit, 'good');
});

test('a host of another protocol: who is the older one is said', async () => {
  const next = await host({hello: {...BAD_VERSION, protocol: 2}, ping: {...BAD_VERSION, protocol: 2}}).probe();
  assert.deepEqual([next.ok, next.state, next.check], [false, 'extension_old', 'host.version']);
  const last = await host({hello: {...BAD_VERSION, protocol: 0}, ping: {...BAD_VERSION, protocol: 0}}).probe();
  assert.deepEqual([last.ok, last.state], [false, 'host_old']);
});

test('each end of a port is a state, and each state names a check that the doctor has', async () => {
  for (const [reason, state, check] of [
    ['Specified native messaging host not found.', 'missing', 'manifest.absent'],
    ['No such native application org.tokumei.host', 'missing', 'manifest.absent'],
    ['Access to the specified native messaging host is forbidden.', 'forbidden', 'manifest.outdated'],
    ['... disabled by the system administrator.', 'blocked', 'policy.blocked'],
    ['Error when communicating with the native messaging host.', 'polluted', 'host.polluted'],
    ['Native host has exited.', 'crashed', 'host.silent'],
  ]) {
    const {ok, ...health} = await host(null, reason).probe();
    assert.equal(ok, false);
    assert.deepEqual([health.state, health.check], [state, check], reason);
    assert.ok(CHECKS.includes(`{"${check}",`), `doctor_checks.cpp has no ${check}`);
  }
  assert.ok(CHECKS.includes('{"host.version",'));
});

test('versions are compared part by part, as numbers', () => {
  for (const [older, newer] of [
    ['1.9.0', '1.10.0'],
    ['0.9', '1.0.0'],
    ['1.0', '1.0.1'],
  ]) {
    assert.equal(isOlder(older, newer), true);
    assert.equal(isOlder(newer, older), false);
  }
  assert.equal(isOlder('1.0.0', '1.0.0'), false);
});

test('a query that would end the host is not sent', async () => {
  const client = host(GOOD);
  const messages = [{id: '0', text: '<'.repeat(200_000)}];
  assert.equal((await client.ask({type: 'check', messages})).error, 'query_too_long');
  assert.equal(started, 0);
});

for (const [reason, state] of [
  [NOT_FOUND, 'missing'],
  ['Access to the specified native messaging host is forbidden.', 'forbidden'],
  ['... disabled by the system administrator.', 'blocked'],
]) {
  test(`${state}: remembered, so that no query tries again by itself; a person who comes anew does`, async () => {
    const client = host(null, reason);
    assert.equal((await client.ask(CHECK)).error, state);
    for (let i = 0; i < 3; i += 1) assert.equal((await client.ask(CHECK)).error, state);
    assert.equal(started, 1);
    answer(GOOD);
    assert.equal((await client.ask(CHECK)).error, state, 'what was mended shows when somebody looks');
    assert.equal((await client.ask(CHECK, {anew: true})).type, 'findings');
    assert.equal((await client.ask(CHECK)).type, 'findings');
    assert.equal(started, 2);
  });
}

timed('a probe waits for nothing, and what waits goes on with it', async (pass) => {
  const client = host(null, 'Native host has exited.');
  for (let i = 0; i < 9; i += 1) {
    client.probe();
    await pass();
  }
  assert.equal(client.health.state, 'crashed');
  const waiting = outcomeOf(client.ask(CHECK));
  await pass(10_000);
  assert.equal(started, 9, 'a query keeps the wait');
  answer(GOOD);
  const probed = outcomeOf(client.probe());
  await pass();
  assert.equal(probed.value?.ok, true);
  assert.equal(waiting.value?.type, 'findings');
});

timed('what waited while the host was uninstalled does not try again', async (pass) => {
  const client = host(null, 'Native host has exited.');
  client.probe();
  await pass();
  const waiting = outcomeOf(client.ask(CHECK));
  answer(null, NOT_FOUND);
  client.probe();
  await pass(1000);
  assert.deepEqual([waiting.value?.error, started], ['missing', 2]);
});

timed('a host that hangs is let go after a deadline, and the next query starts another', async (pass) => {
  let hangs = false;
  const client = host(({type}) => (hangs ? null : GOOD[type]));
  client.ask(CHECK);
  await pass();
  assert.equal(client.health.state, 'connected');
  hangs = true;
  const unheard = outcomeOf(client.ask(CHECK));
  await pass(4999);
  assert.deepEqual([unheard.value, ended], [undefined, 0]);
  await pass(1);
  assert.equal(unheard.value?.error, 'hung');
  assert.deepEqual([client.health.state, client.health.check, ended], ['hung', 'host.silent', 1]);
  hangs = false;
  const next = outcomeOf(client.ask(CHECK));
  await pass(300);
  assert.deepEqual([next.value?.type, started, client.health.state], ['findings', 2, 'connected']);
});

timed('a probe of a hung host starts another itself', async (pass) => {
  let hangs = false;
  const client = host(({type}) => (hangs && started === 1 ? null : GOOD[type]));
  client.probe();
  await pass();
  hangs = true;
  const probed = outcomeOf(client.probe());
  await pass(5000);
  assert.deepEqual([probed.value?.ok, probed.value?.state, started, ended], [true, 'connected', 2, 1]);
});

timed('a host that is slow with one query keeps its port; that query is cancelled', async (pass) => {
  const client = host(({type}) => (type === 'draft' ? null : GOOD[type]));
  client.probe();
  await pass();
  const slow = outcomeOf(client.ask({type: 'draft'}));
  await pass(2000);
  client.ask(CHECK);
  await pass(3000);
  assert.equal(slow.value?.error, 'deadline');
  const {id} = asked.find(({type}) => type === 'draft');
  assert.deepEqual(
    asked.filter(({type}) => type === 'cancel').map(({cancel}) => cancel),
    [id]
  );
  assert.deepEqual([client.health.state, ended], ['connected', 0]);
});

timed('a host that takes its time to start is given three deadlines', async (pass) => {
  const client = host(() => null);
  const first = outcomeOf(client.ask(CHECK));
  await pass(5000);
  assert.deepEqual([first.value?.error, client.health.state, ended], ['deadline', 'connecting', 0]);
  await pass(10_000);
  assert.deepEqual([client.health.state, ended], ['hung', 1]);
});

timed('a host that dies while nothing is asked stays known to have failed', async (pass) => {
  let end;
  const client = host(GOOD);
  const {connectNative} = globalThis.chrome.runtime;
  globalThis.chrome.runtime.connectNative = (name) => {
    const port = connectNative(name);
    return {...port, onDisconnect: {addListener: (listener) => (end = listener)}};
  };
  client.probe();
  await pass();
  assert.equal(client.health.state, 'connected');
  await pass(60_000);
  end({error: {message: NOT_FOUND}});
  await pass(180_000);
  assert.deepEqual([client.health.state, ended], ['missing', 0]);
});
