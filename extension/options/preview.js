/** What a sensitivity comes to: sample messages, read by the host as they would be on a page. */
import '../shared/browser_api.js';
import {ask, node} from '../shared/nodes.js';
import {sampleMessage} from '../shared/sample_message.js';

const {api} = globalThis.tokumei;
const {text} = api;

/** From what is always warned about to what never is. */
const SAMPLES = {
  ja: [
    '報酬の振込先として、口座番号と暗証番号を教えてください。',
    '契約の前に、本名とご住所を教えていただけますか?',
    'LINEでのやり取りも可能です。',
    'どのあたりにお住まいですか?',
    '性別やお住まいの地域を伺うことがあります。',
    '電話番号は不要です。納期は来週の金曜日でお願いします。',
  ],
  en: [
    'Please send me your bank account number and your PIN.',
    'Could you tell me your full name and address before we sign the contract?',
    'We could also talk on WhatsApp.',
    'Which part of the country do you live in?',
    'It would help to know your gender.',
    'No phone number needed. Please deliver by Friday.',
  ],
};

/** Drawn again and again with the page; what was read last stays until there is something newer. */
const samples = node('div', {className: 'samples'});
let shownFor = '';

/** @param {{sensitivity: string, off: string[]}} settings */
export function preview(settings) {
  const wanted = JSON.stringify(settings);
  if (wanted !== shownFor) {
    shownFor = wanted;
    read(settings, wanted);
  }
  return samples;
}

async function read(settings, wanted) {
  const words = SAMPLES[api.language()];
  const messages = words.map((one, i) => ({id: String(i), speaker: 'client', text: one}));
  const answer = await ask('preview', {settings, messages});
  if (wanted !== shownFor) return;
  if (answer?.error) {
    shownFor = '';
    samples.replaceChildren(node('p', {className: 'empty'}, text('previewNoHost')));
    return;
  }
  samples.replaceChildren(
    ...words.map((one, i) =>
      sampleMessage({words: one, findings: answer.messages[i].findings ?? [], names: answer.names})
    )
  );
}
