// tokumei-host.exe over pipes: every byte arrives as it was sent, whatever text mode would make of it.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync, rmSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {end, here, missing, packet, programs, replies, run, start, startWindows, stopWindows} from './wine.mjs';

const ORIGIN = 'chrome-extension://aejbmjigagpcacmgkcoopmonimcapggj/';
const HOST = `${programs}/tokumei-host.exe`;
const ping = (id) => ({v: 1, id, type: 'ping'});
const check = (id, text) => ({v: 1, id, type: 'check', messages: [{id: 'm', speaker: 'client', text}]});

/** The replies to `bytes`, after which the input ends. */
async function talk(bytes, {parameters = [ORIGIN, '--parent-window=0'], env = {}} = {}) {
  const {code, output, errors} = await run(HOST, parameters, {input: bytes, env});
  return {code, replies: replies(output), errors};
}

describe('tokumei-host.exe', {skip: missing}, () => {
  before(startWindows);
  after(stopWindows);

  test('finds the same as everywhere, in UTF-16 units', async () => {
    const {code, replies: got} = await talk(
      Buffer.concat([
        packet({v: 1, id: '1', type: 'hello', language: 'ja'}),
        packet(check('2', '😊ご応募ありがとうございます。本名とご住所を教えていただけますか?')),
      ])
    );
    assert.equal(code, 0);
    assert.equal(got[0].type, 'welcome');
    assert.equal(got[0].sandbox, 'none', 'it says that it has none');
    const findings = got[1].messages[0].findings.map(({category, span}) => [category, span]);
    assert.deepEqual(findings, [
      ['real_name', [16, 18]],
      ['address', [19, 22]],
    ]);
  });

  test('lengths and bodies of 0x0A, 0x0D and 0x1A bytes pass', async () => {
    const spaced = (length) => JSON.stringify(ping('x')).padEnd(length, '\n');
    const bodies = [0x0d0a, 0x0a0a, 0x1a1a, 0x1a0d, 0x0a1a].map(spaced);
    bodies.push(JSON.stringify(ping('a\r\nb\n\x1ac')), `${JSON.stringify(ping('y'))}\r\n\r\n`);
    const {code, replies: got} = await talk(Buffer.concat(bodies.map(packet)));
    assert.equal(code, 0);
    assert.deepEqual(
      got.map(({type, id}) => [type, id]),
      [...Array(5).fill(['pong', 'x']), ['pong', 'a\r\nb\n\x1ac'], ['pong', 'y']]
    );
  });

  test('lines that end with CR LF are counted as they are', async () => {
    const text = 'はじめまして。\r\n\r\n以下を教えてください。\r\n・本名\r\n・電話番号\r\n';
    const {replies: got} = await talk(packet(check('1', text)));
    for (const {span, category} of got[0].messages[0].findings) {
      assert.equal(text.slice(...span), {real_name: '本名', phone: '電話番号'}[category]);
    }
    assert.equal(got[0].messages[0].findings.length, 2);
  });

  test('a query of exactly 1 MiB passes, one byte more is the end', async () => {
    const body = (size) => JSON.stringify({...ping('big'), x: ''}).replace('""', `"${'a'.repeat(size)}"`);
    const room = 1048576 - body(0).length;
    const all = await talk(packet(body(room)));
    assert.deepEqual([all.code, all.replies[0].type], [0, 'pong']);
    const more = await talk(packet(body(room + 1)));
    assert.equal(more.code, 3);
    assert.equal(more.replies.at(-1).code, 16);
  });

  test('it answers while its input is open, and leaves when that ends inside a packet', async () => {
    const host = start(HOST, [ORIGIN]);
    const left = end(host);
    host.stdin.write(packet(ping('1')));
    const [first] = replies((await once(host.stdout, 'data'))[0]);
    assert.equal(first.type, 'pong');
    host.stdin.end(packet(ping('2')).subarray(0, 7));
    assert.equal(await left, 0);
  });

  test('a foreign extension is refused, and without arguments it says what it is', async () => {
    const foreign = await talk('', {parameters: ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/']});
    assert.equal(foreign.code, 4);
    const alone = await talk('', {parameters: []});
    assert.equal(alone.code, 2);
    assert.match(alone.errors, /tokumei check/);
  });

  test('its log holds nothing of what it read', async () => {
    const log = 'C:\\tokumei.log';
    rmSync(here(log), {force: true});
    const {code} = await talk(packet(check('1', 'Canary sentence: 本名を教えてください。')), {env: {TOKUMEI_LOG: log}});
    assert.equal(code, 0);
    const text = readFileSync(here(log), 'utf8');
    assert.match(text, /host ends/);
    assert.doesNotMatch(text, /Canary|本名/);
  });
});
