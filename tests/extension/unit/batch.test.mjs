// What fits into one query to the host, in bytes of the packet.
import assert from 'node:assert/strict';
import {test} from 'node:test';

const {tokumei} = /** @type {any} */ (Object.assign(globalThis, {tokumei: {}}));
await import('../../../extension/shared/text_sizes.js');
await import('../../../extension/content/batch.js');
const {isTooLong, packetBytes, QUERY_BYTES} = tokumei.textSizes;

/** Messages that are numbers; `texts[i]` is what number i says. */
function batchOf(texts) {
  const batch = tokumei.batch.open({
    before: (i) => Array.from({length: Math.min(3, i)}, (_, back) => i - Math.min(3, i) + back),
    said: (i) => ({speaker: 'client', text: texts[i]}),
  });
  let count = 0;
  while (count < texts.length && batch.add(count)) count += 1;
  return {count, texts: [...batch.messages].sort(([a], [b]) => a - b).map(([, {text}]) => text)};
}

test('the length of a text is counted in UTF-8 bytes', () => {
  assert.equal(isTooLong('a'.repeat(65_536)), false);
  assert.equal(isTooLong('a'.repeat(65_537)), true);
  assert.equal(isTooLong('あ'.repeat(21_845)), false);
  assert.equal(isTooLong('あ'.repeat(21_846)), true);
  assert.equal(isTooLong('😀'.repeat(16_384)), false);
  assert.equal(isTooLong('😀'.repeat(16_385)), true);
});

test('a packet is never longer than counted, whichever browser escapes it', () => {
  assert.equal(packetBytes('あ<\u2028\n'), 2 + 3 + 6 + 6 + 2);
  assert.equal(packetBytes({a: [1]}), 9);
});

test('64 messages, or as many as there is room for', () => {
  assert.equal(batchOf(Array(100).fill('短い')).count, 64);
  const {count, texts} = batchOf(Array(100).fill('あ'.repeat(20_000)));
  assert.equal(count, 6);
  assert.ok(texts.reduce((sum, text) => sum + packetBytes(text), 0) < QUERY_BYTES / 2);
});

test('the longest message goes, whatever is escaped in it; what finds no room before it keeps its place without its words', () => {
  const worst = '<'.repeat(65_536);
  assert.deepEqual(batchOf([worst]).count, 1);
  const batch = tokumei.batch.open({
    before: () => [0, 1],
    said: (i) => ({speaker: 'worker', text: i === 1 ? '一' : worst}),
  });
  assert.equal(batch.add(2), true);
  assert.deepEqual(
    [0, 1, 2].map((i) => batch.messages.get(i).text.length),
    [0, 1, 65_536]
  );
});

test('what is too long before a message goes without its words', () => {
  const batch = tokumei.batch.open({before: () => ['あ'.repeat(30_000)], said: (text) => ({speaker: 'client', text})});
  batch.add('二');
  assert.deepEqual(
    [...batch.messages.values()].map(({text}) => text),
    ['二', '']
  );
});
