/** The selected text of a tab, checked: read here, shown here, kept nowhere. */
import '../shared/browser_api.js';
import {ask, commandLine, copyButton, localise, node} from '../shared/nodes.js';
import {hostFault} from '../shared/page_status.js';
import {sampleMessage} from '../shared/sample_message.js';

const {api} = globalThis.tokumei;
const {text} = api;
const show = (...children) => document.getElementById('result')?.replaceChildren(...children);
const box = (tone, ...children) => node('div', {className: `box ${tone}`}, ...children);

/** Runs in the page. */
function selectionOfPage() {
  const field = /** @type {any} */ (document.activeElement);
  if (typeof field?.selectionStart === 'number' && field.type !== 'password') {
    const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
    if (chosen) return chosen;
  }
  return String(getSelection() ?? '');
}

/** @param {number} tabId */
async function selectionOf(tabId) {
  const frames = await api.scripting
    .executeScript({target: {tabId, allFrames: true}, func: selectionOfPage})
    .catch(() => []);
  const told = await ask('told_selection', {tabId});
  return frames.map(({result}) => result).find((one) => one?.trim()) ?? told;
}

function findingLines(findings, names) {
  return node(
    'ul',
    {},
    ...findings.map(({category, advice}) =>
      node('li', {}, node('strong', {}, names[category] ?? category), ' ', advice)
    )
  );
}

async function start() {
  localise();
  document.title = text('selectionTitle');
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  const words = (await selectionOf(tabId)).trim();
  if (!words) {
    show(box('', node('p', {}, text('selectionEmpty'))));
    return;
  }
  show(box('', node('p', {}, text('status_checking'))));
  const {messages, names, host} = await ask('check_selection', {tabId, words});
  if (!messages) {
    const fault = hostFault(host) ?? {state: 'crashed', mend: undefined};
    const {state, mend} = fault;
    show(
      box(
        'danger',
        node('p', {}, node('strong', {}, text(`status_${state}`))),
        node('p', {}, text(`status_${state}_more`, host.version)),
        mend?.command && commandLine(mend.command)
      )
    );
    return;
  }
  const [{error, findings = [], reply = ''}] = messages;
  if (error) {
    show(box('warning', node('p', {}, text('selectionTooLong'))));
    return;
  }
  show(
    sampleMessage({words, findings, names}),
    ...(findings.length > 0 ? [node('h2', {}, text('selectionAdvice')), findingLines(findings, names)] : []),
    ...(reply
      ? [node('h2', {}, text('cardReply')), node('div', {className: 'reply'}, node('p', {}, reply), copyButton(reply))]
      : [])
  );
}

start();
