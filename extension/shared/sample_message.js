/** A message as on a marketplace's page, with what would be warned about: the words marked, the warning below. */
import './browser_api.js';
import {node, sign} from './nodes.js';

const {api} = globalThis.tokumei;
const {text} = api;
const RANK = {notice: 0, warning: 1, danger: 2};

const worst = (findings) => findings.reduce((a, b) => (RANK[b.risk] > RANK[a.risk] ? b : a)).risk;

/** The text with its spans marked; spans do not overlap, or the later one is left out. */
function marked(words, findings) {
  const parts = [];
  let at = 0;
  for (const {span, risk} of [...findings].sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < at) continue;
    parts.push(words.slice(at, span[0]), node('mark', {className: risk}, words.slice(...span)));
    at = span[1];
  }
  return [...parts, words.slice(at)];
}

/**
 * @param {object} what
 * @param {string} what.words
 * @param {any[]} what.findings
 * @param {Record<string, string>} what.names of categories
 * @param {Node[]} [what.more] below the warning
 * @returns {HTMLElement}
 */
export function sampleMessage({words, findings, names, more = []}) {
  const asked = [...new Set(findings.map(({category}) => names[category] ?? category))].join(text('listSeparator'));
  const risk = findings.length > 0 ? worst(findings) : 'none';
  const warning =
    risk === 'none'
      ? node('p', {className: 'verdict none'}, text('sampleNone'))
      : node(
          'div',
          {className: `verdict ${risk}`},
          sign(risk),
          node('p', {}, node('strong', {}, text(`risk_${risk}`)), ` ${text('sampleAsked', asked)}`),
          ...more
        );
  return node('div', {className: 'sample'}, node('p', {className: 'words'}, ...marked(words, findings)), warning);
}
