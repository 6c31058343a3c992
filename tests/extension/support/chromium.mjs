/**
 * A real Chromium with the real extension and the real host: crowdworks.jp is answered from tests/extension/pages, every
 * other host leads nowhere, and the profile with the native host manifest is thrown away.
 */
import {execFile} from 'node:child_process';
import {cp, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {chromium} from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const BIN = process.env.TOKUMEI_BIN ?? join(ROOT, 'build/release/bin');
export const EXTENSION_ID = 'aejbmjigagpcacmgkcoopmonimcapggj';
const PAGES = join(ROOT, 'tests/extension/pages/crowdworks');
const run = promisify(execFile);

/** Which file answers which path of crowdworks.jp. */
const ROUTES = [
  [/^\/proposals\/1$/, 'thread.html'],
  [/^\/contracts\/1$/, 'thread.html'],
  [/^\/public\/jobs\/1$/, 'job.html'],
  [/^\/messages\/1$/, 'legacy.html'],
  [/^\/proposals\/9$/, 'unknown.html'],
];

/**
 * @param {object} [options]
 * @param {boolean} [options.host] install the native host into the profile
 * @param {string} [options.language] 'ja' or 'en'
 * @param {boolean} [options.headless]
 * @param {'light'|'dark'} [options.colorScheme]
 */
export async function openChromium({host = true, language = 'ja', headless = true, colorScheme = 'light'} = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'tokumei-chromium-'));
  if (host) await installHost(profile);
  const extension = join(ROOT, 'extension');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    colorScheme,
    viewport: {width: 900, height: 900},
    env: {...process.env, LANGUAGE: language, LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8'},
    ignoreDefaultArgs: ['--disable-extensions', '--lang=en-US'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  await context.route('https://crowdworks.jp/**', async (route) => {
    const {pathname} = new URL(route.request().url());
    const file = ROUTES.find(([pattern]) => pattern.test(pathname))?.[1];
    if (file) await route.fulfill({contentType: 'text/html; charset=utf-8', body: await readFile(join(PAGES, file))});
    else await route.fulfill({status: 404, body: ''});
  });
  return {
    context,
    profile,
    async close() {
      await context.close();
      await rm(profile, {recursive: true, force: true, maxRetries: 3});
    },
  };
}

/** By the real installer. */
export async function installHost(profile) {
  await run(join(BIN, 'tokumei'), ['install', '--browser', 'chromium', '--user-data-dir', profile]);
}

/**
 * The cards of a page as a person reads them, closed shadow roots included.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{text: string, risk: string, lines: string[]}[]>}
 */
export async function cardsOf(page) {
  const session = await page.context().newCDPSession(page);
  const {root} = await session.send('DOM.getDocument', {depth: -1, pierce: true});
  await session.detach();
  const cards = [];
  const attribute = (node, name) => {
    const at = (node.attributes ?? []).findIndex((value, i) => i % 2 === 0 && value === name);
    return at < 0 ? null : node.attributes[at + 1];
  };
  const textOf = (node, lines) => {
    if (node.nodeName === 'STYLE') return;
    if (node.nodeType === 3 && node.nodeValue.trim()) lines.push(node.nodeValue.trim());
    for (const child of node.children ?? []) textOf(child, lines);
  };
  const walk = (node) => {
    if (attribute(node, 'data-tokumei-card') !== null) {
      const lines = [];
      let risk = '';
      for (const shadow of node.shadowRoots ?? []) {
        textOf(shadow, lines);
        const section = (shadow.children ?? []).find((child) => child.nodeName === 'SECTION');
        risk = (attribute(section ?? {}, 'class') ?? '').replace('card ', '');
      }
      cards.push({text: lines.join(' '), risk, lines});
    }
    for (const child of [
      ...(node.children ?? []),
      ...(node.shadowRoots ?? []),
      ...(node.contentDocument ? [node.contentDocument] : []),
    ]) {
      walk(child);
    }
  };
  walk(root);
  return cards;
}

/** Waits until `probe` returns something that `wanted` accepts; returns the last answer otherwise. */
export async function eventually(probe, wanted, {within = 10_000} = {}) {
  const deadline = Date.now() + within;
  let answer = await probe();
  while (!wanted(answer) && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 50));
    answer = await probe();
  }
  return answer;
}

/** The words that the page highlights, by risk. */
export const highlightsOf = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name.replace('tokumei-', ''),
        [...ranges].map((range) => range.toString()),
      ])
    )
  );

/** Copies the extension to a folder that a test may change. */
export async function copyExtension(to) {
  await cp(join(ROOT, 'extension'), to, {recursive: true});
}
