// clang-tidy on C++ files: node tests/support/tidy.mjs BUILD JOBS FILE…
//
// Most of what clang-tidy does for one file, it does in the headers of the standard library. So files that are built with
// the same options are read together, as one that includes them. A group in which anything is found (two files may
// well use one name, each for itself) is halved and read again, until each file stands alone: what is said of it then counts.
// Exit code: 0 all are clean; 1 one is not, or could not be read.
import {execFile} from 'node:child_process';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, relative, resolve} from 'node:path';
import {promisify} from 'node:util';

const GROUP = 40; // files read together

const [build, jobs, ...sources] = process.argv.slice(2);
const folder = resolve(build, 'tidy');
/** @type {{file: string, command: string, directory: string}[]} */
const commands = JSON.parse(await readFile(join(build, 'compile_commands.json'), 'utf8'));

/** The command of `file` with another file in its place. Files whose commands agree in this can be read together. */
function commandFor(file, place) {
  const entry = commands.find((one) => one.file === resolve(file));
  if (!entry) throw new Error(`${file} is in no target of ${build}`);
  return entry.command.replace(/ -o \S+/, '').replace(` -c ${entry.file}`, ` -c ${place}`);
}

/** What clang-tidy says of the files, read as one; nothing when they are clean. */
async function findings(files, number) {
  const alone = files.length === 1;
  const place = alone ? resolve(files[0]) : join(folder, String(number), 'group.cpp');
  const database = join(folder, String(number));
  await mkdir(database, {recursive: true});
  await writeFile(
    join(database, 'compile_commands.json'),
    JSON.stringify([{directory: resolve(build), file: place, command: commandFor(files[0], place)}])
  );
  const include = (file) => `#include "${resolve(file)}" // NOLINT(bugprone-suspicious-include)\n`;
  if (!alone) await writeFile(place, files.map(include).join(''));
  const options = ['-p', database, '--quiet', '--extra-arg=-Wno-unknown-warning-option', '--config-file=.clang-tidy'];
  if (!alone) options.push('--header-filter=/(host|tests/corpus)/[a-z_/]+\\.(h|cpp)$', '--extra-arg=-Wno-shadow');
  try {
    await promisify(execFile)('clang-tidy', [...options, place], {maxBuffer: 1 << 26});
    return '';
  } catch (error) {
    return error.stdout || error.message;
  }
}

/** Names that a file declares for itself: two files that share one are not read together. */
async function namesOf(file) {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^(?!namespace|using namespace)[\w<].*?(\w+)(?:\[\])?(?: [{=]|[({;])/gm)].map(
    (found) => found[1]
  );
}

const groups = [];
for (const file of sources) {
  const kind = commandFor(file, '');
  const names = await namesOf(file);
  const fits = (group) =>
    group.kind === kind && group.files.length < GROUP && !names.some((name) => group.names.has(name));
  let group = groups.find(fits);
  if (!group) groups.push((group = {kind, files: [], names: new Set()}));
  group.files.push(file);
  for (const name of names) group.names.add(name);
}

await rm(folder, {recursive: true, force: true});
let read = 0;
let unclean = 0;
const waiting = groups.map((group) => group.files);
async function reader() {
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const said = await findings(group, read++);
    if (!said) continue;
    if (group.length > 1) {
      const middle = Math.ceil(group.length / 2);
      waiting.push(group.slice(0, middle), group.slice(middle));
    } else {
      unclean++;
      console.log(`${relative('.', group[0])}:\n${said}`);
    }
  }
}
await Promise.all(Array.from({length: Number(jobs)}, reader));
console.log(unclean ? `${unclean} files are not clean` : `${sources.length} files are clean, read ${read} times`);
process.exitCode = unclean ? 1 : 0;
