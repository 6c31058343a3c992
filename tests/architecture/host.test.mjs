// Who may know whom in the host.
import {test} from 'node:test';
import {bareCode, code, expectNone, includes, matching, places, read} from './tree.mjs';

const sources = matching(/^host\/.*\.(cpp|h)$/);
const inFolder = (folder) => sources.filter((path) => path.startsWith(`host/${folder}/`));

/** The includes of `paths` for which `isBroken(name, path)`. */
function includesOf(paths, isBroken) {
  return paths.flatMap((path) =>
    includes(path)
      .filter(({name}) => isBroken(name, path))
      .map(({line, name}) => `${path}:${line} includes ${name}`)
  );
}

test('text/ knows no JSON and no rules', () => {
  expectNone(
    includesOf(
      inFolder('text'),
      (name) => /^nlohmann\/|^(?!text\/)[a-z_]+\/.*\.h$/.test(name) && !/^(sys|boost)\//.test(name)
    ),
    'host/text/ is Unicode only: it knows no JSON, no rules and no other folder.',
    'let the caller (grammar/, rules/, disclosure/) bring the rule and hand text/ plain values.'
  );
});

test('nlohmann/json stays in protocol/*.cpp, what parses rules and cli/*.cpp', () => {
  const parsesRules = /^host\/rules\/(rule_parser|rule_json|\w+_rules)\.cpp$/;
  expectNone(
    includesOf(
      sources,
      (name, path) =>
        name.startsWith('nlohmann/') &&
        name !== 'nlohmann/json_fwd.hpp' &&
        path !== 'host/rules/rule_json.h' &&
        !parsesRules.test(path) &&
        !/^host\/(protocol|cli)\/\w+\.cpp$/.test(path)
    ),
    'nlohmann/json is parsed at the edges and appears in no header (it costs seconds in every file that sees it).',
    'parse in protocol/*.cpp or rules/*_rules.cpp and pass structs; the command line has cli/json.h.'
  );
  expectNone(
    includesOf(sources, (name, path) => name === 'rules/rule_json.h' && !parsesRules.test(path)),
    'rules/rule_json.h is for the files that parse rules.',
    'let RuleParser bring the values.'
  );
});

test('Boost.Asio stays in wire/stdio_channel.cpp', () => {
  expectNone(
    includesOf(sources, (name, path) => name.startsWith('boost/') && path !== 'host/wire/stdio_channel.cpp'),
    'wire/stdio_channel.cpp is the one file that knows Boost.',
    'ask the channel for what is missing, through wire/stdio_channel.h, which says nothing of Boost.'
  );
});

test('spdlog stays at the edges', () => {
  expectNone(
    includesOf(
      sources,
      (name, path) =>
        name.startsWith('spdlog/') &&
        !/^host\/(main\.cpp|session\.cpp|wire\/stdio_channel\.cpp|cli\/\w+\.cpp)$/.test(path)
    ),
    'logs are written by main, session, stdio_channel and cli only; no header includes spdlog.',
    'explain what happened with a Reason in the finding, or return a value that the session logs.'
  );
});

test('protocol/ and detector meet only in session', () => {
  const meets = sources.filter((path) => {
    if (/^host\/session\.(cpp|h)$/.test(path)) return false;
    const names = includes(path).map(({name}) => name);
    const isProtocol = path.startsWith('host/protocol/') || names.some((name) => name.startsWith('protocol/'));
    return isProtocol && names.includes('detector.h') && !path.startsWith('host/cli/');
  });
  expectNone(
    meets,
    'protocol/ and detector do not know each other.',
    'put what joins them into host/session.cpp; nouns that both need belong in model.h or risk/finding.h.'
  );
});

test('lower layers do not know higher ones', () => {
  // For each folder, what it must not include.
  const above = {
    rules: /^(grammar|risk\/(?!finding)|disclosure|protocol|wire|sandbox|cli)\/|^(detector|session)\.h$/,
    grammar: /^(protocol|wire|sandbox|cli)\/|^(detector|session)\.h$/,
    risk: /^(protocol|wire|sandbox|cli)\/|^(detector|session)\.h$/,
    disclosure: /^(protocol|wire|sandbox|cli)\/|^(detector|session)\.h$/,
    protocol: /^(grammar|disclosure|wire|sandbox|cli)\/|^session\.h$/,
    wire: /^(rules|grammar|risk|disclosure|sandbox|cli)\/|^(detector|session)\.h$/,
    sandbox: /^(text|rules|grammar|risk|disclosure|protocol|wire|cli)\/|^(detector|session)\.h$/,
  };
  expectNone(
    Object.entries(above).flatMap(([folder, forbidden]) =>
      includesOf(inFolder(folder), (name) => forbidden.test(name))
    ),
    'bytes (wire) → JSON (protocol) → session → detector → disclosure, risk, grammar, rules, text: each knows only what stands to its right.',
    'move the code up to the caller, or the shared noun down into model.h, risk/finding.h or text/.'
  );
});

test('the host knows of the command line only where its manifests lie', () => {
  expectNone(
    includesOf(
      sources.filter((path) => /^host\/\w+\.(cpp|h)$/.test(path) && path !== 'host/host_origin.cpp'),
      (name) => name.startsWith('cli/')
    ),
    'host_origin.cpp reads manifests with what installs them; nothing else of the host needs a part of cli/.',
    'move what both need into a file that stands beside them.'
  );
  expectNone(
    includesOf(['host/host_origin.cpp'], (name) => /^cli\/(?!(?:machine|manifest|targets)\.h$)/.test(name)),
    'host_origin.cpp needs the machine, the manifest and the places where browsers look.',
    'keep it to these three.'
  );
});

test('nothing but wire/stdio_channel writes to stdout', () => {
  const writes =
    /\bstd::cout\b|\bstd::wcout\b|(?<![\w:])(?:std::)?(?:printf|puts|putchar|vprintf)\s*\(|(?<!\w)stdout\b|\bwrite\s*\(\s*(?:1|STDOUT_FILENO)\b/g;
  const broken = sources
    .filter((path) => !/^host\/(cli\/|wire\/stdio_channel\.)/.test(path))
    .flatMap((path) => places(bareCode(path), writes).map(({line, match}) => `${path}:${line} ${match[0].trim()}`));
  expectNone(
    broken,
    'stdout carries packets and has one writer: browsers read "List" as a length of 1,953,720,652.',
    'send a reply through the channel; tell a person on stderr.'
  );
});

test('nothing waits for what libstdc++ may lose', () => {
  const waits =
    /\b(?:condition_variable_any|stop_callback|counting_semaphore|binary_semaphore|std::latch|std::barrier)\b/g;
  expectNone(
    sources.flatMap((path) => places(bareCode(path), waits).map(({line, match}) => `${path}:${line} ${match[0]}`)),
    'where there is no futex (Windows), the wake-up of these is lost now and then, and a host that does not leave stays for ever.',
    'use std::condition_variable with a flag under its mutex, as session.cpp does.'
  );
});

test('no header says `using namespace`', () => {
  expectNone(
    sources
      .filter((path) => path.endsWith('.h'))
      .flatMap((path) => places(code(path), /\busing\s+namespace\b/g).map(({line}) => `${path}:${line}`)),
    'a header does not decide how its reader names things.',
    'write the name in full, or the using-declaration in the .cpp file.'
  );
});

test('every header is included once: #pragma once', () => {
  expectNone(
    sources.filter((path) => path.endsWith('.h') && !/^#pragma once$/m.test(code(path))),
    'every header starts with #pragma once, after the comment that says what it is.',
    'add the line.'
  );
});

test('one name is one type', () => {
  const declaration = /^(?:struct|class|enum class) (\w+)(?: final)?(?: : [^;{]+)? \{/gm;
  const declared = new Map();
  for (const path of sources.filter((source) => source.endsWith('.h'))) {
    for (const {match} of places(code(path), declaration)) {
      declared.set(match[1], [...(declared.get(match[1]) ?? []), path]);
    }
  }
  expectNone(
    [...declared].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`),
    'two headers that give one name of the namespace to two types break the one-definition rule, and no linker says so.',
    'name each for what it is, or let both share one.'
  );
});

test('what explains a finding has its note', () => {
  const notes = new Set([...read('host/rules/languages/en.json').matchAll(/^ {4}"(\w+\.\w+)":/gm)].map(([, id]) => id));
  const families = new Set([...notes].map((id) => id.split('.')[0]));
  const readers = ['grammar', 'disclosure', 'risk'].flatMap(inFolder);
  expectNone(
    readers.flatMap((path) =>
      places(code(path), /"(\w+)\.(\w+)"/g)
        .filter(({match: [, family, name]}) => families.has(family) && !notes.has(`${family}.${name}`))
        .map(({line, match}) => `${path}:${line} ${match[0]}`)
    ),
    'a rule that a reading names has a note in host/rules/languages/*.json: an explanation has no hole.',
    'add the note in both languages, or name a rule that has one.'
  );
});
