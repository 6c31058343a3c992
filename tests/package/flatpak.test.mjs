/**
 * The host inside a real Flatpak: two apps that look for it as Firefox and Chromium do there, and start it. Their system
 * is made here and holds a shell and the C library, nothing else. TOKUMEI_BIN names the folder of the programs.
 */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {after, before, describe, test} from 'node:test';

const BIN = process.env.TOKUMEI_BIN ?? '';
const RUNTIME = 'org.tokumei.Nothing/x86_64/1';
const work = mkdtempSync(join(tmpdir(), 'tokumei-flatpak-'));
const home = join(work, 'home');
const env = {
  PATH: process.env.PATH,
  LC_ALL: 'C.UTF-8',
  HOME: home,
  XDG_RUNTIME_DIR: join(work, 'run'),
  FLATPAK_SYSTEM_DIR: join(work, 'machine'),
  FLATPAK_USER_DIR: join(home, '.local/share/flatpak'),
};
const run = (program, ...words) =>
  execFileSync(program, words, {env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

const APPS = [
  {
    app: 'org.mozilla.firefox',
    browser: 'firefox',
    started: '.mozilla', // what the browser makes below ~/.var/app/<app> at its first start
    manifests: '$HOME/.mozilla/native-messaging-hosts',
    permissions: '[Context]\npersistent=.mozilla;\n', // as Firefox has it
    parameters: '"$manifest" tokumei@tokumei.org',
  },
  {
    app: 'org.chromium.Chromium',
    browser: 'chromium',
    started: 'config/chromium',
    manifests: '$XDG_CONFIG_HOME/chromium/NativeMessagingHosts',
    permissions: '',
    parameters: 'chrome-extension://aejbmjigagpcacmgkcoopmonimcapggj/',
  },
];

function put(path, text, mode = 0o644) {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  chmodSync(path, mode);
}

/** The system that the apps see: a shell, and what it and the host need of libraries. */
function makeRuntime() {
  const folder = join(work, 'runtime');
  for (const program of ['/bin/sh', join(BIN, 'tokumei-host')]) {
    for (const library of run('ldd', program).match(/\/lib\S+/g) ?? []) {
      assert.match(basename(library), /^(ld-linux.*|libc)\.so\.\d$/, `${program} needs ${library}`);
      cpSync(library, join(folder, 'usr', library), {dereference: true});
    }
  }
  cpSync('/bin/sh', join(folder, 'usr/bin/sh'), {dereference: true});
  mkdirSync(join(folder, 'files'));
  put(join(folder, 'metadata'), `[Runtime]\nname=org.tokumei.Nothing\nruntime=${RUNTIME}\nsdk=${RUNTIME}\n`);
  run('flatpak', 'build-export', '--runtime', join(work, 'repository'), folder, '1');
}

/** An app that reads a manifest where the browser would and becomes the host that it names. */
function makeApp({app, manifests, permissions, parameters}) {
  const folder = join(work, app);
  const script = `#!/bin/sh
manifest="${manifests}/org.tokumei.host.json"
while read -r line; do
  case $line in *'"path"'*) path=\${line#*: \\"} && path=\${path%%\\"*} ;; esac
done <"$manifest"
exec "$path" ${parameters}
`;
  put(join(folder, 'files/bin/browser'), script, 0o755);
  mkdirSync(join(folder, 'export'));
  put(join(folder, 'metadata'), `[Application]\nname=${app}\nruntime=${RUNTIME}\ncommand=browser\n\n${permissions}`);
  run('flatpak', 'build-export', join(work, 'repository'), folder, 'stable');
  run('flatpak', '--user', 'install', '-y', '--noninteractive', 'own', `app/${app}/x86_64/stable`);
}

const packet = (body) => {
  const bytes = Buffer.from(JSON.stringify(body));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** Why no Flatpak can run on this machine; false when one can. */
function missing() {
  const inside = ['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc', '--unshare-all', 'true'];
  if (process.arch !== 'x64') return 'written for x86_64';
  if (spawnSync('flatpak', ['--version']).status !== 0) return 'there is no Flatpak on this machine';
  const tried = spawnSync('bwrap', inside, {encoding: 'utf8'});
  return tried.status !== 0 && `this machine lets no Flatpak run: ${tried.stderr || tried.error}`;
}

describe('inside a Flatpak', {skip: missing()}, () => {
  before(() => {
    mkdirSync(env.XDG_RUNTIME_DIR, {mode: 0o700});
    for (const {app, started} of APPS) mkdirSync(join(home, '.var/app', app, started), {recursive: true});
    makeRuntime();
    run('flatpak', '--user', 'remote-add', '--no-gpg-verify', 'own', join(work, 'repository'));
    run('flatpak', '--user', 'install', '-y', '--noninteractive', 'own', `runtime/${RUNTIME}`);
    for (const app of APPS) makeApp(app);
  });
  after(() => rmSync(work, {recursive: true}));

  for (const {app, browser} of APPS) {
    test(`${app} finds the host, and it answers`, () => {
      const {changes} = JSON.parse(run(join(BIN, 'tokumei'), 'install', '--browser', browser, '--json'));
      const inFlatpak = changes.filter(({packaging}) => packaging === 'flatpak');
      assert.deepEqual(
        inFlatpak.map(({action}) => action),
        ['create']
      );
      const text = '契約前に本名を教えてください。';
      const input = Buffer.concat([
        packet({v: 1, id: '1', type: 'hello', language: 'ja'}),
        packet({v: 1, id: '2', type: 'check', messages: [{id: 'm', speaker: 'client', text}]}),
      ]);
      const {status, stdout, stderr} = spawnSync('flatpak', ['run', app], {env, input, timeout: 60_000});
      assert.equal(status, 0, stderr.toString());
      const answers = stdout.toString('latin1');
      assert.match(answers, /"type":"welcome".*"sandbox":"seccomp\+landlock"/);
      assert.match(answers, /"category":"real_name"/);

      run(join(BIN, 'tokumei'), 'uninstall', '--browser', browser);
      assert.equal(existsSync(inFlatpak[0].file), false);
      assert.equal(existsSync(join(home, '.var/app', app, 'data/tokumei')), false, 'the copy is gone, too');
    });
  }
});
