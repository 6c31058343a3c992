/**
 * The Debian package on a machine of its own (see fresh_root.sh): installed with apt, warning in both browsers for a user
 * who did nothing else, purged without a trace. TOKUMEI_PACKAGE names the file.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, test} from 'node:test';
import {BROWSERS, SCREENSHOTS, cardsOf, eventually, openBrowser} from '../extension/support/browser.mjs';

const PACKAGE = process.env.TOKUMEI_PACKAGE ?? '';
const HOST = '/usr/lib/tokumei/tokumei-host';
const runAs = (home, program, ...words) =>
  execFileSync(program, words, {encoding: 'utf8', env: {...process.env, HOME: home}});
const run = (program, ...words) => execFileSync(program, words, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

/** Every file and folder, but for what apt and dpkg keep of themselves, and policies, which another test writes. */
function filesOfTheMachine() {
  const own = ['/etc/chromium/policies', '/var/lib/dpkg', '/var/lib/apt', '/var/cache', '/var/log', '/etc/ld.so.cache'];
  const leaveOut = own.flatMap((path) => ['-path', path, '-prune', '-o']);
  const tell = ['-type', 'd', '-printf', '%p/ %m\\n', '-o', '-printf', '%p %y %m %s %l\\n'];
  const find = ['/usr', '/etc', '/var', '/opt', ...leaveOut, '(', ...tell, ')'];
  return new Set(execFileSync('find', find, {encoding: 'utf8', maxBuffer: 1 << 28}).split('\n'));
}

/** The one folder that dpkg takes away although it was there: base-files makes it, empty, and does not own it. */
const NOBODYS = '/etc/opt/ 755';

describe('installed', () => {
  let machineBefore;
  before(async () => {
    await mkdir(SCREENSHOTS, {recursive: true});
    machineBefore = filesOfTheMachine();
    run('apt-get', 'install', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', PACKAGE);
  });

  test('it brings programs, manual pages and completions', () => {
    assert.match(run('tokumei', '--version'), /^tokumei \d+\.\d+\.\d+ /);
    assert.match(run('man', '--where', 'tokumei'), /man1\/tokumei\.1\.gz/);
    assert.match(run('man', '--where', 'tokumei-host'), /man1\/tokumei-host\.1\.gz/);
    assert.match(run('man', '--where', '--locale=ja_JP.UTF-8', 'tokumei'), /ja\/man1\/tokumei\.1\.gz/);
    for (const file of [
      '/usr/share/bash-completion/completions/tokumei',
      '/usr/share/zsh/vendor-completions/_tokumei',
      '/usr/share/fish/vendor_completions.d/tokumei.fish',
    ]) {
      assert.match(run('dpkg', '--search', file), /^tokumei:/);
    }
  });

  test('its manifests are those that tokumei writes', () => {
    const {changes} = JSON.parse(
      run('tokumei', 'install', '--system', '--browser', 'chromium,chrome,edge,firefox', '--json')
    );
    assert.deepEqual(
      changes.map(({file, action}) => `${action} ${file}`).sort(),
      [
        'keep /etc/chromium/native-messaging-hosts/org.tokumei.host.json',
        'keep /etc/opt/chrome/native-messaging-hosts/org.tokumei.host.json',
        'keep /etc/opt/edge/native-messaging-hosts/org.tokumei.host.json',
        'keep /usr/lib/mozilla/native-messaging-hosts/org.tokumei.host.json',
      ].sort()
    );
  });

  test('the doctor is content, of the machine and of a user who did nothing', async () => {
    const home = await mkdtemp(join(tmpdir(), 'tokumei-user-'));
    try {
      for (const words of [['--system'], []]) {
        const {exit, checks} = JSON.parse(runAs(home, 'tokumei', 'doctor', '--json', ...words));
        assert.deepEqual(
          checks.filter(({severity}) => severity === 'problem'),
          []
        );
        assert.equal(exit, 0);
        assert.ok(checks.some(({check, sentence}) => check === 'host.answers' && sentence.includes(HOST)));
      }
      const {changes} = JSON.parse(runAs(home, 'tokumei', 'uninstall', '--json'));
      assert.ok(changes.length > 0);
      assert.ok(
        changes.every(({action}) => action === 'needs_system'),
        'what all users share is left to the package'
      );
    } finally {
      await rm(home, {recursive: true});
    }
  });

  for (const name of BROWSERS) {
    test(`the next start of ${name} warns, with no further step`, async () => {
      const browser = await openBrowser(name, {host: false, extension: null});
      try {
        const tab = await browser.open('https://crowdworks.jp/proposals/1');
        const cards = await eventually(
          () => cardsOf(tab),
          (found) => found.length > 0,
          {within: 30_000}
        );
        await tab.screenshot(join(SCREENSHOTS, `package-${name}.png`));
        assert.equal(cards.length, 1);
        assert.match(cards[0].text, /本名・住所/);
      } finally {
        await browser.close();
      }
    });
  }

  test('a purge leaves the machine as it was', () => {
    run('apt-get', 'purge', '-y', '-o', 'Dpkg::Use-Pty=0', 'tokumei');
    const machineAfter = filesOfTheMachine();
    assert.deepEqual(
      [...machineAfter].filter((line) => !machineBefore.has(line)),
      []
    );
    assert.deepEqual(
      [...machineBefore].filter((line) => !machineAfter.has(line) && line !== NOBODYS),
      []
    );
  });
});
