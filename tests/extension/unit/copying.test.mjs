// Buttons that copy say whether it was done: a browser may refuse.
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {fakeBrowser} from '../support/fake_browser.mjs';

fakeBrowser();
const copied = [];
let refuses = false;
const clipboard = {
  async writeText(words) {
    if (refuses) throw new Error('NotAllowedError');
    copied.push(words);
  },
};
const buttonOf = (textContent = '') => ({
  textContent,
  type: '',
  listeners: /** @type {any[]} */ ([]),
  append(...words) {
    this.textContent += words.join('');
  },
  addEventListener(_type, listener) {
    this.listeners.push(listener);
  },
  press(isTrusted = true) {
    for (const listener of this.listeners) listener({isTrusted});
    return new Promise((done) => setTimeout(done));
  },
});
Object.defineProperty(globalThis, 'navigator', {value: {clipboard}, configurable: true});
Object.assign(globalThis, {document: {createElement: () => buttonOf()}});

const {copyButton} = await import('../../../extension/shared/nodes.js');
const {tokumei} = /** @type {any} */ (globalThis);
tokumei.elements = {element: (_tag, _properties, words) => buttonOf(words)};
await import('../../../extension/content/press.js');
const {copying} = tokumei.press.pressesOf({place: buttonOf(), root: null}, () => {});

beforeEach(() => {
  copied.length = 0;
  refuses = false;
});

for (const [where, build] of Object.entries({'in a page': copying, 'in our own pages': copyButton})) {
  test(`${where}: what was copied, and that nothing was`, async () => {
    const {text} = tokumei.api;
    const button = build('お断りします。');
    assert.equal(button.textContent, text('copy'));
    await button.press();
    assert.deepEqual([copied, button.textContent], [['お断りします。'], text('copied')]);
    refuses = true;
    await button.press();
    assert.deepEqual([copied.length, button.textContent], [1, text('notCopied')]);
  });
}

test('a page cannot copy by pressing itself', async () => {
  await copying('お断りします。').press(false);
  assert.deepEqual(copied, []);
});
