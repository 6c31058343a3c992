/**
 * START HERE: one way to drive both browsers, each the real one with the real extension and the real host.
 *
 *     for (const name of BROWSERS) {
 *       describe(name, () => {
 *         test('…', async () => {
 *           const browser = await openBrowser(name);
 *           const tab = await browser.open('https://crowdworks.jp/proposals/1');
 *           const cards = await eventually(() => cardsOf(tab), (found) => found.length > 0);
 *
 * Every browser has a home of its own, thrown away at the end; no address leads out of the machine (see pages.mjs).
 * TOKUMEI_BROWSERS=firefox runs one of them only.
 */
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {openChromium} from './chromium.mjs';
import {openFirefox} from './firefox.mjs';
import {servePages} from './pages.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const BIN = process.env.TOKUMEI_BIN ?? join(ROOT, 'build/release/bin');
export const SCREENSHOTS = join(ROOT, 'build/screenshots');
export const BROWSERS = (process.env.TOKUMEI_BROWSERS ?? 'chromium firefox').split(/[\s,]+/);

const OPENERS = {chromium: openChromium, firefox: openFirefox};
const run = promisify(execFile);

/**
 * A tab. What a person does in it makes trusted events.
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {() => Promise<string>} url
 * @property {(work: Function|string, argument?: any) => Promise<any>} evaluate runs in the page; JSON in, JSON out
 * @property {(host: string, work: (root: ShadowRoot, argument?: any) => any, argument?: any) => Promise<any[]>} shadows
 *   runs `work` (in the page, not async) on the shadow root, closed or open, of every element that `host` selects
 * @property {(x: number, y: number) => Promise<void>} move the pointer
 * @property {(x: number, y: number) => Promise<void>} clickAt
 * @property {(text: string) => Promise<void>} type into what has the focus
 * @property {(key: string) => Promise<void>} press e.g. 'Enter', 'Control+Enter', 'Shift+Tab'
 * @property {(selector: string) => Promise<void>} click scrolls there and clicks its middle
 * @property {(host: string, selector: string, index?: number) => Promise<void>} clickIn the same inside a shadow root
 * @property {(selector: string) => Promise<void>} hover
 * @property {(size: {width: number, height: number}) => Promise<void>} resize
 * @property {(file: string, options?: {fullPage?: boolean}) => Promise<void>} screenshot
 * @property {() => Promise<void>} front
 * @property {() => Promise<void>} close
 * @property {import('playwright-core').Page} [playwright] Chromium only
 */

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} home its HOME
 * @property {(url: string) => Promise<Tab>} open
 * @property {(path: string) => Promise<Tab>} openExtension a page of the extension
 * @property {(work: Function, argument?: any) => Promise<any>} inExtension runs where `chrome.*` is the extension's
 * @property {(tab: Tab) => Promise<number>} tabId as the extension counts them
 * @property {(origin: string) => Promise<void>} consent the prompt of a later permissions.request is answered by yes
 * @property {(origin: string) => Promise<void>} grant a host permission
 * @property {(origin: string) => Promise<void>} revoke it, as in the browser's own settings
 * @property {(address: string, html: string) => void} serve
 * @property {() => Promise<number[]>} hosts process ids of the native hosts that this browser runs
 * @property {(options?: {firstRun?: string}) => Promise<void>} restart the browser, with the same profile
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} name of BROWSERS
 * @param {object} [options]
 * @param {boolean} [options.host] installs the native host, by the real installer
 * @param {string} [options.language] 'ja' or 'en'
 * @param {boolean} [options.headless]
 * @param {'light'|'dark'} [options.colorScheme]
 * @param {{width: number, height: number}} [options.viewport]
 * @param {string|null} [options.extension] another folder than extension/ (see copyExtension); null: the browser finds one
 *   by itself, where packages put them for the whole machine
 * @param {'close'|'leave'|'none'} [options.firstRun] what becomes of the page that opens by itself after the
 *   installation; 'none' when there will be none
 * @param {boolean} [options.keep] the extension is installed to stay: it survives restart() in Firefox too
 * @param {Record<string, any>} [options.preferences] Firefox only
 * @param {string[]} [options.flags] Chromium only
 * @param {boolean} [options.backForwardCache] in Chromium, where Playwright loses sight of a page that comes out of it: look
 *   at it from inExtension. Firefox has it always.
 * @returns {Promise<Browser>}
 */
export async function openBrowser(name, options = {}) {
  const home = await mkdtemp(join(tmpdir(), `tokumei-${name}-`));
  const pages = await servePages();
  const settings = {
    home,
    proxyPort: pages.port,
    language: 'ja',
    headless: true,
    colorScheme: 'light',
    viewport: {width: 900, height: 900},
    extension: join(ROOT, 'extension'),
    firstRun: 'close',
    keep: false,
    preferences: {},
    flags: [],
    backForwardCache: false,
    ...options,
  };
  let core;
  /** @type {Tab|null} */ let inside = null;
  try {
    if (options.host ?? true) await installHost(name, home);
    core = await OPENERS[name](settings);
  } catch (problem) {
    await pages.close();
    await rm(home, {recursive: true, force: true, maxRetries: 5});
    throw problem;
  }
  const openTab = async (url) => {
    const tab = withGestures(await core.newTab());
    await tab.goto(url);
    return tab;
  };
  const browser = {
    name,
    home,
    open: openTab,
    openExtension: (path) => openTab(core.extensionUrl(path)),
    async inExtension(work, argument) {
      inside ??= await openTab(core.extensionUrl('icons/16.png'));
      return inside.evaluate(work, argument);
    },
    async tabId(tab) {
      inside ??= await openTab(core.extensionUrl('icons/16.png'));
      await tab.front();
      return browser.inExtension(async () => (await chrome.tabs.query({active: true, currentWindow: true}))[0].id);
    },
    consent: (origin) => core.consent(origin),
    grant: (origin) => core.grant(origin),
    revoke: (origin) => core.revoke(origin),
    serve: pages.serve,
    hosts: () => hostsOf(home),
    async restart({firstRun = name === 'firefox' && !settings.keep ? settings.firstRun : 'none'} = {}) {
      inside = null;
      await core.close();
      core = await OPENERS[name]({...settings, firstRun});
    },
    async close() {
      await core.close();
      await pages.close();
      await rm(home, {recursive: true, force: true, maxRetries: 5});
    },
  };
  return browser;
}

/** By the real installer, which installs where a browser has left its folder. */
export async function installHost(name, home) {
  await mkdir(join(home, name === 'chromium' ? 'profile' : '.mozilla'), {recursive: true});
  const where = name === 'chromium' ? ['--user-data-dir', join(home, 'profile')] : [];
  await run(join(BIN, 'tokumei'), ['install', '--browser', name, ...where], {env: {...process.env, HOME: home}});
}

/** A browser's hosts are known by the HOME they inherit. */
async function hostsOf(home) {
  const found = [];
  for (const id of (await readdir('/proc')).filter((one) => /^\d+$/.test(one))) {
    const [program, environment] = await Promise.all(
      ['comm', 'environ'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => ''))
    );
    if (program.trim() === 'tokumei-host' && environment.split('\0').includes(`HOME=${home}`)) found.push(Number(id));
  }
  return found;
}

/** What both browsers share: gestures on what a selector finds. */
function withGestures(tab) {
  const middle = (element) => {
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const box = element.getBoundingClientRect();
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
  };
  const placeOf = async (selector) => {
    const place = await tab.evaluate(
      `((selector) => { const found = document.querySelector(selector); return found && (${middle})(found); })(${JSON.stringify(selector)})`
    );
    if (!place) throw new Error(`Nothing is ${selector}`);
    return place;
  };
  const gestures = {
    async click(selector) {
      const {x, y} = await placeOf(selector);
      await tab.clickAt(x, y);
    },
    async hover(selector) {
      const {x, y} = await placeOf(selector);
      await tab.move(x, y);
    },
    async clickIn(host, selector, index = 0) {
      const places = await tab.shadows(
        host,
        (root, wanted) => {
          const element = root.querySelector(wanted);
          if (!element) return null;
          element.scrollIntoView({block: 'center', behavior: 'instant'});
          const box = element.getBoundingClientRect();
          return {x: box.x + box.width / 2, y: box.y + box.height / 2};
        },
        selector
      );
      const place = places.filter(Boolean)[index];
      if (!place) throw new Error(`Nothing in a shadow root of ${host} is ${selector}`);
      await tab.clickAt(place.x, place.y);
    },
  };
  return Object.assign(tab, gestures);
}

/** Waits until `probe` returns something that `wanted` accepts; returns the last answer otherwise. */
export async function eventually(probe, wanted, {within = 15_000} = {}) {
  const deadline = Date.now() + within;
  let answer = await probe();
  while (!wanted(answer) && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 50));
    answer = await probe();
  }
  return answer;
}

/**
 * The cards of a page as a person reads them, closed shadow roots included.
 * @param {Tab} tab
 * @returns {Promise<{text: string, risk: string, lines: string[]}[]>}
 */
export async function cardsOf(tab) {
  const cards = await tab.shadows('[data-tokumei="card"]', (root) => {
    const lines = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inStyle = walker.currentNode.parentElement?.localName === 'style';
      if (!inStyle && walker.currentNode.textContent.trim()) lines.push(walker.currentNode.textContent.trim());
    }
    return {lines, risk: (root.querySelector('section')?.className ?? '').replace('card ', '')};
  });
  return cards.map(({lines, risk}) => ({text: lines.join(' '), risk, lines}));
}

/** The words that the page highlights, by risk. */
export const highlightsOf = (tab) =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name.replace('tokumei-', ''),
        [...ranges].map((range) => range.toString()),
      ])
    )
  );

/** Copies the extension to a folder that a test may change; `change` gets the manifest. */
export async function copyExtension(to, change = (manifest) => manifest) {
  await cp(join(ROOT, 'extension'), to, {recursive: true});
  const manifest = JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8'));
  await writeFile(join(to, 'manifest.json'), JSON.stringify(change(manifest) ?? manifest));
  return to;
}
