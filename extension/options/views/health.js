/** Whether everything works: the program, and how each watched site is read. */
import '../../shared/browser_api.js';
import {commandLine, copy, node} from '../../shared/nodes.js';
import {hostFault} from '../../shared/page_status.js';
import {debugText} from '../debug_text.js';
import {row, rows} from '../../shared/rows.js';
import {dateText, empty, heading, subheading} from '../parts.js';
import {profileFaultRows} from './own_profile.js';

const {api} = globalThis.tokumei;
const {text} = api;
const TONES = {known: 'good', generic: 'notice', unknown: 'warning'};

/** @param {Record<string, any>|undefined} pages by kind of page */
export function healthRows(pages) {
  const kinds = Object.entries(pages ?? {}).sort(([, a], [, b]) => b.at - a.at);
  if (kinds.length === 0) return empty(text('healthNone'));
  return rows(
    ...kinds.map(([kind, {layout, at, read, selectors}]) => {
      const missing = Object.keys(selectors).filter((name) => selectors[name] === 0);
      return row({
        name: `${text(`pageKind_${kind}`)}: ${text(`layout_${layout}`)}`,
        note: [
          text('healthRead', read, dateText(at)),
          ...(missing.length > 0 ? [text('healthMissing', missing.join(', '))] : []),
        ].join(' '),
        tone: TONES[layout],
      });
    })
  );
}

/** @param {import('../options.js').App} app */
export function healthView({host, sites, health, settings, faults, policyFaults, say}) {
  const fault = hostFault(host);
  const watched = sites.filter(({on}) => on);
  const debug = debugText({
    version: api.runtime.getManifest().version,
    browser: navigator.userAgent,
    host,
    sites,
    health,
    settings,
    faults: [...faults, ...policyFaults],
  });
  const copyDebug = async () => {
    const copied = await copy(debug);
    say(node('p', {className: `box ${copied ? 'good' : 'warning'}`}, text(copied ? 'healthCopied' : 'notCopied')));
  };
  return [
    ...heading(text('optionsView_health'), text('healthNote')),
    ...subheading(text('healthHost')),
    rows(
      row(
        fault
          ? {
              name: text(`status_${fault.state}`),
              note: text(`status_${fault.state}_more`, host.version),
              tone: fault.tone,
            }
          : {name: text('healthHostGood'), note: text('healthHostVersion', host.version), tone: 'good'}
      ),
      fault?.mend?.command && node('div', {}, commandLine(fault.mend.command))
    ),
    ...watched.flatMap(({site, name}) => [...subheading(name), healthRows(health[site])]),
    ...profileFaultRows(settings.userProfiles),
    ...subheading(text('healthDebug'), text('healthDebugNote')),
    node(
      'div',
      {className: 'actions'},
      node('button', {type: 'button', id: 'copy-debug', on: {click: copyDebug}}, text('healthCopy'))
    ),
    node(
      'details',
      {},
      node('summary', {id: 'show-debug'}, text('healthShow')),
      node('pre', {id: 'debug', tabIndex: 0}, debug)
    ),
  ];
}
