/** Firefox ESR as browser.mjs wants it, driven by its own remote protocol (marionette.mjs). */
import {execFile, spawn} from 'node:child_process';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {Marionette} from './marionette.mjs';

const EXTENSION_ID = 'tokumei@tokumei.org';
const EXTENSION_UUID = '6f3c1f6e-7d0b-4b57-9c7e-2f1f5b1a9d10';
const run = promisify(execFile);

export async function openFirefox({
  home,
  proxyPort,
  language,
  headless,
  colorScheme,
  viewport,
  extension,
  keep,
  firstRun,
  preferences,
}) {
  const profile = join(home, 'profile');
  await mkdir(profile, {recursive: true});
  await rm(join(profile, 'MarionetteActivePort'), {force: true});
  const all = {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'intl.locale.requested': language === 'ja' ? 'ja' : 'en-US',
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'extensions.webextensions.uuids': JSON.stringify({[EXTENSION_ID]: EXTENSION_UUID}),
    'extensions.webextOptionalPermissionPrompts': false,
    // An extension of the whole machine must be taken as every user's Firefox takes it.
    ...(extension
      ? {'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0}
      : {'remote.prefs.recommended': false}),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'privacy.reduceTimerPrecision': false,
    ...preferences,
  };
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(all)
      .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
      .join('')
  );
  const program = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
  const process_ = spawn(
    program,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      ...(headless ? ['--headless'] : []),
    ],
    {env: {...process.env, HOME: home, MOZ_DISABLE_AUTO_SAFE_MODE: '1'}, stdio: 'ignore'}
  );
  const ended = new Promise((done) => process_.once('exit', done));
  const kill = () => process_.kill('SIGKILL'); // when a test run ends before it has closed its browser
  process.once('exit', kill);
  ended.then(() => process.off('exit', kill));
  try {
    const firefox = new Firefox(await Marionette.of(profile, process_));
    await firefox.start();
    // An extension that was there before us has opened its first page, perhaps in the tab that we were given.
    if (!extension) await firefox.moveToTabOfItsOwn();
    await firefox.fit(viewport); // before the extension opens a tab of its own
    if (extension && keep) await firefox.installToStay(extension, home);
    else if (extension) await firefox.command('Addon:Install', {path: extension, temporary: true});
    if (firstRun !== 'none') await firefox.meetFirstRun(firstRun === 'leave');
    return {
      newTab: () => firefox.newTab(),
      extensionUrl: (path) => `moz-extension://${EXTENSION_UUID}/${path}`,
      consent: async () => {}, // extensions.webextOptionalPermissionPrompts is off
      grant: (origin) => firefox.changeAccess('add', origin),
      revoke: (origin) => firefox.changeAccess('remove', origin),
      async close() {
        await firefox.quit();
        await ended;
      },
    };
  } catch (problem) {
    process_.kill('SIGKILL');
    await ended;
    throw problem;
  }
}

/** As the keyboard's names are in WebDriver. */
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

class Firefox {
  #marionette;
  #last = Promise.resolve();
  #current = '';
  #first = ''; // the tab that is there from the start, and stays

  constructor(marionette) {
    this.#marionette = marionette;
  }

  command(name, parameters) {
    return this.#marionette.command(name, parameters);
  }

  async start() {
    await this.command('WebDriver:NewSession', {acceptInsecureCerts: true});
    this.#first = this.#current = (await this.command('WebDriver:GetWindowHandle')).value;
  }

  async moveToTabOfItsOwn() {
    const {handle} = await this.command('WebDriver:NewWindow', {type: 'tab', focus: true});
    await this.command('WebDriver:SwitchToWindow', {handle, focus: true});
    this.#first = this.#current = handle;
  }

  /** Marionette looks at one tab at a time, so what is done in one is done before another is looked at. */
  inTab(tab, work) {
    const done = this.#last.then(async () => {
      if (this.#current !== tab) {
        await this.command('WebDriver:SwitchToWindow', {handle: tab, focus: false});
        this.#current = tab;
      }
      return work();
    });
    this.#last = done.catch(() => {});
    return done;
  }

  /** Runs `work` with the browser's own rights. */
  inBrowser(work, argument) {
    return this.inTab(this.#first, async () => {
      await this.command('Marionette:SetContext', {value: 'chrome'});
      try {
        return await this.script(work, argument);
      } finally {
        await this.command('Marionette:SetContext', {value: 'content'});
      }
    });
  }

  async script(work, argument, sandbox = null) {
    const source = typeof work === 'string' ? `return (${work})` : `return (${work})(...arguments)`;
    const {value} = await this.command('WebDriver:ExecuteScript', {
      script: source,
      args: [argument ?? null],
      sandbox,
      newSandbox: true,
    });
    return value;
  }

  /**
   * The page of the first run opens some time after the start. Waited for, because Marionette takes any tab that opens
   * meanwhile for the one that it was asked for.
   */
  async meetFirstRun(leave) {
    const others = async () => (await this.command('WebDriver:GetWindowHandles')).filter((one) => one !== this.#first);
    let [found] = await others();
    for (const end = Date.now() + 15_000; !found && Date.now() < end; [found] = await others()) {
      await new Promise((done) => setTimeout(done, 50));
    }
    if (!found) throw new Error('The page of the first run did not open');
    if (!leave) await this.inTab(found, () => this.command('WebDriver:CloseWindow'));
  }

  async newTab() {
    const {handle} = await this.inTab(this.#first, () =>
      this.command('WebDriver:NewWindow', {type: 'tab', focus: true})
    );
    return firefoxTab(this, handle);
  }

  /** No window is narrower than this; a page can be. */
  static NARROWEST = 500;

  async resize(tab, {width, height}) {
    await this.inTab(tab, () => this.command('WebDriver:SwitchToWindow', {handle: tab, focus: true}));
    const narrow = width < Firefox.NARROWEST ? `${width}px` : '';
    await this.inBrowser((maximum) => {
      const {gBrowser} = /** @type {any} */ (globalThis);
      gBrowser.selectedBrowser.style.maxWidth = maximum;
    }, narrow);
    await this.inTab(tab, () => this.fit({width, height}));
  }

  /** By size of the page, not of the window around it. */
  async fit({width, height}) {
    for (let tries = 0; tries < 3; ++tries) {
      const [innerWidth, innerHeight] = await this.script(() => [innerWidth, innerHeight]);
      if (innerWidth === width && innerHeight === height) return;
      const outer = await this.command('WebDriver:GetWindowRect');
      await this.command('WebDriver:SetWindowRect', {
        width: outer.width + width - innerWidth,
        height: outer.height + height - innerHeight,
      });
    }
  }

  async changeAccess(how, origin) {
    await this.inBrowser(
      async ([id, method, pattern]) => {
        const {ExtensionPermissions} = /** @type {any} */ (globalThis).ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs'
        );
        const {extension} = /** @type {any} */ (globalThis).WebExtensionPolicy.getByID(id);
        await ExtensionPermissions[method](id, {permissions: [], origins: [pattern], data_collection: []}, extension);
      },
      [EXTENSION_ID, how, origin]
    );
  }

  /** As a packed file: what is installed for a time is gone after a restart. */
  async installToStay(extension, home) {
    const file = join(home, 'tokumei.xpi');
    await rm(file, {force: true});
    await run('zip', ['-q', '-r', file, '.'], {cwd: extension});
    await this.command('Addon:Install', {path: file, temporary: false});
  }

  async quit() {
    await this.#last;
    await this.command('Marionette:Quit', {flags: ['eForceQuit']}).catch(() => {});
    this.#marionette.close();
  }
}

function firefoxTab(firefox, handle) {
  const here = (work) => firefox.inTab(handle, work);
  const act = (actions) => here(() => firefox.command('WebDriver:PerformActions', {actions}));
  const pointer = (...steps) =>
    act([{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: steps}]);
  const keys = (...steps) => act([{type: 'key', id: 'keys', actions: steps}]);
  const moveTo = (x, y) => ({type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 0});
  return {
    goto: (url) => here(() => firefox.command('WebDriver:Navigate', {url})),
    reload: () => here(() => firefox.command('WebDriver:Refresh')),
    url: async () => (await here(() => firefox.command('WebDriver:GetCurrentURL'))).value,
    evaluate: (work, argument) => here(() => firefox.script(work, argument)),
    shadows: (host, work, argument) =>
      here(() =>
        firefox.script(
          `[...document.querySelectorAll(${JSON.stringify(host)})].map((one) => one.openOrClosedShadowRoot)
            .filter(Boolean).map((root) => (${work})(root, arguments[0]))`,
          argument,
          'system'
        )
      ),
    move: (x, y) => pointer(moveTo(x, y)),
    clickAt: (x, y) => pointer(moveTo(x, y), {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}),
    type: (text) =>
      keys(
        ...[...text].flatMap((value) => [
          {type: 'keyDown', value: value === '\n' ? KEYS.Enter : value},
          {type: 'keyUp', value: value === '\n' ? KEYS.Enter : value},
        ])
      ),
    press: (key) => {
      const values = key.split('+').map((name) => KEYS[name] ?? name);
      return keys(
        ...values.map((value) => ({type: 'keyDown', value})),
        ...[...values].reverse().map((value) => ({type: 'keyUp', value}))
      );
    },
    resize: (size) => firefox.resize(handle, size),
    screenshot: (file, {fullPage = false} = {}) =>
      here(async () => {
        const {value} = await firefox.command('WebDriver:TakeScreenshot', {full: fullPage, hash: false, id: null});
        await writeFile(file, Buffer.from(value, 'base64'));
      }),
    front: () => here(() => firefox.command('WebDriver:SwitchToWindow', {handle, focus: true})),
    close: () => here(() => firefox.command('WebDriver:CloseWindow')),
  };
}
