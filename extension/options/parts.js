/** What several views of the options page are made of. */
import '../shared/browser_api.js';
import {node} from '../shared/nodes.js';
import {rows} from '../shared/rows.js';

const {api} = globalThis.tokumei;
const {text} = api;

/** @param {string} title @param {string} [note] */
export const heading = (title, note) => [
  node('h2', {}, title),
  ...(note ? [node('p', {className: 'soft'}, note)] : []),
];

/** @param {string} title @param {string} [note] */
export const subheading = (title, note) => [
  node('h3', {}, title),
  ...(note ? [node('p', {className: 'soft'}, note)] : []),
];

export const empty = (words) => node('p', {className: 'empty'}, words);

/**
 * A line with a switch.
 * @param {{id: string, name: string, note?: string, checked: boolean, disabled?: boolean, changed: (on: boolean) => void}} what
 */
export function switchRow({id, name, note, checked, disabled = false, changed}) {
  return node(
    'label',
    {className: 'row'},
    node('span', {className: 'name'}, name, note && node('span', {className: 'soft'}, note)),
    node('input', {
      type: 'checkbox',
      role: 'switch',
      id,
      checked,
      disabled,
      on: {change: (event) => changed(event.target.checked)},
    })
  );
}

/**
 * A line with a list to choose from.
 * @param {{id: string, name: string, value: string, options: [string, string][], disabled?: boolean, changed: (value: string) => void}} what
 */
export function selectRow({id, name, value, options, disabled = false, changed}) {
  return node(
    'label',
    {className: 'row wraps'},
    node('span', {className: 'name'}, name),
    node(
      'select',
      {id, disabled, on: {change: (event) => changed(event.target.value)}},
      ...options.map(([one, words]) => node('option', {value: one, selected: one === value}, words))
    )
  );
}

/** Which key is wrong, and what should stand there. */
export const faultList = (faults) =>
  node(
    'ul',
    {},
    ...faults
      .slice(0, 20)
      .map(({key, expected}) =>
        node('li', {}, node('code', {}, key || text('faultWhole')), text('faultColon'), text(`fault_${expected}`))
      )
  );

export const dateText = (at) => new Date(at).toLocaleString(api.language(), {dateStyle: 'medium', timeStyle: 'short'});

/** The list of what is off, with one category switched. @param {string[]} off @param {string} category @param {boolean} on */
export const switched = (off, category, on) => (on ? without(off, category) : [...without(off, category), category]);

export const without = (list, entry) => list.filter((one) => one !== entry);

/** The name of a category as the host gives it. @param {any[]} categories @param {string} category */
export const categoryName = (categories, category) =>
  categories.find((one) => one.category === category)?.name ??
  (category === 'own_words' ? text('categoryOwnWords') : category);

/**
 * Switches for categories: those that are on are reported.
 * @param {{categories: any[], off: string[], prefix: string, disabled: boolean, changed: (category: string, on: boolean) => void}} what
 */
export function categorySwitches({categories, off, prefix, disabled, changed}) {
  if (categories.length === 0) return empty(text('categoriesUnknown'));
  return rows(
    ...categories.map(({category, name, about}) =>
      switchRow({
        id: `${prefix}-${category}`,
        name,
        note: about,
        checked: !off.includes(category),
        disabled,
        changed: (on) => changed(category, on),
      })
    )
  );
}
