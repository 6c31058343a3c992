/** All settings as one file: out, in, and back to how it was at the beginning. */
import '../../shared/browser_api.js';
import {node} from '../../shared/nodes.js';
import {rows} from '../../shared/rows.js';
import {faultList, heading, subheading, switchRow} from '../parts.js';
import {download} from '../download.js';
import {readFile, writeFile} from '../settings_file.js';

const {text} = globalThis.tokumei.api;

let withOwnData = false;
/** Asked once more before all is reset. */
let sure = false;

/** @param {import('../options.js').App} app */
export function backupView(app) {
  const {chosen, act, say} = app;

  async function putInPlace(file, done) {
    const {faults, before, error} = await act('replace_settings', {file});
    if (error) return;
    if (faults) {
      say(
        node('div', {className: 'box danger', role: 'alert'}, node('p', {}, text('importRefused')), faultList(faults))
      );
      return;
    }
    const back = () =>
      putInPlace({ownData: [], ...before, version: before.version ?? chosen.version ?? 2}, text('undone'));
    say(
      node(
        'div',
        {className: 'box good row'},
        node('p', {className: 'name'}, done),
        node('button', {type: 'button', id: 'undo', on: {click: back}}, text('undo'))
      )
    );
  }

  const read = async ({target}) => {
    const [chosenFile] = target.files;
    if (!chosenFile) return;
    const {file, faults} = readFile(await chosenFile.text());
    target.value = '';
    if (faults.length > 0) {
      say(
        node('div', {className: 'box danger', role: 'alert'}, node('p', {}, text('importRefused')), faultList(faults))
      );
      return;
    }
    await putInPlace(file, text('imported'));
  };

  const reset = node(
    'button',
    {type: 'button', id: 'reset', className: 'dangerous'},
    text(sure ? 'resetSure' : 'reset')
  );
  reset.addEventListener('click', async () => {
    sure = !sure;
    if (sure) reset.textContent = text('resetSure');
    else await putInPlace({version: 2, ownData: []}, text('resetDone'));
  });
  // Not where the view is drawn again, which takes this button away and keeps the question.
  reset.addEventListener('blur', () =>
    queueMicrotask(() => {
      if (!reset.isConnected) return;
      sure = false;
      reset.textContent = text('reset');
    })
  );

  return [
    ...heading(text('optionsView_backup'), text('backupNote')),
    ...subheading(text('exportTitle')),
    rows(
      switchRow({
        id: 'export-own',
        name: text('exportOwn'),
        note: text('exportOwnNote'),
        checked: withOwnData,
        changed: (on) => {
          withOwnData = on;
        },
      })
    ),
    node(
      'div',
      {className: 'actions'},
      node(
        'button',
        {
          type: 'button',
          id: 'export',
          className: 'main',
          on: {click: () => download('settings', writeFile(chosen, {ownData: withOwnData}))},
        },
        text('export')
      )
    ),
    ...subheading(text('importTitle'), text('importNote')),
    node(
      'label',
      {},
      text('importFile'),
      node('input', {type: 'file', id: 'import', accept: '.json,application/json', on: {change: read}})
    ),
    ...subheading(text('resetTitle'), text('resetNote')),
    node('div', {className: 'actions'}, reset),
  ];
}
