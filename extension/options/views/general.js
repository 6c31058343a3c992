/** How to warn, on all sites: sensitivity with what it comes to, categories, guards. */
import '../../shared/browser_api.js';
import {choices, node, sensitivityOptions} from '../../shared/nodes.js';
import {rows} from '../../shared/rows.js';
import {categorySwitches, heading, subheading, switchRow, switched} from '../parts.js';
import {preview} from '../preview.js';

const {text} = globalThis.tokumei.api;

/** @param {import('../options.js').App} app */
export function generalView({settings, categories, act}) {
  const {sensitivity, off, guards, postingSummary, profileCheck} = settings;
  const locked = (key) => settings.policy.locked.includes(key);
  const change = (one) => act('change_settings', (now) => ({change: typeof one === 'function' ? one(now) : one}));
  return [
    ...heading(text('optionsView_general'), text('generalNote')),
    ...subheading(text('generalSensitivity')),
    node(
      'div',
      {className: 'choice'},
      choices({
        name: 'sensitivity',
        label: text('generalSensitivity'),
        options: sensitivityOptions(),
        value: sensitivity,
        disabled: locked('sensitivity'),
        changed: (value) => change({sensitivity: value}),
      })
    ),
    node('p', {className: 'soft'}, text(`sensitivityAbout_${sensitivity}`)),
    ...subheading(text('previewTitle'), text('previewNote')),
    preview({sensitivity, off}),
    ...subheading(text('generalGuards')),
    rows(
      switchRow({
        id: 'guard-draft',
        name: text('guardDraft'),
        note: text('guardDraftNote'),
        checked: guards.draft,
        disabled: locked('guards'),
        changed: (draft) => change((now) => ({guards: {...now.guards, draft}})),
      }),
      switchRow({
        id: 'guard-nda',
        name: text('guardNda'),
        note: text('guardNdaNote'),
        checked: guards.nda,
        disabled: locked('guards'),
        changed: (nda) => change((now) => ({guards: {...now.guards, nda}})),
      }),
      switchRow({
        id: 'posting-summary',
        name: text('postingSummary'),
        note: text('postingSummaryNote'),
        checked: postingSummary,
        disabled: locked('postingSummary'),
        changed: (on) => change({postingSummary: on}),
      }),
      switchRow({
        id: 'profile-check',
        name: text('profileCheck'),
        note: text('profileCheckNote'),
        checked: profileCheck,
        disabled: locked('profileCheck'),
        changed: (on) => change({profileCheck: on}),
      })
    ),
    ...subheading(text('generalCategories'), text('generalCategoriesNote')),
    categorySwitches({
      categories,
      off,
      prefix: 'category',
      disabled: locked('off'),
      changed: (category, on) => change((now) => ({off: switched(now.off, category, on)})),
    }),
  ];
}
