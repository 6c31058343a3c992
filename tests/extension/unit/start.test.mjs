// What the background does by itself: the first-run page, the context menu, the end of pauses.
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {fakeBrowser} from '../support/fake_browser.mjs';

const browser = fakeBrowser();
const {startBroadcast} = await import('../../../extension/background/broadcast.js');
const {startFirstRun} = await import('../../../extension/background/first_run.js');
const {startSelection, toldSelection} = await import('../../../extension/background/selection.js');
startFirstRun();
startSelection();

beforeEach(() => browser.reset());

test('the first-run page opens after an installation, not after an update', async () => {
  browser.onInstalled.emit({reason: 'update'});
  await browser.settled();
  assert.deepEqual(browser.tabs, []);
  browser.onInstalled.emit({reason: 'install'});
  await browser.settled();
  assert.deepEqual(browser.tabs, [{url: 'chrome-extension://tokumei/welcome/welcome.html'}]);
});

test('it does not open where an organisation has decided', async () => {
  await browser.put('managed', {sites: ['crowdworks']});
  browser.onInstalled.emit({reason: 'install'});
  await browser.settled();
  assert.deepEqual(browser.tabs, []);
});

test('the menu opens a window for its tab, and the told selection is asked for once', () => {
  browser.onInstalled.emit({reason: 'update'});
  assert.deepEqual(browser.menus.at(-1).contexts, ['selection']);
  browser.menuClicked.emit({menuItemId: 'another', selectionText: 'x'}, {id: 7});
  assert.deepEqual(browser.windows, []);
  browser.menuClicked.emit({menuItemId: 'check_selection', selectionText: '本名を教えてください'}, {id: 7});
  assert.equal(browser.windows[0].url, 'chrome-extension://tokumei/selection/selection.html?tab=7');
  assert.equal(toldSelection(7), '本名を教えてください');
  assert.equal(toldSelection(7), '');
});

test('a pause that began before the browser was started anew ends, though the browser has forgotten its alarm', async () => {
  const pausedUntil = Date.now() + 60_000;
  await browser.put('local', {settings: {version: 2, sites: {crowdworks: {pausedUntil}, lancers: {pausedUntil: 1}}}});
  assert.deepEqual(browser.alarms, {});
  startBroadcast();
  await browser.settled();
  assert.deepEqual(browser.alarms, {pause_over: {when: pausedUntil}});
});
