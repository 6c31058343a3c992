// Windows as the tests see it: Wine, with drive C below build/wine. One wineserver serves a test file from its first
// program to its last, so that what is set in the registry is there for the next program.
import {spawn, spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const version = /project\(tokumei VERSION ([\d.]+)/.exec(readFileSync(`${root}CMakeLists.txt`, 'utf8'))[1];
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

/** No program may take longer than this, in milliseconds: what hangs is ended, and its test says so. */
const PATIENCE = 120_000;

/** Starts a program of this or of Wine's side; `env` reaches it, but not with letters outside ASCII. */
export function start(program, parameters = [], {env = {}, errors = 'ignore'} = {}) {
  const options = {env: {...process.env, ...env}, stdio: ['pipe', 'pipe', errors], timeout: PATIENCE};
  return spawn(wine, [program, ...parameters], {...options, killSignal: 'SIGKILL'});
}

let runs = 0;

/** Runs a program with all of its input given at once: {code, output, errors}, output as bytes. */
export async function run(program, parameters = [], {input = '', env = {}} = {}) {
  // Errors go to a file: what Wine starts along with a program keeps a pipe open after the program has left.
  const file = `${prefix}/errors-${++runs}.txt`; // several may run at a time
  const errors = openSync(file, 'w');
  const child = start(program, parameters, {env, errors});
  closeSync(errors);
  const gathered = [];
  child.stdout.on('data', (bytes) => gathered.push(bytes));
  child.stdin.on('error', () => {}); // it left without reading
  child.stdin.end(input);
  const code = await end(child);
  const said = readFileSync(file, 'utf8');
  rmSync(file);
  return {code, output: Buffer.concat(gathered), errors: said};
}

/** The exit code of a program that was started, when it has left and all of its output was read. */
export const end = (child) =>
  new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      if (signal) reject(new Error(`${child.spawnargs.join(' ')} was ended by ${signal}`));
      else resolve(code);
    });
  });

/** Waits until `condition` holds; `what` says in an error whose work that is. */
export async function until(condition, what) {
  const began = Date.now();
  while (!condition()) {
    if (Date.now() - began > PATIENCE) throw new Error(`not done: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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
  await boot(); // the variables follow at the next start
}

/** A server that stays until it is told to go, then the services: they stay, too, and must hold no pipe of ours. */
async function boot() {
  stopWindows();
  server('-p');
  const init = spawn(wine, ['wineboot', '--init'], {stdio: 'ignore', timeout: 2 * PATIENCE, killSignal: 'SIGKILL'});
  const code = await end(init);
  if (code !== 0) throw new Error(`wineboot left with ${code}`);
}

/** Ends every Windows program that is left, and the server. */
export function stopWindows() {
  server('-k');
}

function server(parameter) {
  const env = {...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all'};
  spawnSync('wineserver', [parameter], {env, stdio: 'ignore', timeout: PATIENCE, killSignal: 'SIGKILL'});
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
