// What ESLint asks of the extension and of the tests. Layout is Prettier's (.prettierrc.json), types are tsc's.
import js from '@eslint/js';
import globals from 'globals';

// What Debian 12's own Node 18 lacks, and the tests run with it: the tests themselves, and what they load of the extension.
const OLD_NODE = 'Node 18, which Debian 12 brings, does not have it.';
const newerThanNode18 = [
  'toReversed',
  'toSorted',
  'toSpliced',
  'toWellFormed',
  'isWellFormed',
  'fromAsync',
  'withResolvers',
].map((property) => ({property, message: OLD_NODE}));

const rules = {
  ...js.configs.recommended.rules,
  curly: ['error', 'multi-line'],
  eqeqeq: ['error', 'always', {null: 'ignore'}],
  'no-console': 'error',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-shadow': 'error',
  'no-unused-vars': ['error', {args: 'after-used', caughtErrors: 'none'}],
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  // Page text must reach the page as text only, and must not leave the machine.
  'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'event', 'name'],
  'no-restricted-properties': [
    'error',
    {property: 'innerHTML', message: 'Build nodes, and set textContent.'},
    {property: 'outerHTML', message: 'Build nodes, and set textContent.'},
    {property: 'insertAdjacentHTML', message: 'Build nodes, and set textContent.'},
    {object: 'navigator', property: 'sendBeacon', message: 'Nothing leaves the machine.'},
    ...newerThanNode18,
  ],
};

export default [
  {ignores: ['**/node_modules/**', 'build/**', 'tests/extension/pages/**']},
  {
    files: ['extension/**/*.js'],
    languageOptions: {ecmaVersion: 2025, sourceType: 'module', globals: {...globals.browser, ...globals.webextensions}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules,
  },
  {
    files: ['extension/content/**/*.js'],
    languageOptions: {sourceType: 'script'},
    rules: {strict: ['error', 'safe']},
  },
  {
    files: ['tests/**/*.mjs'],
    languageOptions: {
      ecmaVersion: 2025,
      sourceType: 'module',
      // Functions handed to page.evaluate run in the page.
      globals: {...globals.node, ...globals.browser, ...globals.webextensions},
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      ...rules,
      'no-console': 'off',
      'no-restricted-globals': ['error', {name: 'crypto', message: `${OLD_NODE} Import it from node:crypto.`}],
      'no-restricted-properties': ['error', ...newerThanNode18, {property: 'groupBy', message: OLD_NODE}],
      'no-restricted-imports': [
        'error',
        {name: 'node:test', importNames: ['suite'], message: `${OLD_NODE} It is describe.`},
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.type="MetaProperty"][property.name=/^(dirname|filename)$/]',
          message: `${OLD_NODE} Use fileURLToPath(new URL(…, import.meta.url)).`,
        },
      ],
    },
  },
];
