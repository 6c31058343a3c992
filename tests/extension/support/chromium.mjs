/** Chromium as browser.mjs wants it, driven by Playwright. */
import {rm} from 'node:fs/promises';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {chromium} from 'playwright-core';

/** Where the Debian package puts the extension. */
const OF_THE_MACHINE = '/usr/share/chromium/extensions/tokumei';

/** Of the key in its manifest. @param {string} key @returns {string} */
export function extensionId(key) {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return digest.replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

export async function openChromium({
  home,
  proxyPort,
  language,
  headless,
  colorScheme,
  viewport,
  extension,
  flags,
  firstRun,
  backForwardCache,
}) {
  // An extension of the command line is a new one at every start, for which a worker that is registered already would not
  // listen: it has to be registered anew.
  await rm(join(home, 'profile/Default/Service Worker'), {recursive: true, force: true});
  const folder = extension ?? OF_THE_MACHINE;
  const id = extensionId(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')).key);
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    colorScheme,
    viewport,
    proxy: {server: `http://127.0.0.1:${proxyPort}`},
    ignoreHTTPSErrors: true,
    env: {...process.env, HOME: home, LANGUAGE: language, LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8'},
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--lang=en-US',
      ...(backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
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
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...flags,
    ],
  });
  try {
    await extensionIsLoaded(context, id);
    if (firstRun !== 'none') await meetFirstRun(context, firstRun === 'leave');
  } catch (problem) {
    await context.close(); // a browser that is left would keep the test from ending
    throw problem;
  }
  return {
    newTab: async () => chromiumTab(await context.newPage()),
    extensionUrl: (path) => `chrome-extension://${id}/${path}`,
    consent: (origin) => changeAccess(context, id, 'addHostPermission', origin),
    grant: (origin) => grant(context, id, origin),
    revoke: (origin) => changeAccess(context, id, 'removeHostPermission', origin),
    close: () => context.close(),
  };
}

/** As the browser's own page of extensions does it. A permission that is added there is given once it is asked for. */
async function changeAccess(context, id, how, origin) {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(
      ([extension, method, pattern]) => /** @type {any} */ (chrome).developerPrivate[method](extension, pattern),
      [id, how, origin]
    );
  } finally {
    await page.close();
  }
}

async function grant(context, id, origin) {
  await changeAccess(context, id, 'addHostPermission', origin);
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${id}/icons/16.png`);
    await page.evaluate((pattern) => chrome.permissions.request({origins: [pattern]}), origin);
  } finally {
    await page.close();
  }
}

/** Extensions of the command line are loaded while the first tabs open already: those would have no content scripts. */
async function extensionIsLoaded(context, id) {
  const page = await context.newPage();
  for (let tries = 0; tries < 400; ++tries) {
    if (await page.goto(`chrome-extension://${id}/icons/16.png`).catch(() => null)) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  await page.close();
}

/** The page of the first run opens some time after the start, and would come to the front while a test is at work. */
async function meetFirstRun(context, leave) {
  const isFirstRun = (page) => page.url().includes('/welcome/');
  for (let tries = 0; tries < 1200 && !context.pages().some(isFirstRun); ++tries) {
    await new Promise((done) => setTimeout(done, 50));
  }
  const page = context.pages().find(isFirstRun);
  if (!page) throw new Error('The page of the first run did not open');
  if (!leave) await page.close();
}

/** @param {import('playwright-core').Page} page */
function chromiumTab(page) {
  const loaded = {waitUntil: /** @type {const} */ ('load')};
  return {
    playwright: page,
    goto: async (url) => void (await page.goto(url, loaded)),
    reload: async () => void (await page.reload(loaded)),
    url: async () => page.url(),
    evaluate: (work, argument) => page.evaluate(/** @type {any} */ (work), argument),
    shadows: (host, work, argument) => inShadowRoots(page, host, work, argument),
    move: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (size) => page.setViewportSize(size),
    screenshot: async (file, {fullPage = false} = {}) => void (await page.screenshot({path: file, fullPage})),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

async function inShadowRoots(page, host, work, argument) {
  const session = await page.context().newCDPSession(page);
  try {
    const {root} = await session.send('DOM.getDocument', {depth: 0});
    const {nodeIds} = await session.send('DOM.querySelectorAll', {nodeId: root.nodeId, selector: host});
    const answers = [];
    for (const nodeId of nodeIds) {
      // An element that the page has taken away meanwhile has no root to look into.
      const described = await session.send('DOM.describeNode', {nodeId, depth: 1, pierce: true}).catch(() => null);
      for (const {backendNodeId} of described?.node.shadowRoots ?? []) {
        const {object} = await session.send('DOM.resolveNode', {backendNodeId});
        const {result, exceptionDetails} = await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration: `function (argument) { return (${work})(this, argument); }`,
          arguments: [{value: argument}],
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        answers.push(result.value);
      }
    }
    return answers;
  } finally {
    await session.detach();
  }
}
