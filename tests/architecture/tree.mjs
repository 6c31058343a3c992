// The project's own files as the architecture tests see them: everything below the top level but what tools put there.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = new Set(['.git', 'build', 'node_modules', '.cache']);

function* walk(folder) {
  for (const entry of readdirSync(root + folder, {withFileTypes: true})) {
    if (NOT_OURS.has(entry.name)) continue;
    const path = folder + entry.name;
    if (entry.isDirectory()) yield* walk(`${path}/`);
    else if (entry.isFile()) yield path;
  }
}

/** Every file, as a path from the top level with `/` between folders, sorted. */
export const files = [...walk('')].sort();

/** The files whose path matches `pattern`. */
export const matching = (pattern) => files.filter((path) => pattern.test(path));

/** A file's text. */
export const read = (path) => readFileSync(root + path, 'utf8');

const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** The text of a C++ or JavaScript file with its comments blanked; line numbers stay. */
export function code(path) {
  return read(path).replace(TOKEN, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}

/** Like `code`, with the contents of quoted texts blanked too: what is left is names and signs. */
export function bareCode(path) {
  return read(path).replace(TOKEN, (token) => token.replace(/[^\n"'`]/g, ' '));
}

/** Every place in `text` that matches the global `pattern`: {line, match}. Lines count from 1. */
export function places(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    match,
  }));
}

/** What the C++ file at `path` includes: {line, name, quoted}. */
export function includes(path) {
  return places(code(path), /^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm).map(({line, match}) => ({
    line,
    name: match[2],
    quoted: match[1] === '"',
  }));
}

/**
 * Fails with every broken place at once. `broken` are strings "path:line what"; `rule` says the rule and `instead`
 * where the code should go: the message is all a contributor sees.
 */
export function expectNone(broken, rule, instead) {
  if (broken.length === 0) return;
  throw new Error(`\nRule: ${rule}\nInstead: ${instead}\nBroken at:\n  ${broken.join('\n  ')}\n`);
}
