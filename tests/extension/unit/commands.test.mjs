// The keyboard's commands reach the page in front, and only that.
import assert from 'node:assert/strict';
import {test} from 'node:test';

let command;
const sent = [];
const tabs = {
  query: async () => [{id: 7}],
  sendMessage: async (id, message) => {
    sent.push([id, message]);
    if (id === 8) throw new Error('Could not establish connection.');
  },
};
globalThis.chrome = /** @type {any} */ ({
  runtime: {getURL: (path) => `chrome-extension://x/${path}`},
  commands: {onCommand: {addListener: (listener) => (command = listener)}},
  tabs,
});
const {startCommands} = await import('../../../extension/background/commands.js');
startCommands();

test('next and previous are told to the page in front', async () => {
  await command('next_warning');
  await command('previous_warning');
  assert.deepEqual(sent.splice(0), [
    [7, {kind: 'jump', direction: 1}],
    [7, {kind: 'jump', direction: -1}],
  ]);
});

test('another command, and a page that nobody watches, are nothing', async () => {
  await command('something_else');
  assert.deepEqual(sent.splice(0), []);
  tabs.query = async () => [{id: 8}];
  await command('next_warning');
  tabs.query = async () => [];
  await command('next_warning');
  assert.deepEqual(sent.splice(0), [[8, {kind: 'jump', direction: 1}]]);
});
