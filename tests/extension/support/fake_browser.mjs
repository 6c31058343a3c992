/**
 * A browser in memory for unit tests of the background: storage areas that notify, tabs, a host that answers what the
 * test says. Import it before the modules under test; they find it as `chrome`.
 */
const event = () => {
  const listeners = [];
  return {
    listeners,
    addListener: (listener) => listeners.push(listener),
    emit: (...what) => listeners.map((one) => one(...what)),
  };
};

export function fakeBrowser({language = 'ja'} = {}) {
  const onChanged = event();
  const area = (name) => {
    const store = {
      items: {},
      /** Set to make writing fail as the browsers do. */
      failure: null,
      writes: 0,
      async get(keys) {
        const wanted = keys === null || keys === undefined ? Object.keys(store.items) : [keys].flat();
        return structuredClone(
          Object.fromEntries(wanted.filter((key) => key in store.items).map((key) => [key, store.items[key]]))
        );
      },
      async set(items) {
        if (store.failure) throw new Error(store.failure);
        store.writes += 1;
        Object.assign(store.items, structuredClone(items));
        onChanged.emit(Object.fromEntries(Object.keys(items).map((key) => [key, {newValue: items[key]}])), name);
      },
      async remove(keys) {
        for (const key of [keys].flat()) delete store.items[key];
        onChanged.emit(Object.fromEntries([keys].flat().map((key) => [key, {}])), name);
      },
    };
    return store;
  };
  const fake = {
    sent: [],
    badge: {},
    tabs: [],
    alarms: {},
    css: [],
    /** The frames that a tab shows now. @type {{frameId: number, documentId: string}[]} */
    frames: [],
    onMessage: event(),
    onAlarm: event(),
    onInstalled: event(),
    menuClicked: event(),
    menus: [],
    windows: [],
    storage: {local: area('local'), session: area('session'), managed: area('managed'), onChanged},
  };
  const url = (path) => `chrome-extension://tokumei/${path}`;
  const nothing = async () => {};
  globalThis.chrome = {
    runtime: {
      id: 'tokumei',
      getURL: url,
      getPlatformInfo: async () => ({os: 'linux'}),
      getManifest: () => ({version: '1.0.0', content_scripts: []}),
      onMessage: fake.onMessage,
      onInstalled: fake.onInstalled,
      onStartup: event(),
    },
    i18n: {getMessage: (key) => (key === 'language' ? language : key)},
    storage: fake.storage,
    tabs: {
      query: async () => fake.tabs,
      create: async (tab) => fake.tabs.push(tab),
      get: async (id) => fake.tabs.find((tab) => tab.id === id),
      sendMessage: async (id, message) => fake.sent.push({id, ...message}),
      onRemoved: event(),
    },
    action: {
      setBadgeText: async ({tabId, text}) => (fake.badge[tabId] = {...fake.badge[tabId], text}),
      setBadgeBackgroundColor: async ({tabId, color}) => (fake.badge[tabId] = {...fake.badge[tabId], color}),
      setBadgeTextColor: nothing,
    },
    scripting: {
      insertCSS: async (what) => fake.css.push(what),
      executeScript: async ({target}) =>
        target.allFrames ? fake.frames.map((frame) => ({...frame, result: true})) : [{result: true}],
    },
    contextMenus: {
      removeAll: (done) => done(),
      create: (menu) => fake.menus.push(menu),
      onClicked: fake.menuClicked,
    },
    windows: {create: async (what) => fake.windows.push(what)},
    permissions: {onAdded: event(), onRemoved: event(), contains: async () => true},
    alarms: {
      create: async (name, when) => (fake.alarms[name] = when),
      clear: async (name) => delete fake.alarms[name],
      onAlarm: fake.onAlarm,
    },
  };

  const ask = (message, sender) =>
    new Promise((resolve) => {
      const waits = fake.onMessage.listeners.some((listener) => listener(message, {id: 'tokumei', ...sender}, resolve));
      if (!waits) resolve(undefined);
    });
  return {
    ...fake,
    /** As a content script of the tab. */
    fromPage: (message, {tabId = 1, page = 'https://crowdworks.jp/proposals/1', frameId = 0, ...sender} = {}) =>
      ask(message, {tab: {id: tabId}, url: page, frameId, ...sender}),
    /** As a page of the extension. */
    fromOwn: (message, page = 'popup/popup.html') => ask(message, {url: url(page)}),
    from: ask,
    /** Lets what was started and not awaited come to its end. */
    settled: () => new Promise((done) => setTimeout(done, 0)),
    /** Writes to a storage area past the extension. */
    put: (name, items) => fake.storage[name].set(items),
    /** As after a start with an empty profile; who listens goes on listening. */
    async reset() {
      for (const name of ['local', 'session', 'managed']) {
        fake.storage[name].failure = null;
        await fake.storage[name].remove(Object.keys(fake.storage[name].items));
      }
      await new Promise((done) => setTimeout(done, 0));
      for (const list of [fake.sent, fake.tabs, fake.css, fake.frames]) list.length = 0;
      for (const map of [fake.badge, fake.alarms]) for (const key of Object.keys(map)) delete map[key];
    },
  };
}

/** A host that remembers what it was asked; `answers` gives a reply by type of query. */
export function fakeHost() {
  const host = {
    asked: [],
    /** How each of them was asked. */ how: [],
    answers: {},
    categoryNames: {real_name: '本名'},
    health: {state: 'connected', version: '1.0.0'},
    async ask(query, how) {
      host.asked.push(query);
      host.how.push(how);
      return host.answers[query.type]?.(query) ?? {type: 'error', error: 'missing'};
    },
    probe: async () => ({...host.health, ok: true}),
  };
  return host;
}
