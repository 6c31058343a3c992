// The conversation with a host in memory: states, versions that do not go together, what the doctor calls them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {beforeEach, test} from 'node:test';
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
/** A host that answers by type of query; without answers the port ends with `reason`. */
function host(answers, reason = '') {
  globalThis.chrome.runtime.connectNative = () => {
    const listeners = {message: [], end: []};
    if (!answers) setTimeout(() => listeners.end.forEach((one) => one({error: {message: reason}})));
    return {
      onMessage: {addListener: (one) => listeners.message.push(one)},
      onDisconnect: {addListener: (one) => listeners.end.push(one)},
      disconnect() {},
      postMessage(query) {
        asked.push(query);
        const reply = answers?.[query.type];
        if (reply) setTimeout(() => listeners.message.forEach((one) => one({v: 1, id: query.id, ...reply})));
      },
    };
  };
  return new HostClient();
}

beforeEach(() => (asked = []));

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
