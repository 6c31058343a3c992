/** The packages for the stores: the same bytes everywhere, each family's own manifest, every permission explained. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}extension/manifest.json`, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'tokumei-packages-'));
after(() => rmSync(folder, {recursive: true}));

const filesOf = (path) =>
  readdirSync(path, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath ?? entry.path, entry.name)));

/** Packs a copy of the extension that lies at `place`, and gives the archives by family. */
function packed(place, umask) {
  const copy = join(folder, place);
  for (const part of ['extension', 'manifests/pack.sh']) cpSync(root + part, join(copy, part), {recursive: true});
  for (const file of filesOf(copy)) utimesSync(join(copy, file), umask, umask); // another time in each copy
  const before = process.umask(umask);
  const script = join(copy, 'manifests/pack.sh');
  const archives = execFileSync('bash', [script], {encoding: 'utf8', env: {...process.env, TZ: `UTC-${umask % 12}`}});
  process.umask(before);
  return archives.trim().split('\n');
}

const one = packed('one', 0o022);
const other = packed('a folder with spaces/two', 0o077);

test('two builds in different folders give the same bytes', () => {
  assert.deepEqual(
    one.map((path) => path.split('/').at(-1)),
    [`tokumei-chromium-${manifest.version}.zip`, `tokumei-firefox-${manifest.version}.xpi`]
  );
  for (const [i, archive] of one.entries()) assert.ok(readFileSync(archive).equals(readFileSync(other[i])), archive);
});

test('they hold every file of the extension once, and each family its own manifest', () => {
  for (const archive of one) {
    const unpacked = archive.replace(/\.\w+$/, '-unpacked');
    execFileSync('unzip', ['-q', archive, '-d', unpacked]);
    const names = execFileSync('unzip', ['-Z1', archive], {encoding: 'utf8'}).trim().split('\n');
    assert.deepEqual(names, filesOf(`${root}extension`).sort());
    for (const name of names.filter((file) => file !== 'manifest.json')) {
      assert.ok(readFileSync(join(unpacked, name)).equals(readFileSync(`${root}extension/${name}`)), name);
    }
    const family = archive.endsWith('.xpi') ? 'firefox' : 'chromium';
    const {
      background,
      key,
      browser_specific_settings: gecko,
    } = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'));
    assert.deepEqual(
      [Object.keys(background).sort(), key !== undefined, gecko !== undefined],
      family === 'firefox' ? [['scripts', 'type'], false, true] : [['service_worker', 'type'], true, false]
    );
  }
});

for (const language of ['en', 'ja']) {
  test(`the store text of every permission, ${language}`, () => {
    const text = readFileSync(`${root}manifests/store/${language}/permissions.md`, 'utf8');
    const explained = [...text.matchAll(/^\| `([^`]+)`/gm)].map((row) => row[1]);
    assert.deepEqual(
      explained.sort(),
      [
        ...manifest.permissions,
        ...(manifest.optional_permissions ?? []),
        ...manifest.host_permissions,
        ...manifest.optional_host_permissions,
      ].sort()
    );
  });
}
