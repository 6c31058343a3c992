/**
 * First run, and help later: what a warning looks like, what is read, that nothing leaves the machine; whether the
 * program is there; which marketplaces to watch.
 */
import '../shared/browser_api.js';
import {ask, commandLine, copyButton, localise, node} from '../shared/nodes.js';
import {hostFault} from '../shared/page_status.js';
import {row, rows} from '../shared/rows.js';
import {sampleMessage} from '../shared/sample_message.js';
import {siteSwitch} from '../shared/site_switch.js';

const {api} = globalThis.tokumei;
const {text} = api;
const $ = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Each with its answer; `command` mends it. Opened by the part of the address after #. */
const QUESTIONS = [
  {id: 'missing', command: 'tokumei install'},
  {id: 'blocked', command: 'tokumei doctor'},
  {id: 'update'},
  {id: 'layout'},
  {id: 'false'},
  {id: 'private'},
];

function showSample() {
  const words = text('welcomeSample');
  const asked = [
    {category: 'real_name', words: text('welcomeSampleName')},
    {category: 'address', words: text('welcomeSampleAddress')},
  ];
  const findings = asked.map((one) => {
    const at = words.indexOf(one.words);
    return {category: one.category, risk: 'warning', span: [at, at + one.words.length]};
  });
  const reply = text('welcomeSampleReply');
  $('sample').replaceChildren(
    sampleMessage({
      words,
      findings,
      names: Object.fromEntries(asked.map((one) => [one.category, one.words])),
      more: [
        node('p', {}, text('welcomeSampleAdvice')),
        node(
          'div',
          {className: 'reply'},
          node('p', {}, node('strong', {}, text('cardReply')), ' ', reply),
          copyButton(reply)
        ),
      ],
    })
  );
}

async function showHost() {
  const {host} = await ask('host_state');
  const fault = hostFault(host);
  $('host').replaceChildren(
    rows(
      row(
        fault
          ? {
              name: text(`status_${fault.state}`),
              note: text(`status_${fault.state}_more`, host.version),
              tone: fault.tone,
            }
          : {name: text('welcomeHostGood'), note: text('healthHostVersion', host.version), tone: 'good'}
      ),
      fault?.mend?.command && node('div', {}, commandLine(fault.mend.command))
    )
  );
  $('again').hidden = !fault;
}

async function showSites() {
  const say = (...children) => $('notices').replaceChildren(...children);
  const act = async (kind, keys) => {
    const answer = await ask(kind, keys);
    say(...(answer?.error ? [node('p', {className: 'box danger', role: 'alert'}, text(`error_${answer.error}`))] : []));
    const focused = document.activeElement?.id;
    await showSites();
    if (focused) document.getElementById(focused)?.focus({preventScroll: true});
    return answer;
  };
  const sites = await ask('sites_list');
  $('sites').replaceChildren(
    rows(
      ...sites.map((one) => {
        const watched = one.on && one.granted;
        return row(
          {
            name: one.name,
            note: `${text(watched ? 'siteState_watched' : 'siteState_off')} · ${one.hosts.join(', ')}`,
            tone: watched ? 'good' : 'quiet',
          },
          siteSwitch({act, say}, one, `switch-${one.site}`)
        );
      })
    )
  );
}

function showQuestions() {
  const {hash} = location;
  $('questions').replaceChildren(
    ...QUESTIONS.map(({id, command}) =>
      node(
        'details',
        {id, open: hash === `#${id}`},
        node('summary', {}, text(`question_${id}`)),
        node('p', {}, text(`answer_${id}`)),
        command && commandLine(command)
      )
    )
  );
  if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
}

async function start() {
  localise();
  document.title = text('welcomePage');
  $('again').addEventListener('click', showHost);
  showSample();
  showQuestions();
  await Promise.all([showHost(), showSites()]);
}

start();
