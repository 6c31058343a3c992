// The same unit tests of the detector as on Linux, in programs for Windows: every example of the rules, disclosures,
// whole conversations.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {after, before, suite, test} from 'node:test';
import {missing, programs, run, startWindows, stopWindows} from './wine.mjs';

const built = existsSync(programs) ? readdirSync(programs).filter((name) => /^test-.*\.exe$/.test(name)) : [];

suite('unit tests', {skip: missing}, () => {
  before(startWindows);
  after(stopWindows);

  test('the parts that run here were built', () => {
    const parts = ['detector', 'disclosure', 'rules'];
    assert.deepEqual(
      built,
      parts.map((part) => `test-${part}.exe`)
    );
  });

  for (const program of built) {
    test(program, async () => {
      const {code, output} = await run(`${programs}/${program}`, ['--gtest_brief=1']);
      assert.equal(code, 0, output.toString());
      assert.match(output.toString(), /\[ {2}PASSED {2}\] \d\d+ tests?\./);
    });
  }
});
