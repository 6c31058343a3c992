/** A message thread as CrowdWorks has it, made to measure. */
import {eventually} from './browser.mjs';

const CLIENT = '/public/employers/2002';
const WORKER = '/public/employees/1001';

/**
 * @param {object} what
 * @param {{text: string, id?: string, from?: 'client'|'worker'}[]} what.messages
 * @param {string} [what.before] markup before the thread
 * @param {string} [what.after] markup after it
 * @param {string} [what.head] markup for the head
 */
export const threadPage = ({messages, before = '', after = '', head = ''}) => `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>メッセージ</title>${head}</head>
<body><main>${before}<div id="thread">
${messages.map(messageMarkup).join('\n')}
</div>${after}</main></body>
</html>`;

export const messageMarkup = ({
  text,
  id = '',
  from = 'client',
}) => `<div class="_messageItem_iq3vm_6"${id && ` id="${id}"`}>
<a class="_senderName_iq3vm_12" href="${from === 'client' ? CLIENT : WORKER}">${from === 'client' ? '編集部' : 'わたし'}</a>
<div class="_messageBody_iq3vm_40">${text}</div></div>`;

/** The composer of the site, with what a page would do when its button is pressed. */
export const COMPOSER = `<form class="cw-message-form" id="form"><textarea name="message[body]" rows="4" cols="60"></textarea>
<button type="submit" id="send">メッセージを投稿する</button></form>
<script>
  window.sent = [];
  form.addEventListener('submit', (event) => { event.preventDefault(); sent.push(form.elements[0].value); });
</script>`;

/** What was sent with it. */
export const sentIn = (tab) => tab.evaluate(() => window.sent);
/** The same, once there is so much of it: what was written right before may wait a moment for its answer. */
export const sentSoonIn = (tab, count = 1) =>
  eventually(
    () => sentIn(tab),
    (sent) => sent.length >= count
  );
