// tokumei.exe install, status, doctor and uninstall, with the real registry and file system of Wine.
import assert from 'node:assert/strict';
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {after, before, beforeEach, describe, test} from 'node:test';
import {
  addValue,
  exported,
  here,
  local,
  missing,
  packet,
  programs,
  putFile,
  registryValue,
  removeKey,
  replies,
  roaming,
  run,
  startWindows,
  stopWindows,
} from './wine.mjs';

const NAME = 'org.tokumei.host';
const FOLDER = 'C:\\ツール 置き場\\Tokumei & 匿名';
const KEYS = {
  chrome: `HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\${NAME}`,
  edge: `HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\${NAME}`,
  firefox: `HKCU\\Software\\Mozilla\\NativeMessagingHosts\\${NAME}`,
};
const manifestOf = (family) => `${local}\\Tokumei\\${NAME}.${family}.json`;

const tokumei = (...parameters) => run(here(`${FOLDER}\\tokumei.exe`), ['--lang', 'en', ...parameters]);

async function json(...parameters) {
  const {output} = await tokumei(...parameters, '--json');
  return JSON.parse(output.toString());
}

describe('tokumei.exe, for a user with a Japanese name, in a folder with spaces', {skip: missing}, () => {
  before(async () => {
    await startWindows();
    putFile('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    mkdirSync(here(FOLDER), {recursive: true});
    for (const program of ['tokumei.exe', 'tokumei-host.exe']) {
      copyFileSync(`${programs}/${program}`, here(`${FOLDER}\\${program}`));
    }
  });
  after(() => {
    stopWindows();
    for (const path of [`${local}\\Tokumei`, `${roaming}\\Mozilla`, 'C:\\ツール 置き場', 'C:\\Program Files\\Google']) {
      rmSync(here(path), {recursive: true, force: true});
    }
  });
  beforeEach(async () => {
    for (const key of ['Google', 'Microsoft\\Edge', 'Mozilla']) await removeKey(`HKCU\\Software\\${key}`);
    rmSync(here(`${local}\\Tokumei`), {recursive: true, force: true});
    putFile(`${roaming}\\Mozilla\\Firefox\\profiles.ini`);
  });

  test('install → status → doctor → uninstall → nothing is left', async () => {
    const found = await exported('HKCU\\Software');
    assert.equal((await tokumei('install')).code, 0);

    for (const [browser, family] of [
      ['chrome', 'chromium'],
      ['firefox', 'firefox'],
    ]) {
      assert.equal(await registryValue(KEYS[browser]), manifestOf(family));
      const manifest = JSON.parse(readFileSync(here(manifestOf(family)), 'utf8'));
      assert.equal(manifest.name, NAME);
      assert.equal(here(manifest.path), here(`${FOLDER}\\tokumei-host.exe`));
    }
    const status = await json('status');
    const states = status.browsers.map(({browser, manifest}) => [browser, manifest]);
    assert.deepEqual(states.sort(), [
      ['chrome', 'ours'],
      ['firefox', 'ours'],
    ]);
    const doctor = await tokumei('doctor');
    assert.equal(doctor.code, 0, doctor.output.toString());
    assert.match(doctor.output.toString(), /answers hello and a check/);

    const again = await json('install');
    assert.deepEqual([...new Set(again.changes.map(({action}) => action))], ['keep']);

    assert.equal((await tokumei('uninstall')).code, 0);
    assert.equal(await exported('HKCU\\Software'), found);
    assert.equal(existsSync(here(`${local}\\Tokumei`)), false);
  });

  test('files and registry do what the installer expects of them', async () => {
    const {code, output} = await run(`${programs}/test-machine.exe`);
    assert.equal(code, 0, output.toString());
    assert.match(output.toString(), /\[ {2}PASSED {2}\] [1-9]\d* tests?\./);
  });

  test('what the registry leads to is what a browser starts', async () => {
    await tokumei('install', '--browser', 'firefox');
    const file = await registryValue(KEYS.firefox);
    const {path} = JSON.parse(readFileSync(here(file), 'utf8'));
    const input = packet({v: 1, id: '1', type: 'ping'});
    const {code, output} = await run(here(path), [file, 'tokumei@tokumei.org'], {input});
    assert.deepEqual([code, replies(output)[0].type], [0, 'pong']);
  });

  test("another program's manifest stays, and so does its neighbour", async () => {
    const foreign = putFile('C:\\other\\host.json', JSON.stringify({name: NAME, path: 'C:\\other\\other.exe'}));
    const neighbour = 'HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\com.example.other';
    await addValue(KEYS.chrome, '', foreign);
    await addValue(neighbour, '', 'C:\\other\\neighbour.json');
    const {code} = await tokumei('install', '--browser', 'chrome,firefox');
    assert.equal(code, 17);
    assert.equal(await registryValue(KEYS.chrome), foreign);
    await tokumei('uninstall');
    assert.equal(await registryValue(KEYS.chrome), foreign);
    assert.equal(await registryValue(neighbour), 'C:\\other\\neighbour.json');
    assert.equal(await registryValue(KEYS.firefox), null);
    rmSync(here('C:\\other'), {recursive: true});
  });

  test('--dry-run writes nothing', async () => {
    const found = await exported('HKCU\\Software');
    const {output} = await tokumei('install', '--dry-run');
    assert.match(output.toString(), /ツール 置き場\\\\Tokumei & 匿名\\\\tokumei-host\.exe/);
    assert.equal(await exported('HKCU\\Software'), found);
    assert.equal(existsSync(here(`${local}\\Tokumei`)), false);
  });

  test('text comes from files with Japanese names and from pipes, byte for byte', async () => {
    const file = putFile('C:\\原稿 1.txt', 'はじめまして。\r\n本名を教えてください。\r\n');
    const fromFile = await json('check', file);
    const fromPipe = await run(here(`${FOLDER}\\tokumei.exe`), ['check', '--json'], {input: readFileSync(here(file))});
    const findings = (told) => JSON.stringify(told).match(/"category":"\w+"/g);
    assert.deepEqual(findings(fromFile), ['"category":"real_name"']);
    assert.deepEqual(findings(JSON.parse(fromPipe.output.toString())), findings(fromFile));
    assert.equal(fromPipe.output.includes('\r'), false, 'no line end was translated');
    const beyond = await run(here(`${FOLDER}\\tokumei.exe`), ['check', '--json'], {
      input: 'ありがとうございます。\x1a本名を教えてください。',
    });
    assert.match(beyond.output.toString(), /real_name/, '0x1A is no end of input');
    rmSync(here(file));
  });
});
