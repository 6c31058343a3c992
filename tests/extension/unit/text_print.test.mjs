// What stands for a text in a page's memory: the hash of the reference, under a key that nobody foresees.
import assert from 'node:assert/strict';
import {webcrypto} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {runInThisContext} from 'node:vm';

globalThis.crypto ??= /** @type {any} */ (webcrypto); // a global of Node 20 and later
/** @type {any} */ (globalThis).tokumei = {};
const openPage = () =>
  runInThisContext(readFileSync(new URL('../../../extension/content/text_print.js', import.meta.url), 'utf8'));
openPage();
const {tokumei} = /** @type {any} */ (globalThis);
const {printOf, halfSipHash} = tokumei.textPrint;

const KEY = [0x03020100, 0x07060504];
const bytesOf = (words) => words.map((word) => Buffer.from(Uint32Array.of(word).buffer).toString('hex')).join('');
/** The text whose UTF-16 units are the bytes 0, 1, 2, … of the reference's vectors. */
const counting = (bytes) => Buffer.from(Array.from({length: bytes}, (_, i) => i)).toString('utf16le');
const VECTORS = /** @type {[number, string][]} */ ([
  [0, '218d1f59b9b83cc8'],
  [2, '064f39ef7c50eb57'],
  [4, 'd5e78a175be52ea1'],
  [6, 'ce3e91358aa2bc25'],
]);

test('the vectors of the reference', () => {
  for (const [bytes, hash] of VECTORS) assert.equal(bytesOf(halfSipHash(KEY, counting(bytes))), hash, `${bytes} bytes`);
});

test('a print is a whole number, the same for the same text in a page, and another in another page', () => {
  const print = printOf('住所を教えてください。');
  assert.ok(Number.isSafeInteger(print) && print >= 0);
  assert.equal(printOf('住所を教えてください。'), print);
  openPage();
  assert.notEqual(tokumei.textPrint.printOf('住所を教えてください。'), print);
});

test('two texts that were made to collide under FNV-1a do not', () => {
  assert.notEqual(
    printOf('client\nよろしくお願いいたします。'),
    printOf('client\n住所を教えてください。整理番号:丄鵥鷈')
  );
});

test('100,000 texts, 100,000 prints', () => {
  const prints = new Set(Array.from({length: 100_000}, (_, i) => printOf(`了解しました。${i}`)));
  assert.equal(prints.size, 100_000);
});
