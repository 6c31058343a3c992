// tokumei-setup.exe, silently: into a folder of its own build, beside a host that runs, and away again without a trace.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {promisify} from 'node:util';
import {inTerminal} from '../../extension/shared/terminal.js';
import * as windows from './wine.mjs';

const {exported, here, local, must, packet, registryValue, replies, run} = windows;
const FOLDER = `${local}\\Programs\\Tokumei`;
const KEY = 'HKCU\\Software\\Mozilla\\NativeMessagingHosts\\org.tokumei.host';
const LISTED = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Tokumei';
const work = mkdtempSync(join(tmpdir(), 'tokumei-setup-'));
const skip = windows.missing || (!windows.onPath('makensis') && 'there is no makensis on this machine');

/** A copy of the programs; with `more`, as a later build would be: other bytes, the same work. */
function copied(name, more = '') {
  const programs = join(work, name);
  for (const program of ['tokumei.exe', 'tokumei-host.exe']) {
    cpSync(`${windows.programs}/${program}`, join(programs, program));
  }
  appendFileSync(join(programs, 'tokumei-host.exe'), more);
  return programs;
}

/** Builds a setup program of the programs in a folder of that name. */
async function packed(programs, name, compressor = 'zlib') {
  const words = [`${windows.root}manifests/windows/setup.sh`, programs, join(work, name)];
  const env = {...process.env, TOKUMEI_COMPRESSOR: compressor};
  return (await promisify(execFile)('bash', words, {env})).stdout.trim();
}

/** The program that Firefox would start. */
const registered = async () => JSON.parse(readFileSync(here(await registryValue(KEY)), 'utf8')).path;
/** With `_?=` the uninstaller does not copy itself away first: its end is the end. No quotation marks are allowed there. */
async function uninstallHere() {
  const there = '%LOCALAPPDATA%\\Programs\\Tokumei';
  const command = windows.putFile('C:\\uninstall.cmd', `@"${there}\\uninstall.exe" /S _?=${there}\r\n`);
  return (await run('cmd', ['/c', command])).code;
}
const files = () => readdirSync(here(FOLDER)).sort();
const builds = () => files().filter((name) => name.startsWith(windows.version));

describe('tokumei-setup.exe', {skip}, () => {
  before(windows.startWindows);
  beforeEach(async () => {
    rmSync(here(FOLDER), {recursive: true, force: true});
    for (const key of ['HKCU\\Software\\Google', 'HKCU\\Software\\Mozilla', LISTED]) await windows.removeKey(key);
    windows.putFile(`${windows.roaming}\\Mozilla\\Firefox\\profiles.ini`);
  });
  after(() => {
    windows.stopWindows();
    for (const path of [`${windows.roaming}\\Mozilla`, `${local}\\Programs`, 'C:\\uninstall.cmd', 'C:\\typed.cmd']) {
      rmSync(here(path), {recursive: true, force: true});
    }
    rmSync(work, {recursive: true});
  });

  /** @type {string} */
  let old;
  /** @type {string} */
  let fresh;

  test('the same programs give the same bytes', async () => {
    const programs = copied('old-programs');
    // One as it is shipped, which takes a processor for long.
    const shipped = packed(copied('fresh-programs', '\0'), 'fresh', 'lzma');
    const [first, again, later] = await Promise.all([packed(programs, 'old'), packed(programs, 'again'), shipped]);
    assert.ok(readFileSync(again).equals(readFileSync(first)));
    old = first;
    fresh = later;
  });

  test('install, update beside a running host, uninstall', async () => {
    const found = await exported('HKCU\\Software');
    await must(old, ['/S']);
    assert.equal(builds().length, 1);
    const [first] = builds();
    assert.deepEqual(files(), [first, 'tokumei.cmd', 'uninstall.exe']);
    assert.equal(await registered(), `${FOLDER}\\${first}\\tokumei-host.exe`);
    assert.equal(await registryValue(LISTED, 'DisplayVersion'), windows.version);

    const host = windows.start(here(await registered()), ['x.json', 'tokumei@tokumei.org']);
    const left = windows.end(host);
    const answer = async (id) => {
      host.stdin.write(packet({v: 1, id, type: 'ping'}));
      return replies((await once(host.stdout, 'data'))[0])[0];
    };
    assert.equal((await answer('1')).type, 'pong');

    await must(fresh, ['/S']);
    const second = builds().find((name) => name !== first);
    assert.equal(await registered(), `${FOLDER}\\${second}\\tokumei-host.exe`);
    assert.equal(await registryValue(LISTED, 'InstallLocation'), `${FOLDER}\\${second}`);
    assert.deepEqual(readdirSync(here(`${FOLDER}\\${first}`)), ['LICENSES.txt', 'tokumei-host.exe'], 'what runs stays');
    assert.equal((await answer('2')).type, 'pong', 'and goes on');
    const typed = windows.putFile('C:\\typed.cmd', `@${inTerminal('tokumei --version --json', 'win')}\r\n`);
    for (const words of [[`${FOLDER}\\tokumei.cmd`, '--version', '--json'], [typed]]) {
      const said = await run('cmd', ['/c', ...words]);
      assert.equal(JSON.parse(said.output.toString()).version, windows.version, words[0]);
    }

    assert.equal(await uninstallHere(), 1, 'a host runs: it is to be done once more');
    assert.deepEqual(files(), [first, 'tokumei.cmd', 'uninstall.exe']);
    assert.equal(await registryValue(KEY), null, 'but the browsers know already');

    host.stdin.end();
    assert.equal(await left, 0);
    await must(fresh, ['/S']);
    assert.deepEqual(builds(), [second], 'the old one is gone, since nothing of it runs');

    const mine = windows.putFile(`${FOLDER}\\notes.txt`, 'mine');
    await must(here(`${FOLDER}\\uninstall.exe`), ['/S']);
    await windows.until(() => files().length === 1, 'the uninstaller, which goes on as a copy of itself');
    assert.deepEqual(files(), ['notes.txt'], 'only its own files are removed');
    assert.equal(readFileSync(here(mine), 'utf8'), 'mine');
    assert.equal(existsSync(here(`${local}\\Tokumei`)), false);
    const now = await exported('HKCU\\Software');
    // The folder of all uninstallers is Windows' own; a fresh Wine has none yet.
    const system = (line) => line.includes('\\Software\\Wine\\') || line.endsWith('\\CurrentVersion\\Uninstall]');
    const added = now.split('\r\n').filter((line) => !found.includes(line) && !system(line));
    assert.deepEqual(added, []);
    assert.doesNotMatch(now, /tokumei/i);
  });

  test('where the browsers cannot be told, it stays and says so; once they can, it goes', async () => {
    await must(fresh, ['/S']);
    const manifest = await registryValue(KEY);
    const words = readFileSync(here(manifest));
    rmSync(here(manifest));
    windows.putFile(`${manifest}\\mine.txt`, 'a folder where the manifest belongs');
    const [build] = builds();
    assert.equal(await uninstallHere(), 1);
    assert.deepEqual(files(), [build, 'tokumei.cmd', 'uninstall.exe']);
    assert.ok(existsSync(here(`${FOLDER}\\${build}\\tokumei.exe`)));
    assert.equal(await registryValue(LISTED, 'DisplayVersion'), windows.version, 'still in the list of programs');
    rmSync(here(manifest), {recursive: true});
    writeFileSync(here(manifest), words);
    assert.equal(await uninstallHere(), 0);
    assert.equal(await registryValue(KEY), null);
    assert.equal(await registryValue(LISTED, 'DisplayVersion'), null);
  });

  test('without its programs it can be uninstalled', async () => {
    await must(fresh, ['/S']);
    rmSync(here(`${FOLDER}\\${builds()[0]}`), {recursive: true});
    assert.equal(await uninstallHere(), 0);
    assert.equal(await registryValue(LISTED, 'DisplayVersion'), null);
  });

  test('without a browser it installs, and its end is good', async () => {
    rmSync(here(`${windows.roaming}\\Mozilla`), {recursive: true});
    await must(fresh, ['/S']);
    assert.equal(builds().length, 1);
    assert.equal(await registryValue(KEY), null);
  });

  test('where it cannot write it says so, and tells no browser', async () => {
    rmSync(here(`${local}\\Programs`), {recursive: true, force: true});
    windows.putFile(`${local}\\Programs`, 'a file where a folder belongs');
    assert.equal((await run(fresh, ['/S'])).code, 2);
    assert.equal(await registryValue(KEY), null);
    assert.equal(await registryValue(LISTED, 'DisplayName'), null);
    rmSync(here(`${local}\\Programs`));
  });
});
