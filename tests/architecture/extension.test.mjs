// The rules of the extension: who may know whom, what it must never do, its identity and its texts.
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {bareCode, code, expectNone, matching, places, read} from './tree.mjs';

const scripts = matching(/^extension\/.*\.js$/);
const pages = matching(/^extension\/.*\.html$/);
const manifest = JSON.parse(read('extension/manifest.json'));

/** Every place of the global `pattern` in the code of `paths`, comments and quoted texts left out. */
const uses = (paths, pattern) =>
  paths.flatMap((path) => places(bareCode(path), pattern).map(({line, match}) => `${path}:${line} ${match[0].trim()}`));

test('content/ never talks to the host and never touches storage', () => {
  expectNone(
    uses(
      scripts.filter((path) => path.startsWith('extension/content/')),
      /\b(connectNative|sendNativeMessage|localStorage|sessionStorage|indexedDB)\b|\bstorage\s*\.\s*(local|sync|session|managed|onChanged)\b/g
    ),
    'content scripts live in the page: they never talk to the host and never touch storage.',
    'send a message to the router (background/), which decides whether the page may ask that.'
  );
});

test('only background/host_client.js connects to the host', () => {
  expectNone(
    uses(
      scripts.filter((path) => path !== 'extension/background/host_client.js'),
      /\b(connectNative|sendNativeMessage)\b/g
    ),
    'one file knows that the host is a native program.',
    'call host_client.js.'
  );
});

test('only shared/browser_api.js knows chrome.* and browser.*', () => {
  expectNone(
    uses(
      scripts.filter((path) => path !== 'extension/shared/browser_api.js'),
      /(?<![\w$.])(?:globalThis\s*\.\s*)?(?:chrome|browser)\s*\.\s*\w+/g
    ),
    'shared/browser_api.js is the one door to the browser: what differs between browsers differs there.',
    'import (or, in a content script, take from the namespace) what you need from browser_api.'
  );
});

test('nothing leaves the machine and nothing is written to a log', () => {
  expectNone(
    uses(
      scripts,
      /\bconsole\s*\.\s*\w+|(?<![\w$.])fetch\s*\(|\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\b/g
    ),
    'the extension opens no connection but the one to the host, and writes no log: page text would end there.',
    'pass data through the router; show states in the popup.'
  );
});

test('text never becomes code or markup', () => {
  expectNone(
    uses(
      scripts,
      /(?<![\w$.])eval\s*\(|\bnew\s+Function\b|\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser)\b|\bdocument\s*\.\s*write\b/g
    ),
    'page text and names reach the page through textContent only.',
    'build the nodes with createElement and set textContent.'
  );
  expectNone(
    pages.flatMap((path) =>
      places(read(path), /<script(?![^>]*\bsrc=)|\son\w+\s*=|(?:src|href)\s*=\s*["']?(?:https?:)?\/\//g).map(
        ({line, match}) => `${path}:${line} ${match[0].trim()}`
      )
    ),
    'pages of the extension have no inline script and load nothing from elsewhere.',
    'put the script into the .js file beside the page; ship the file with the extension.'
  );
});

test('nothing polls', () => {
  expectNone(
    uses(scripts, /\bsetInterval\s*\(/g),
    'an idle page costs nothing: no polling, no keep-alive.',
    'observe what changes (MutationObserver, events), or set one timeout where something is due.'
  );
});

test('the key, the id and what the host lets in agree', () => {
  const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
  const id = digest.replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
  const gecko = manifest.browser_specific_settings.gecko.id;
  const bearers = matching(/^(host|manifests)\/.*\.(cpp|h|json|in|md|sh)$/);
  const ids = bearers.flatMap((path) =>
    places(read(path), /(?<![\w-])[a-p]{32}(?![\w-])/g).map((place) => ({path, ...place}))
  );
  expectNone(
    ids
      .filter(({match}) => match[0] !== id)
      .map(({path, line, match}) => `${path}:${line} says ${match[0]}, the key gives ${id}`),
    'an extension id is the SHA-256 of the key in extension/manifest.json.',
    'never change the key: it is what installed hosts know. Mend the id.'
  );
  const texts = bearers.filter((path) => path.startsWith('host/')).map(read);
  expectNone(
    [id, gecko].filter((name) => !texts.some((text) => text.includes(name))),
    'the host lets in the extension of both browser families, by id.',
    'name the id in host/origins.h.'
  );
});

const texts = (language) => JSON.parse(read(`extension/_locales/${language}/messages.json`));
const difference = (one, other) => Object.keys(one).filter((key) => !(key in other));

test('manifests/chromium_extension_key.txt is the key of the manifest', () => {
  const written = 'manifests/chromium_extension_key.txt';
  expectNone(
    read(written).replace(/\s/g, '') === manifest.key ? [] : [written],
    'there is one public key.',
    'copy the key of one to the other; never make a new one.'
  );
});

test('a text has its key to itself', () => {
  expectNone(
    ['ja', 'en'].flatMap((language) => {
      const path = `extension/_locales/${language}/messages.json`;
      const keys = places(read(path), /^ {2}"(\w+)": \{/gm);
      return keys
        .filter(({match}, i) => keys.findIndex((other) => other.match[1] === match[1]) !== i)
        .map(({line, match}) => `${path}:${line} ${match[1]}`);
    }),
    'one key, one text: of two with the same key the later one is shown in both places.',
    'begin the key with the name of your part.'
  );
});

test('each catalogue names its language, and English is for everybody else', () => {
  expectNone(
    [
      ...['ja', 'en'].filter((language) => texts(language).language?.message !== language),
      ...(manifest.default_locale === 'en' ? [] : [`default_locale is ${manifest.default_locale}`]),
    ],
    'the text "language" says which catalogue the browser has taken: the host is asked for advice in that language.',
    'mend "language" in extension/_locales/*/messages.json or default_locale in extension/manifest.json.'
  );
});

test('Japanese and English say the same', () => {
  const [ja, en] = [texts('ja'), texts('en')];
  expectNone(
    [
      ...difference(ja, en).map((key) => `en has no ${key}`),
      ...difference(en, ja).map((key) => `ja has no ${key}`),
      ...Object.keys(ja)
        .filter((key) => key in en)
        .filter((key) => {
          const names = (text) =>
            [...new Set(text.message.match(/\$\w+\$?/g) ?? [])]
              .map((name) => name.toLowerCase())
              .sort()
              .join();
          return names(ja[key]) !== names(en[key]);
        })
        .map((key) => `${key} has other placeholders in ja than in en`),
    ],
    'every text of the extension is there in Japanese and English, with the same placeholders.',
    'add it to extension/_locales/ja/messages.json and extension/_locales/en/messages.json.'
  );
});

test('every text that is used exists, and every text that exists is used', () => {
  const ja = texts('ja');
  const manifestUses = places(read('extension/manifest.json'), /__MSG_(\w+)__/g).map(({line, match}) => [
    'extension/manifest.json',
    line,
    match[1],
  ]);
  const pageUses = pages.flatMap((path) =>
    places(read(path), /\bdata-(?:i18n|text|label|title|placeholder)[\w-]*\s*=\s*"(\w+)"/g).map(({line, match}) => [
      path,
      line,
      match[1],
    ])
  );
  const scriptUses = scripts.flatMap((path) =>
    places(code(path), /\b(?:getMessage|message|text|t)\(\s*['"](\w+)['"]/g).map(({line, match}) => [
      path,
      line,
      match[1],
    ])
  );
  const used = [...manifestUses, ...pageUses, ...scriptUses];
  expectNone(
    used.filter(([, , key]) => !(key in ja)).map(([path, line, key]) => `${path}:${line} ${key}`),
    'a text that the extension shows exists in _locales.',
    'add the key to both messages.json files.'
  );
  // A key may be put together (`risk_${risk}`): its beginning up to a line then stands in the code.
  const everything = [...scripts, ...pages, 'extension/manifest.json'].map(read).join('\n');
  const named = (key) =>
    everything.includes(key) ||
    key.split('_').some((_, i, parts) => i > 0 && everything.includes(`${parts.slice(0, i).join('_')}_\${`));
  expectNone(
    Object.keys(ja).filter((key) => !named(key)),
    'no text is kept that nothing shows.',
    'delete the key from both messages.json files.'
  );
});
