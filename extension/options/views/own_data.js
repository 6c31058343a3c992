/** The user's own data, looked for in what they are about to send. Kept only because they ask for it. */
import '../../shared/browser_api.js';
import {node} from '../../shared/nodes.js';
import {row, rows} from '../../shared/rows.js';
import {categorySwitches, empty, heading, subheading, switched, without} from '../parts.js';
import {phraseForm, removeButton} from './words.js';

const {text} = globalThis.tokumei.api;

/** @param {import('../options.js').App} app */
export function ownDataView({settings, categories, act}) {
  const {ownData} = settings;
  const change = (one) => act('change_settings', (now) => ({change: {ownData: one(now.ownData)}}));
  return [
    ...heading(text('optionsView_own'), text('ownNote')),
    node('p', {className: 'box'}, text('ownPrivacy')),
    phraseForm({
      id: 'own-value',
      label: text('ownValue'),
      taken: ownData,
      add: (value) => change((now) => [...now, value]),
    }),
    ownData.length > 0
      ? rows(
          ...ownData.map((value, i) =>
            row(
              {name: value},
              removeButton(`own-${i}`, value, false, () => change((now) => without(now, value)))
            )
          )
        )
      : empty(text('ownNone')),
    node(
      'div',
      {className: 'actions'},
      ownData.length > 0 &&
        node(
          'button',
          {type: 'button', id: 'own-delete', className: 'dangerous', on: {click: () => change(() => [])}},
          text('ownDeleteAll')
        )
    ),
    ...subheading(text('draftCategories'), text('draftCategoriesNote')),
    categorySwitches({
      // What is off everywhere is not looked for in drafts either.
      categories: categories.filter(({category}) => !settings.off.includes(category)),
      off: settings.draftOff,
      prefix: 'draft-category',
      disabled: settings.policy.locked.includes('draftOff'),
      changed: (category, on) =>
        act('change_settings', (now) => ({change: {draftOff: switched(now.draftOff, category, on)}})),
    }),
  ];
}
