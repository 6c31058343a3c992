/**
 * What an organisation decides, through the browsers' own ways: a policy file for Chromium, a managed storage manifest for
 * Firefox. Chromium reads policies for the whole machine, so the extension of this test has a key, and with it an id, of
 * its own: no other browser on the machine is touched.
 */
import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {BROWSERS, ROOT, copyExtension, eventually, openBrowser} from '../support/browser.mjs';
import {extensionId} from '../support/chromium.mjs';
import {popupOf, textOf} from '../support/own_pages.mjs';

const THREAD = 'https://crowdworks.jp/proposals/1';
const template = (name) => JSON.parse(readFileSync(join(ROOT, 'manifests/policies', name), 'utf8'));

/** The policy of the templates is in force: defaults are wishes, locked is locked, a forced site stays on. */
async function isInForce(browser) {
  const options = await browser.openExtension('options/options.html#general');
  const strict = await eventually(
    () => options.evaluate(() => document.querySelector('#sensitivity-strict')?.checked),
    (checked) => checked === true
  );
  assert.equal(strict, true);
  assert.match(await textOf(options, '.box'), /組織が決めている/);
  const disabled = await options.evaluate(() =>
    ['sensitivity-quiet', 'guard-draft', 'posting-summary'].map((id) => document.getElementById(id).disabled)
  );
  assert.deepEqual(disabled, [true, true, false]);
  await options.close();

  const refused = await browser.inExtension(async () => {
    const send = (message) => chrome.runtime.sendMessage(message);
    const changed = await send({kind: 'change_settings', change: {sensitivity: 'quiet', postingSummary: false}});
    const off = await send({kind: 'disable_site', site: 'crowdworks'});
    return [changed.settings.sensitivity, changed.settings.postingSummary, off.settings.policy.sites];
  });
  assert.deepEqual(refused, ['strict', false, ['crowdworks']]);

  const tab = await browser.open(THREAD);
  const popup = await popupOf(browser, tab);
  assert.match(
    await eventually(
      () => textOf(popup, '#pausing'),
      (text) => text !== ''
    ),
    /いつも見守ります/
  );
  assert.equal(await popup.evaluate(() => document.querySelector('#pause-site')), null);
}

if (BROWSERS.includes('chromium')) {
  const folder = '/etc/chromium/policies/managed';
  const mayWrite = () => {
    try {
      mkdirSync(folder, {recursive: true});
      accessSync(folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  };
  test('chromium: a policy file', {skip: !mayWrite() && `${folder} can be written by root only`}, async () => {
    const {publicKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
    const key = publicKey.export({type: 'spki', format: 'der'}).toString('base64');
    const work = mkdtempSync(join(tmpdir(), 'tokumei-policy-'));
    const file = join(folder, `tokumei-test-${extensionId(key)}.json`);
    let browser;
    try {
      const extension = await copyExtension(join(work, 'extension'), (manifest) => ({...manifest, key}));
      const [policy] = Object.values(template('chromium.json')['3rdparty'].extensions);
      writeFileSync(file, JSON.stringify({'3rdparty': {extensions: {[extensionId(key)]: policy}}}));
      browser = await openBrowser('chromium', {extension, host: false, firstRun: 'none'});
      await isInForce(browser);
    } finally {
      rmSync(file, {force: true});
      await browser?.close();
      rmSync(work, {recursive: true, force: true});
    }
  });
}

if (BROWSERS.includes('firefox')) {
  test('firefox: a managed storage manifest', async () => {
    const browser = await openBrowser('firefox', {host: false});
    try {
      const folder = join(browser.home, '.mozilla/managed-storage');
      mkdirSync(folder, {recursive: true});
      writeFileSync(join(folder, 'tokumei@tokumei.org.json'), JSON.stringify(template('firefox_managed_storage.json')));
      await browser.restart({firstRun: 'none'});
      await isInForce(browser);
    } finally {
      await browser.close();
    }
  });
}
