/** Own words: phrases always to warn about, and phrases never to. */
import '../../shared/browser_api.js';
import {node} from '../../shared/nodes.js';
import {OWN_WORDS} from '../../shared/settings.js';
import {row, rows} from '../../shared/rows.js';
import {categoryName, empty, heading, subheading, without} from '../parts.js';
import {faultOfPhrase} from '../phrases.js';

const {text} = globalThis.tokumei.api;

/**
 * A form that adds a phrase, and says beside the field what is wrong with it.
 * @param {{id: string, label: string, taken: string[], disabled?: boolean, more?: any, add: (phrase: string) => void}} what
 */
export function phraseForm({id, label, taken, disabled = false, more, add}) {
  const fault = node('p', {className: 'fault', id: `${id}-fault`, role: 'alert'});
  const input = node('input', {type: 'text', id, disabled, autocomplete: 'off', 'aria-describedby': `${id}-fault`});
  const submit = (event) => {
    event.preventDefault();
    const phrase = input.value.trim();
    const wrong = faultOfPhrase(phrase, taken);
    fault.textContent = wrong ? text(`phraseFault_${wrong}`) : '';
    input.ariaInvalid = String(Boolean(wrong));
    if (wrong) {
      input.focus();
      return;
    }
    input.value = '';
    add(phrase);
  };
  return node(
    'form',
    {className: 'add', noValidate: true, on: {submit}},
    node('label', {}, label, input),
    more,
    node('button', {id: `${id}-add`, className: 'main', disabled}, text('add')),
    fault
  );
}

export const removeButton = (id, phrase, disabled, remove) =>
  node(
    'button',
    {type: 'button', className: 'quiet', id, disabled, ariaLabel: text('removeNamed', phrase), on: {click: remove}},
    text('remove')
  );

/** @param {import('../options.js').App} app */
export function wordsView({settings, categories, act}) {
  const {always, never} = settings;
  const locked = (key) => settings.policy.locked.includes(key);
  const change = (one) => act('change_settings', (now) => ({change: one(now)}));
  const taken = [...always.map(({phrase}) => phrase), ...never];
  const category = node(
    'select',
    {id: 'always-category', disabled: locked('always')},
    node('option', {value: OWN_WORDS}, text('categoryOwnWords')),
    ...categories.map((one) => node('option', {value: one.category}, one.name))
  );
  return [
    ...heading(text('optionsView_words'), text('wordsNote')),
    ...subheading(text('wordsAlways'), text('wordsAlwaysNote')),
    phraseForm({
      id: 'always',
      label: text('wordsPhrase'),
      taken,
      disabled: locked('always'),
      more: node('label', {}, text('wordsAs'), category),
      add: (phrase) => {
        const entry = {phrase, category: category.value};
        change((now) => ({always: [...now.always, entry]}));
      },
    }),
    always.length > 0
      ? rows(
          ...always.map((one, i) =>
            row(
              {name: one.phrase, note: categoryName(categories, one.category)},
              removeButton(`always-${i}`, one.phrase, locked('always'), () =>
                change((now) => ({always: now.always.filter(({phrase}) => phrase !== one.phrase)}))
              )
            )
          )
        )
      : empty(text('wordsNone')),
    ...subheading(text('wordsNever'), text('wordsNeverNote')),
    phraseForm({
      id: 'never',
      label: text('wordsPhrase'),
      taken,
      disabled: locked('never'),
      add: (phrase) => change((now) => ({never: [...now.never, phrase]})),
    }),
    never.length > 0
      ? rows(
          ...never.map((phrase, i) =>
            row(
              {name: phrase},
              removeButton(`never-${i}`, phrase, locked('never'), () =>
                change((now) => ({never: without(now.never, phrase)}))
              )
            )
          )
        )
      : empty(text('wordsNone')),
  ];
}
