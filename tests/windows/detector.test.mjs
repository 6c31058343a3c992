// The same unit tests as on Linux, in programs for Windows: every example of the rules, disclosures, whole
// conversations, explanations, texts rewritten, packets and queries.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {missing, programs, root, run, startWindows, stopWindows} from './wine.mjs';

const ELSEWHERE = ['cli', 'sandbox', 'text']; // tests/CMakeLists.txt says why
// It compares processor times, and a thread's clock there counts in hundredths of a second.
const UNMEASURED = '*Hostile*:Cost.*'; // tests/host/detector/hostile_test.cpp, cost_test.cpp

describe('unit tests', {skip: missing, concurrency: 2}, () => {
  before(startWindows);
  after(stopWindows);

  for (const part of readdirSync(`${root}tests/host`)) {
    if (ELSEWHERE.includes(part)) continue;
    test(part, async () => {
      const program = `${programs}/test-${part}.exe`;
      assert.ok(existsSync(program), `${program} was not built`);
      const {code, output} = await run(program, ['--gtest_brief=1', `--gtest_filter=-${UNMEASURED}`]);
      assert.equal(code, 0, output.toString());
      assert.match(output.toString(), /\[ {2}PASSED {2}\] [1-9]\d* tests?\./);
    });
  }
});
