// Windows as the tests see it: Wine, with drive C below build/wine. One wineserver serves a test file from its first
// program to its last, so that what is set in the registry is there for the next program.
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const version = /VERSION ([\d.]+)/.exec(readFileSync(`${root}CMakeLists.txt`, 'utf8'))[1];
export const programs = process.env.TOKUMEI_WINDOWS_BIN ?? `${root}build/windows/bin`;
export const prefix = process.env.WINEPREFIX ?? `${root}build/wine`;
export const driveC = `${prefix}/drive_c`;

/** Why the tests cannot run here; false when they can. A node:test `skip`. */
export const missing =
  (!onPath('wine') && 'there is no Wine on this machine') ||
  (!existsSync(`${programs}/tokumei-host.exe`) && `there is no ${programs}/tokumei-host.exe: build the preset windows`);

export function onPath(program) {
  return process.env.PATH.split(':').some((folder) => existsSync(join(folder, program)));
}

const wine = fileURLToPath(new URL('wine.sh', import.meta.url));

/** Starts a program of this or of Wine's side; `env` reaches it, but not with letters outside ASCII. */
export function start(program, parameters = [], env = {}) {
  return spawn(wine, [program, ...parameters], {env: {...process.env, ...env}, stdio: ['pipe', 'pipe', 'pipe']});
}

/** Runs a program with all of its input given at once: {code, output, errors}, output as bytes. */
export async function run(program, parameters = [], {input = '', env = {}} = {}) {
  const child = start(program, parameters, env);
  const gathered = {stdout: [], stderr: []};
  for (const name of ['stdout', 'stderr']) child[name].on('data', (bytes) => gathered[name].push(bytes));
  child.stdin.on('error', () => {}); // it left without reading
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  return {code, output: Buffer.concat(gathered.stdout), errors: Buffer.concat(gathered.stderr).toString()};
}

/** The same for a test that is about something else: it must go well. */
export async function must(program, parameters) {
  const {code, output, errors} = await run(program, parameters);
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')} left with ${code}: ${output}${errors}`);
  return output.toString();
}

/** The folders of the user of these tests, who has a Japanese name with a space in it. */
export const local = 'C:\\users\\花子 山田\\AppData\\Local';
export const roaming = 'C:\\users\\花子 山田\\AppData\\Roaming';

/** Keeps one wineserver for the tests of a file. Its first start makes drive C and the user, which takes some seconds. */
export async function startWindows() {
  mkdirSync(prefix, {recursive: true});
  await boot();
  const folders = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
  if ((await registryValue('HKCU\\Volatile Environment', 'LOCALAPPDATA')) === local) return;
  await addValue(folders, 'Local AppData', local);
  await addValue(folders, 'AppData', roaming);
  stopWindows(); // the variables follow at the next start
  await boot();
}

async function boot() {
  // Services stay behind when wineboot leaves: they must hold no pipe of ours.
  const init = spawn(wine, ['wineboot', '--init'], {stdio: 'ignore'});
  await new Promise((resolve, reject) => init.on('exit', resolve).on('error', reject));
  server('-p');
}

/** Ends every Windows program that is left, and the server. */
export function stopWindows() {
  server('-k');
}

function server(parameter) {
  spawnSync('wineserver', [parameter], {env: {...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all'}, stdio: 'ignore'});
}

/** The default or a named value of a registry key; null when there is none. */
export async function registryValue(key, name = '') {
  const text = await exported(key);
  const sought = name === '' ? '@' : `"${name}"`;
  const section = text.split(/^\[/m).find((part) => part.toLowerCase().startsWith(`${longKey(key).toLowerCase()}]`));
  const line = section?.split('\r\n').find((one) => one.startsWith(`${sought}=`));
  return line ? JSON.parse(line.slice(sought.length + 1)) : null;
}

/** A key and all below it as `reg export` writes it; empty when there is no such key. */
export async function exported(key) {
  const file = `${driveC}/exported.reg`;
  rmSync(file, {force: true});
  await run('reg', ['export', longKey(key), 'C:\\exported.reg', '/y']);
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf16le');
  rmSync(file);
  return text;
}

const longKey = (key) => key.replace(/^HKCU/, 'HKEY_CURRENT_USER');

export const addValue = (key, name, value) =>
  must('reg', ['add', key, ...(name ? ['/v', name] : ['/ve']), '/d', value, '/f']);
export const removeKey = (key) => run('reg', ['delete', key, '/f']);

/** The place of a Windows path on this side. */
export const here = (path) => path.replace(/^c:/i, driveC).replace(/^z:/i, '').replaceAll('\\', '/');

/** A file of drive C, with the folders above it; its Windows path comes back. */
export function putFile(path, bytes = '') {
  mkdirSync(join(here(path), '..'), {recursive: true});
  writeFileSync(here(path), bytes);
  return path;
}

/** The bytes of one packet. */
export function packet(body) {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** What a host wrote, as replies; throws when a byte is no part of one. */
export function replies(bytes) {
  const result = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at);
    if (at + 4 + length > bytes.length) {
      throw new Error(`a length of ${length} with ${bytes.length - at - 4} bytes left`);
    }
    result.push(JSON.parse(bytes.subarray(at + 4, at + 4 + length).toString()));
    at += 4 + length;
  }
  return result;
}
