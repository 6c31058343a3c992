/**
 * What is in the Debian package, looked at without installing it. TOKUMEI_PACKAGE names the file, TOKUMEI_PACKAGE_BUILD the
 * folder it was built in, with Ninja.
 */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {test} from 'node:test';

const PACKAGE = process.env.TOKUMEI_PACKAGE ?? '';
const BUILD = process.env.TOKUMEI_PACKAGE_BUILD ?? '';
const run = (program, ...words) => execFileSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28});

test('lintian finds no error and no warning, and no override is idle', () => {
  const {status, stdout, stderr} = spawnSync('lintian', ['--allow-root', '--fail-on', 'none', '--info', PACKAGE], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stdout + stderr, /^[EW]: |unused-override/m);
});

test('the programs need the C library alone, so that they run inside a Flatpak too', () => {
  assert.match(run('dpkg-deb', '--field', PACKAGE, 'Depends').trim(), /^libc6 \(>= [\d.]+\)$/);
});

test('the list of what is inside is what was compiled in', () => {
  const listed = JSON.parse(run(`${BUILD}/bin/tokumei`, '--materials'));
  assert.equal(listed.bomFormat, 'CycloneDX');
  assert.equal(listed.specVersion, '1.5');
  const names = listed.components.map(({name}) => name);
  assert.deepEqual(names, [...names].sort());
  for (const {name, version, licenses, purl} of listed.components) {
    assert.match(version, /^\d+(\.\d+)*$/, name);
    assert.ok(licenses[0].expression, name);
    assert.equal(purl, `pkg:generic/${name}@${version}`);
  }
  // Every header of the system that the compiler read belongs to a listed library, the compiler, the C library or the kernel.
  const headers = new Set(run('ninja', '-C', BUILD, '-t', 'deps').match(/\/usr\/(?:include|lib\/gcc)\S+\.h(?:pp)?\b/g));
  const libraries = new Map([
    ['boost', /^\/usr\/include\/boost\//],
    ['cli11', /^\/usr\/include\/CLI\//],
    ['fmt', /^\/usr\/include\/fmt\//],
    ['libseccomp', /^\/usr\/include\/seccomp(-syscalls)?\.h$/],
    ['libstdc++', /^\/usr\/include\/(x86_64-linux-gnu\/|aarch64-linux-gnu\/)?c\+\+\//],
    ['nlohmann-json', /^\/usr\/include\/nlohmann\//],
    ['spdlog', /^\/usr\/include\/spdlog\//],
    ['utf8proc', /^\/usr\/include\/utf8proc\.h$/],
  ]);
  const used = new Set();
  const others = [];
  for (const header of headers) {
    const [name] = [...libraries].find(([, pattern]) => pattern.test(header)) ?? [];
    if (name) used.add(name);
    else others.push(header);
  }
  const owners = new Set(run('dpkg', '--search', ...others).match(/^[^:\n]+(?=:)/gm));
  for (const owner of owners) {
    assert.match(owner, /^(libc6-dev|linux-libc-dev|libgcc-\d+-dev)$/, 'host/cli/components.cpp does not list it');
  }
  assert.deepEqual([...used].sort(), names);
});

test('the version is one: package, programs and extension', () => {
  const version = run('dpkg-deb', '--field', PACKAGE, 'Version').trim();
  const told = JSON.parse(run(`${BUILD}/bin/tokumei`, '--version', '--json'));
  assert.equal(version, `${told.version}-1`);
  assert.equal(told.schema, 1);
  const manifest = JSON.parse(
    execFileSync(
      'sh',
      ['-c', `dpkg-deb --fsys-tarfile "$0" | tar -xO ./usr/share/webext/tokumei/manifest.json`, PACKAGE],
      {
        encoding: 'utf8',
      }
    )
  );
  assert.equal(manifest.version, told.version);
});
