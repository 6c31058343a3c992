// The popup in both real browsers: what it says of a page, pausing, sensitivity, by keyboard; every state looked at.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, SCREENSHOTS, cardsOf, eventually, openBrowser} from '../support/browser.mjs';
import {accessFaults, isTooWide, popupOf, storedSettings, textOf} from '../support/own_pages.mjs';

const some = (found) => found.length > 0;
const THREAD = 'https://crowdworks.jp/proposals/1';
const stateOf = (popup) => popup.evaluate(() => document.querySelector('#status').dataset.state);
const becomes = (popup, state) =>
  eventually(
    () => stateOf(popup),
    (now) => now === state
  );

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name);
    });
    after(() => browser.close());

    test('a page that is read: the state, the counts, and a pause that holds over a reload', async () => {
      const tab = await browser.open(THREAD);
      await eventually(() => cardsOf(tab), some);
      const popup = await popupOf(browser, tab);
      assert.equal(await becomes(popup, 'protected'), 'protected');
      assert.match(await textOf(popup, '#counts'), /注意 2件/);
      const badge = await browser.inExtension(
        async (tabId) => [
          await chrome.action.getBadgeText({tabId}),
          [...(await chrome.action.getBadgeBackgroundColor({tabId}))],
        ],
        Number(new URL(await popup.url()).searchParams.get('tab'))
      );
      assert.deepEqual(badge, ['2', [0x9a, 0x5b, 0x00, 0xff]], 'the badge counts, in the colour of the worst');
      await popup.screenshot(join(SCREENSHOTS, `popup-${name}.png`));
      await popup.click('#counts button.warning');
      const inCard = () => tab.evaluate(() => document.activeElement.dataset.tokumei === 'card');
      assert.equal(await eventually(inCard, Boolean), true, 'a count leads to its warning');
      for (const scope of ['tab', 'hour', 'site']) {
        await popup.click(`#pause-${scope}`);
        assert.equal(await becomes(popup, `paused_${scope}`), `paused_${scope}`);
        assert.equal(await popup.evaluate(() => document.querySelector('#counts').hidden), true);
        await tab.reload();
        assert.deepEqual(await cardsOf(tab), []);
        await popup.click('#resume');
        await eventually(
          () => stateOf(popup),
          (now) => !now.startsWith('paused')
        );
        await tab.reload();
        assert.equal((await eventually(() => cardsOf(tab), some)).length, 1, `warnings return after ${scope}`);
      }
      await popup.close();
      await tab.close();
    });

    test('a profile page is watched too: it need not be loaded again', async () => {
      browser.serve('https://crowdworks.jp/public/employees/1001', '<!doctype html><main><h1>わたし</h1></main>');
      const tab = await browser.open('https://crowdworks.jp/public/employees/1001');
      const popup = await popupOf(browser, tab);
      assert.equal(await becomes(popup, 'other'), 'other');
      await popup.close();
      await tab.close();
    });

    test('by keyboard: the sensitivity of this site', async () => {
      const tab = await browser.open(THREAD);
      await eventually(() => cardsOf(tab), some);
      const popup = await popupOf(browser, tab);
      await becomes(popup, 'protected');
      await popup.evaluate(() => document.querySelector('#sensitivity-balanced').focus());
      await popup.press('ArrowRight');
      const settings = await eventually(
        () => storedSettings(browser),
        (one) => one?.sites?.crowdworks?.sensitivity === 'strict'
      );
      assert.equal(settings.sites.crowdworks.sensitivity, 'strict');
      const focused = await eventually(
        () => popup.evaluate(() => document.activeElement.id),
        (id) => id === 'sensitivity-strict'
      );
      assert.equal(focused, 'sensitivity-strict', 'the focus stays where the user is');
      await popup.close();
      await tab.close();
    });

    test('an unknown layout and a page that is not watched are said', async () => {
      const tab = await browser.open('https://crowdworks.jp/proposals/9');
      const popup = await popupOf(browser, tab);
      const state = await eventually(
        async () => {
          await popup.reload();
          await eventually(
            () => stateOf(popup),
            (now) => now && now !== 'checking'
          );
          return stateOf(popup);
        },
        (now) => now === 'unknown' || now === 'generic'
      );
      assert.match(state, /^(unknown|generic)$/, 'not passed over in silence');
      await popup.close();
      await tab.goto('about:blank');
      const elsewhere = await popupOf(browser, tab);
      assert.equal(await becomes(elsewhere, 'unwatched'), 'unwatched');
      await elsewhere.close();
      await tab.close();
    });

    test('without a host: no green light, and the command', async () => {
      const alone = await openBrowser(name, {host: false});
      try {
        const tab = await alone.open(THREAD);
        const popup = await popupOf(alone, tab);
        assert.equal(await becomes(popup, 'missing'), 'missing');
        assert.match(await textOf(popup), /tokumei install/);
        assert.match(await textOf(popup), /manifest\.absent/, 'the check of the doctor that looks into it');
        assert.equal(await popup.evaluate(() => document.querySelector('.good')), null);
        assert.deepEqual(await cardsOf(tab), []);
        await popup.screenshot(join(SCREENSHOTS, `popup-no-host-${name}.png`));
      } finally {
        await alone.close();
      }
    });
  });
}

const HOST = {state: 'connected', version: '1.0.0', fit: 'good', check: ''};
const SITE = {site: 'crowdworks', name: 'クラウドワークス', forced: false, sensitivity: 'balanced'};
const page = (layout, counts = {danger: 0, warning: 0, notice: 0}) => ({layout, read: 12, counts, selectors: {}});
const lacking = (unchecked) => ({...page('known', {danger: 0, warning: 1, notice: 0}), unchecked});
const well = {host: HOST, tab: page('known'), site: SITE, paused: null};

/** Every state that the popup can show. */
const STATES = {
  protected: {...well, tab: page('known', {danger: 1, warning: 2, notice: 3})},
  generic: {...well, tab: page('generic')},
  unknown: {...well, tab: page('unknown')},
  other: {...well, tab: page('other')},
  unread: {...well, tab: lacking({failed: 3})},
  reading: {...well, tab: lacking({waiting: 240})},
  partly: {...well, tab: lacking({tooLong: 1})},
  unwatched: {...well, site: null},
  paused_tab: {...well, paused: 'tab'},
  paused_hour: {...well, paused: 'hour', pausedUntil: 1_800_000_000_000},
  paused_site: {...well, paused: 'site'},
  missing: {...well, host: {state: 'missing', version: '', check: 'manifest.absent'}},
  forbidden: {...well, host: {state: 'forbidden', version: ''}},
  blocked: {
    ...well,
    host: {state: 'blocked', version: ''},
    site: {...SITE, forced: true, sensitivityLocked: true},
  },
  crashed: {...well, host: {state: 'crashed', version: ''}},
  hung: {...well, host: {state: 'hung', version: '1.0.0', check: 'host.silent'}},
  polluted: {...well, host: {state: 'polluted', version: '', check: 'host.polluted'}},
  outdated: {
    ...well,
    host: {...HOST, fit: 'host_old', check: 'host.version'},
    tab: page('known', {danger: 0, warning: 2, notice: 0}),
  },
  behind: {...well, host: {...HOST, fit: 'extension_old', check: 'host.version'}},
  reload: {...well, tab: null},
  checking: {...well, host: {state: 'idle', version: ''}},
};

for (const [language, colorScheme] of [
  ['ja', 'light'],
  ['en', 'dark'],
]) {
  test(`every state in ${language}, ${colorScheme}: drawn before the host answers, 320 px wide, axe finds nothing`, async () => {
    const browser = await openBrowser('chromium', {language, colorScheme, host: false});
    try {
      for (const [state, what] of Object.entries(STATES)) {
        const popup = await browser.openExtension('icons/16.png');
        await popup.resize({width: 320, height: 560});
        // The router of this test says what the state needs; a host that is not well never answers.
        await popup.playwright.addInitScript((answer) => {
          const answers = {popup_state: answer, host_state: answer.host.state === 'connected' && {host: answer.host}};
          /** @type {any} */ (chrome.runtime).sendMessage = ({kind}) =>
            answers[kind] ? Promise.resolve(answers[kind]) : new Promise(() => {});
        }, what);
        await popup.goto((await popup.url()).replace('icons/16.png', 'popup/popup.html?tab=1'));
        assert.equal(await becomes(popup, state), state);
        assert.equal(await isTooWide(popup), false, `${state} is too wide`);
        assert.deepEqual(await accessFaults(popup), [], state);
        await popup.screenshot(join(SCREENSHOTS, `popup-${state}-${language}-${colorScheme}.png`));
        await popup.close();
      }
    } finally {
      await browser.close();
    }
  });
}
