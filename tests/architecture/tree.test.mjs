// The layout, the names and the bytes of the whole tree.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {bareCode, expectNone, files, matching, places, read, root} from './tree.mjs';

test('the top level holds what architecture allows', () => {
  const allowed = new Set([
    'host',
    'extension',
    'manifests',
    'tests',
    'cmake',
    'CMakeLists.txt',
    'CMakePresets.json',
    'vcpkg.json',
    'package.json',
    'README.md',
    'README.ja.md',
    'CHANGELOG.md',
    'LICENSE',
  ]);
  const top = [...new Set(files.map((path) => path.split('/')[0]))];
  expectNone(
    top.filter((name) => !allowed.has(name) && !name.startsWith('.')),
    'the top level holds host/ extension/ manifests/ tests/ and only what tools look for there.',
    'C++ goes to host/, what the browser loads to extension/, what installs it to manifests/, what checks it to tests/.'
  );
});

const EMPTY_WORDS = new Set(['manager', 'helper', 'util', 'utils', 'common', 'handler', 'processor', 'info', 'misc']);
/** The words of a name in snake_case, kebab-case or CamelCase, in lower case. */
const words = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
const emptyWord = (name) =>
  words(name).find((word) => EMPTY_WORDS.has(word) || EMPTY_WORDS.has(word.replace(/s$/, '')));

const NAMES_INSTEAD =
  'name the thing by the word of the architecture for what it does (reader, matcher, assessor, channel, router, …).';

test('no file or folder has an empty name', () => {
  expectNone(files.filter(emptyWord), `not in names: ${[...EMPTY_WORDS].join(', ')}.`, NAMES_INSTEAD);
});

test('nothing is declared under an empty name', () => {
  const declaration =
    /\b(?:class|struct|union|enum(?:\s+class)?|namespace|concept|using|function|const|let|constexpr\s+\w+)\s+([A-Za-z_]\w*)/g;
  expectNone(
    matching(/\.(cpp|h|js|mjs)$/).flatMap((path) =>
      places(bareCode(path), declaration)
        .filter(({match}) => emptyWord(match[1]))
        .map(({line, match}) => `${path}:${line} ${match[1]}`)
    ),
    `not in names: ${[...EMPTY_WORDS].join(', ')}.`,
    NAMES_INSTEAD
  );
});

const TEXT =
  /(^|\/)(\.[a-z-]+|[^.]+)$|\.(cpp|h|cmake|txt|js|mjs|json|jsonl|jsonc|css|html|md|sh|yml|yaml|in|svg|template|1|toml|nsi|tmpl)$/;

test('texts have no byte order mark, no CR and end with one line end', () => {
  const broken = files
    .filter((path) => TEXT.test(path))
    .flatMap((path) => {
      const bytes = readFileSync(root + path);
      const faults = [];
      if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) faults.push('byte order mark');
      if (bytes.includes(0x0d)) faults.push('CR');
      if (bytes.length > 0 && bytes.at(-1) !== 0x0a) faults.push('no line end at the end');
      return faults.map((fault) => `${path} ${fault}`);
    });
  expectNone(
    broken,
    'texts are UTF-8 without a byte order mark, lines end with LF, and so does the file.',
    'mend it in the editor (.editorconfig says it to most); a test that needs such bytes writes them as escapes.'
  );
});

test('the project speaks of itself only', () => {
  // SHA-256 of the words, so that this list does not break the rule it checks.
  const digests = new Set([
    'c857d09db23e6822',
    'c70eca6b0f88f44d',
    '7d3194f79e645c42',
    '60965168ce762e94',
    '3ea125d0bff386e6',
    '57de4cf40144bdf7',
    '487b91042c7cf27a',
    'de2187af3fb01170',
    '94a168d2da574b00',
    'd298391b07433318',
    '746d1113c358e1c9',
    '7813670ff886c2f9',
    '2768e453efc15fc4',
  ]);
  const digest = (word) => createHash('sha256').update(word).digest('hex').slice(0, 16);
  const seen = new Map();
  const isForeign = (word) => {
    if (!seen.has(word)) seen.set(word, digests.has(digest(word)));
    return seen.get(word);
  };
  // Samples of what people write to each other (rules, conversations, corpora, pages) may name any product.
  const prose = matching(/\.(cpp|h|cmake|js|mjs|css|md|sh|yml|yaml)$|(^|\/)CMakeLists\.txt$|(^|\/)\.[a-z-]+$/);
  expectNone(
    prose.flatMap((path) =>
      places(read(path), /[A-Za-z][A-Za-z-]+[A-Za-z]/g)
        .filter(({match}) => isForeign(match[0].toLowerCase()))
        .map(({line}) => `${path}:${line}`)
    ),
    'code and documents speak of the project, not of the tools or persons that wrote it.',
    'say what the code does or why; leave out who or what wrote it.'
  );
});

test('there is one version, and CMakeLists.txt holds it', () => {
  const version = /project\(tokumei VERSION ([\d.]+)/.exec(read('CMakeLists.txt'))[1];
  const followers = ['extension/manifest.json', 'vcpkg.json'].filter((path) => files.includes(path));
  expectNone(
    followers
      .map((path) => [path, JSON.parse(read(path))])
      .map(([path, json]) => [path, json.version ?? json['version-string']])
      .filter(([, other]) => other !== version)
      .map(([path, other]) => `${path} says ${other}, CMakeLists.txt ${version}`),
    'host, command line, packages and extension carry the version of CMakeLists.txt.',
    'change the version in CMakeLists.txt and in the files named here, in one commit.'
  );
});
