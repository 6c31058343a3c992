// Which messages of a thread are checked, with what before them, and what their verdicts are remembered by.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openThread, rest, until} from '../support/fake_thread.mjs';

const YES = 'はい、お願いします。';
const DATE = '納期は金曜で大丈夫でしょうか?';
const ADDRESS = '住所は必要でしょうか?';
const ASK = 'ご住所を教えてください。';
const FINDING = {category: 'address', risk: 'warning', confidence: 'sure', span: [0, 2], reasons: []};

/** Finds asks as the host does: in the words, or in a yes to what was written right before. */
function read({kind, messages}) {
  if (kind !== 'check') return undefined;
  const isAsk = ({speaker, text}, i) =>
    speaker === 'client' && (text.includes(ASK) || (text === YES && messages[i - 1]?.text === ADDRESS));
  return {
    messages: messages.map((one, i) => ({id: one.id, findings: isAsk(one, i) ? [FINDING] : [], key: 'k', reply: ''})),
    names: {},
  };
}
/** The texts that were asked about, query by query. */
const asked = (thread) => thread.checks().map(({messages}) => messages.map(({text}) => text));
const hasCards = (thread, count) => until(() => thread.cards().length === count);

test('the same words after another question are another message', async () => {
  const thread = openThread(read);
  thread.say(['worker', DATE], ['client', YES], ['worker', 'ありがとうございます。']);
  await until(() => thread.state()?.read === 3);
  assert.deepEqual(thread.cards(), []);
  thread.say(['worker', ADDRESS], ['client', YES]);
  await hasCards(thread, 1);
  assert.deepEqual(thread.cards(), [YES]);
  thread.conversation.close();
});

test('a message is read again when what stands before it has changed, or comes', async () => {
  const thread = openThread(read);
  const [question] = thread.say(['worker', DATE], ['client', YES]);
  await until(() => thread.state()?.read === 2);
  thread.change(question, ADDRESS);
  await hasCards(thread, 1);
  assert.deepEqual(thread.cards(), [YES]);
  thread.change(question, DATE);
  await hasCards(thread, 0);
  assert.deepEqual(thread.cards(), []);
  thread.conversation.close();
});

test('a page that renders the same thread again asks nothing again', async () => {
  const thread = openThread(read);
  const messages = [
    ['worker', ADDRESS],
    ['client', YES],
    ['client', ASK],
  ];
  const first = thread.say(...messages);
  await hasCards(thread, 2);
  const before = thread.checks().length;
  for (const element of first) element.isConnected = false;
  thread.clear();
  thread.say(...messages);
  await hasCards(thread, 2);
  assert.equal(thread.checks().length, before);
  thread.conversation.close();
});

test('a message that changes while it is read: the answer is that of the old words', async () => {
  let answer;
  let holds = true;
  const thread = openThread(async (message) => {
    if (message.kind === 'check' && holds) await new Promise((resolve) => (answer = resolve));
    return read(message);
  });
  const [element] = thread.say(['client', ASK]);
  await until(() => answer);
  holds = false;
  thread.change(element, 'よろしくお願いいたします。');
  await rest();
  answer();
  await until(() => thread.state()?.read === 1);
  assert.deepEqual(thread.cards(), []);
  const [, second] = thread.say(['worker', 'はい。'], ['client', 'よろしくお願いいたします。']);
  thread.change(second, ASK);
  await hasCards(thread, 1);
  assert.deepEqual(thread.cards(), [ASK]);
  thread.conversation.close();
});

test('an answer to what was asked before the settings changed counts for nothing', async () => {
  const answers = [];
  const thread = openThread(async (message) => {
    if (message.kind !== 'check') return undefined;
    await new Promise((resolve) => answers.push(resolve));
    return answers.length === 1
      ? read(message)
      : read({...message, messages: message.messages.map((one) => ({...one, text: ''}))});
  });
  thread.say(['client', ASK]);
  await until(() => answers.length === 1);
  thread.conversation.apply({off: ['address']});
  await rest();
  answers[0]();
  await until(() => answers.length === 2);
  answers[1]();
  await rest();
  assert.deepEqual(thread.cards(), []);
  thread.conversation.close();
});

test('with each message go the three before it, and no others', async () => {
  const thread = openThread(read);
  thread.say(...['一', '二', '三', '四'].map((text) => /** @type {[string, string]} */ (['worker', text])));
  await until(() => thread.state()?.read === 4);
  thread.say(['client', '五']);
  await until(() => thread.state()?.read === 5);
  assert.deepEqual(asked(thread), [
    ['一', '二', '三', '四'],
    ['二', '三', '四', '五'],
  ]);
  thread.conversation.close();
});

test('a message that is too long: said below it, not sent, not counted as read, and its neighbours are checked', async () => {
  const thread = openThread(read);
  const long = ASK + 'あ'.repeat(360_000);
  thread.say(['client', ASK], ['client', long], ['client', ASK]);
  await hasCards(thread, 2);
  assert.deepEqual(thread.lines(), [[long, 'messageTooLong']]);
  await until(() => thread.state());
  assert.equal(thread.state().read, 2);
  assert.deepEqual(thread.state().unchecked, {waiting: 0, failed: 0, tooLong: 1});
  assert.deepEqual(asked(thread), [[ASK, '', ASK]]);
  thread.conversation.close();
  assert.deepEqual(thread.lines(), []);
});

test('a message that is too long and is cut short is checked', async () => {
  const thread = openThread(read);
  const [element] = thread.say(['client', ASK + 'a'.repeat(65_536)]);
  await until(() => thread.lines().length > 0);
  thread.change(element, ASK);
  await hasCards(thread, 1);
  assert.deepEqual([thread.cards(), thread.lines()], [[ASK], []]);
  thread.conversation.close();
});

test('what the host calls too long is not read either', async () => {
  const thread = openThread(({kind, messages}) =>
    kind === 'check'
      ? {messages: messages.map(({id}) => ({id, error: 'message_too_long', code: 20})), names: {}}
      : undefined
  );
  thread.say(['client', ASK]);
  await until(() => thread.lines().length > 0);
  await until(() => thread.state());
  assert.equal(thread.state().read, 0);
  thread.conversation.close();
});

test('long messages go in several queries, none of which is too long for the host', async () => {
  const {packetBytes, QUERY_BYTES} = /** @type {any} */ (globalThis).tokumei.textSizes;
  const thread = openThread(read);
  thread.say(
    ...Array.from(
      {length: 40},
      (_, i) => /** @type {[string, string]} */ (['client', `${i}${ASK}${'あ'.repeat(20_000)}`])
    )
  );
  await hasCards(thread, 40);
  for (const query of thread.checks()) assert.ok(packetBytes(query) < QUERY_BYTES / 2, String(packetBytes(query)));
  thread.conversation.close();
});

test('while an answer is awaited the page says so, and so it does when none comes', async () => {
  let answer;
  const thread = openThread((message) =>
    message.kind === 'check' ? new Promise((resolve) => (answer = resolve)) : undefined
  );
  thread.say(['client', ASK], ['client', 'はい。']);
  await until(() => thread.state()?.unchecked.waiting > 0);
  assert.deepEqual([thread.state().read, thread.state().unchecked], [0, {waiting: 2, failed: 0, tooLong: 0}]);
  answer({error: 'deadline'});
  await until(() => thread.state().unchecked.failed > 0);
  assert.deepEqual([thread.state().read, thread.state().unchecked], [0, {waiting: 0, failed: 2, tooLong: 0}]);
  await until(() => thread.checks().length === 2);
  answer(read(thread.checks()[1]));
  await hasCards(thread, 1);
  await until(() => thread.state().read === 2);
  assert.deepEqual(thread.state().unchecked, {waiting: 0, failed: 0, tooLong: 0});
  thread.conversation.close();
});

test('a host that is missing is not asked again by itself, but when the reader comes back or it is known to answer', async () => {
  let missing = true;
  const thread = openThread((message) => (missing ? {error: 'missing'} : read(message)));
  thread.say(['client', ASK]);
  await until(() => thread.state()?.unchecked.failed === 1);
  assert.deepEqual(
    thread.checks().map(({anew}) => anew),
    [true]
  );
  thread.say(['client', 'はい。']);
  await until(() => thread.state().unchecked.failed === 2);
  await new Promise((done) => setTimeout(done, 700));
  assert.equal(thread.checks().length, 1);
  thread.comeBack();
  await until(() => thread.checks().length === 2);
  assert.equal(thread.checks()[1].anew, true);
  await rest();
  missing = false;
  thread.conversation.tryAgain();
  await hasCards(thread, 1);
  await until(() => thread.state().read === 2);
  assert.deepEqual(thread.state().unchecked, {waiting: 0, failed: 0, tooLong: 0});
  thread.conversation.close();
});

/** Of one message that was checked, and one whose answer never comes. */
async function openThreadThatWaits() {
  let hangs = false;
  const thread = openThread((message) => (hangs && message.kind === 'check' ? new Promise(() => {}) : read(message)));
  thread.say(['client', ASK]);
  await until(() => thread.state()?.read === 1);
  hangs = true;
  thread.say(['client', 'はい。']);
  await until(() => thread.checks().length === 2);
  return thread;
}

test('what comes later is said to be awaited where that takes long', async () => {
  const thread = await openThreadThatWaits();
  assert.equal(thread.state().unchecked.waiting, 0);
  await until(() => thread.state().unchecked.waiting > 0);
  const {read: checked, unchecked, counts} = thread.state();
  assert.deepEqual([checked, unchecked.waiting, counts.warning], [1, 1, 1]);
  thread.conversation.close();
});

test('parts that were closed while they waited say nothing of the page any more', async () => {
  const thread = await openThreadThatWaits();
  thread.conversation.close();
  await new Promise((done) => setTimeout(done, 1200));
  assert.deepEqual([thread.state().read, thread.state().counts.warning], [1, 1]);
});

test('how the page stands is told again when it did not arrive, and once when it did', async () => {
  let lost = false;
  const thread = openThread((message) => {
    if (lost || message.state?.read !== 1) return read(message);
    lost = true;
    throw new Error('the message port closed');
  });
  const told = () => thread.sent.filter(({state}) => state?.read === 1).length;
  thread.say(['client', ASK]);
  await until(() => told() === 1);
  for (let i = 0; i < 2; i += 1) {
    await rest();
    thread.comeBack();
    thread.conversation.apply({off: []});
  }
  assert.equal(told(), 2);
  thread.conversation.close();
});

test('a long message of one’s own needs no check', async () => {
  const thread = openThread(read);
  thread.say(['worker', 'あ'.repeat(30_000)], ['client', ASK]);
  await hasCards(thread, 1);
  assert.deepEqual(thread.lines(), []);
  await until(() => thread.state()?.read === 2);
  assert.equal(thread.state().unchecked.tooLong, 0);
  thread.conversation.close();
});

test('a message that no host survives takes nothing from the others but those read with it', async () => {
  const POISON = 'これで落ちます。';
  const thread = openThread((message) =>
    message.messages?.some(({text}) => text === POISON) ? {error: 'crashed'} : read(message)
  );
  const asks = (from, count) => Array.from({length: count}, (_, i) => ['client', `${from + i}: ${ASK}`]);
  thread.say(...asks(0, 9), ['client', POISON], ...asks(10, 9));
  await until(() => thread.cards().length === 15, {within: 20_000});
  assert.equal(thread.cards().length, 15, 'all but the three behind it, which are read with it');
  await until(() => thread.state()?.unchecked.failed === 4, {within: 20_000});
  assert.deepEqual(thread.state().unchecked, {waiting: 0, failed: 4, tooLong: 0});
  assert.ok(thread.checks().length < 30, `${thread.checks().length} queries`);
  thread.conversation.close();
});

test('a host that does not start is not asked for each message', async () => {
  const thread = openThread(({kind}) => (kind === 'check' ? {error: 'crashed'} : undefined));
  thread.say(...Array.from({length: 40}, (_, i) => ['client', `${i}: ${ASK}`]));
  await until(() => thread.state()?.unchecked.failed === 40);
  await rest();
  assert.ok(thread.checks().length <= 6, `${thread.checks().length} queries`);
  thread.conversation.close();
});

test('a message that the host leaves out of its reply is not clean: it is asked about again, and said to be unread', async () => {
  const LOST = 'これは返ってきません。';
  const thread = openThread((message) => {
    const answer = read(message);
    const lost = new Set(message.messages?.filter(({text}) => text === LOST).map(({id}) => id));
    return answer && {...answer, messages: answer.messages.filter(({id}) => !lost.has(id))};
  });
  thread.say(['client', LOST], ['client', ASK], ['client', `もう一度: ${ASK}`]);
  await hasCards(thread, 2);
  await until(() => thread.state()?.unchecked.failed === 1);
  assert.deepEqual([thread.state().read, thread.state().unchecked], [2, {waiting: 0, failed: 1, tooLong: 0}]);
  await until(() => thread.checks().length === 2);
  assert.deepEqual(
    thread.checks()[1].messages.map(({text}) => text),
    [LOST]
  );
  thread.conversation.close();
});
