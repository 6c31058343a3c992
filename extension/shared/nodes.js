/** How the extension's own pages are built: of nodes and plain text, in the language of the browser. */
import './browser_api.js';
import {inTerminal} from './terminal.js';

const {api} = globalThis.tokumei;
const {text} = api;
const {os} = await api.runtime.getPlatformInfo();

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] of the element, or attributes; `on` holds listeners by event
 * @param {...(Node|string|null|undefined|false)} children what is falsy is left out
 * @returns {any}
 */
export function node(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const {on = {}, ...rest} = properties;
  for (const [key, value] of Object.entries(rest)) {
    if (key in element) /** @type {any} */ (element)[key] = value;
    else element.setAttribute(key, value);
  }
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  element.append(.../** @type {any} */ (children.filter((child) => child || child === '')));
  return element;
}

/** Fills in what the page's HTML leaves to the language: data-text, data-label (for what has no text of its own). */
export function localise() {
  document.documentElement.lang = api.language();
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]'))) {
    element.textContent = text(element.dataset.text ?? '');
  }
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-label]'))) {
    element.ariaLabel = text(element.dataset.label ?? '');
  }
}

/** The sign of a risk or state, for eyes only: the words beside it say the same. */
export const SIGNS = Object.freeze({good: '✓', notice: 'i', warning: '!', danger: '‼', quiet: '–', waiting: '…'});
export const sign = (tone) => node('span', {className: 'sign', ariaHidden: 'true'}, SIGNS[tone]);

/**
 * @param {string} words
 * @returns {Promise<boolean>} whether they are in the clipboard; a browser may refuse
 */
export const copy = (words) =>
  navigator.clipboard.writeText(words).then(
    () => true,
    () => false
  );

/** @param {string} words */
export function copyButton(words) {
  const button = node('button', {type: 'button'}, text('copy'));
  button.addEventListener('click', async () => {
    button.textContent = text((await copy(words)) ? 'copied' : 'notCopied');
  });
  return button;
}

/**
 * A command to run in a terminal, with its button to copy.
 * @param {string} command
 */
export function commandLine(command) {
  const words = inTerminal(command, os);
  return node('div', {className: 'command-line'}, node('code', {className: 'command'}, words), copyButton(words));
}

/**
 * One of a few, side by side: radio buttons.
 * @param {object} what
 * @param {string} what.name
 * @param {string} what.label
 * @param {[string, string][]} what.options value and text
 * @param {string} what.value
 * @param {boolean} [what.disabled]
 * @param {(value: string) => void} what.changed
 */
export function choices({name, label, options, value, disabled = false, changed}) {
  return node(
    'div',
    {className: 'choices', role: 'radiogroup', ariaLabel: label},
    ...options.map(([one, words]) =>
      node(
        'label',
        {},
        node('input', {
          type: 'radio',
          name,
          id: `${name}-${one}`,
          value: one,
          checked: one === value,
          disabled,
          on: {change: () => changed(one)},
        }),
        words
      )
    )
  );
}

/** How much is warned about, from little to much. */
export const SENSITIVITIES = ['quiet', 'balanced', 'strict'];
export const sensitivityOptions = () =>
  SENSITIVITIES.map((one) => /** @type {[string, string]} */ ([one, text(`sensitivity_${one}`)]));

/**
 * Asks the router.
 * @param {string} kind
 * @param {object} [keys]
 */
export const ask = (kind, keys = {}) => api.runtime.sendMessage({kind, ...keys});
