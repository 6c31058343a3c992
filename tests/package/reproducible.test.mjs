/**
 * The same commit gives the same bytes: the programs and the package, built in another folder, by a compiler that may
 * remember nothing. TOKUMEI_PACKAGE names the first package, TOKUMEI_PACKAGE_BUILD the folder it was built in.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = process.env.TOKUMEI_PACKAGE ?? '';
const BUILD = process.env.TOKUMEI_PACKAGE_BUILD ?? '';
const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The source as it stands, without what was made from it and without its history. */
function copySource(to) {
  const left = new Set(['.git', 'build', 'node_modules']);
  cpSync(ROOT, to, {recursive: true, filter: (path) => path === ROOT || !left.has(basename(path))});
}

test('two builds in two folders are the same, byte for byte', () => {
  const other = mkdtempSync(join(tmpdir(), 'tokumei another folder '));
  try {
    copySource(other);
    // The copy has no history: the time of the commit comes from outside.
    const time = /SOURCE_DATE_EPOCH\} (\d+)/.exec(readFileSync(join(BUILD, 'package/cpack.cmake'), 'utf8'))?.[1];
    const env = {...process.env, CCACHE_DISABLE: '1', SOURCE_DATE_EPOCH: time, TZ: 'Asia/Tokyo', LC_ALL: 'C'};
    const run = (program, ...words) =>
      execFileSync(program, words, {cwd: other, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
    run('cmake', '--preset', 'package');
    run('cmake', '--build', '--preset', 'package', '--target', 'packages');
    const again = join(other, 'build/package');
    for (const program of ['bin/tokumei-host', 'bin/tokumei', 'package/tokumei.cdx.json', 'package/tokumei.1.gz']) {
      assert.equal(digest(join(again, program)), digest(join(BUILD, program)), program);
    }
    assert.equal(digest(join(again, basename(PACKAGE))), digest(PACKAGE), basename(PACKAGE));
  } finally {
    rmSync(other, {recursive: true, force: true});
  }
});
