import path from 'node:path';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { guardFirst } from './eslint-rules/guard-first.js';
import { serverValuesStayOnServer } from './eslint-rules/server-values-stay-on-server.js';
import { banned, bannedInRoutes, dangerousHtml } from './eslint-rules/banned-syntax.js';

const root = path.resolve(import.meta.dirname, '..', '..');
const routeModules = ['app/routes/**/*.{ts,tsx}', 'app/root.tsx'];
const features = ['app/features/**/*.{ts,tsx}'];
const plainScripts = ['**/*.{js,mjs,cjs}'];

/** The only places that may look at the environment: everybody else is handed a parsed configuration. */
const readsEnvironment = [
  'app/platform/config.server.ts',
  'drizzle.config.ts',
  'remix.config.js',
  'tests/*.config.ts',
  'tests/support/**',
  'tests/e2e/support/**',
  'scripts/**',
];

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Take what you need as an argument; app/platform/config.server.ts alone reads the environment.',
};

/**
 * The rules that need types: each of these mistakes compiles, runs, and fails on the day it matters.
 * @type {import('eslint').Linter.RulesRecord}
 */
const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
  '@typescript-eslint/only-throw-error': [
    'error',
    {
      // Remix takes a thrown response for an answer: a redirect, a 404.
      allow: [
        { from: 'lib', name: 'Response' },
        { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
      ],
    },
  ],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
};

/** @type {import('eslint').Linter.RulesRecord} */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  complexity: ['error', 12],
};

export default defineConfig(
  { ignores: ['build/', 'public/build/', '.cache/', '.data/', 'tests/results/'] },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    extends: [tseslint.configs.base, tseslint.configs.eslintRecommended],
    languageOptions: {
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: root },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: {
      house: {
        rules: { 'guard-first': guardFirst, 'server-values-stay-on-server': serverValuesStayOnServer },
      },
    },
    rules: {
      ...typed,
      ...sizes,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-syntax': ['error', ...banned, dangerousHtml],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{tsx,jsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // A box that scrolls must be reachable by keyboard, and a region is how it says what it is.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      // What people film has no captions of its own: the words that they write about it stand below, for everybody.
      'jsx-a11y/media-has-caption': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      // Every `?.` and `??` in markup counts as a branch, and few of them are decisions.
      complexity: ['error', 20],
    },
  },
  {
    files: features,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^@remix-run/node', message: 'Features never see HTTP; answer with a Result.' },
            {
              regex: '^#app/(?:platform|http)/',
              message: 'Features are handed db, actor and now as arguments.',
            },
          ],
        },
      ],
    },
  },
  {
    files: routeModules,
    rules: {
      'house/guard-first': 'error',
      'house/server-values-stay-on-server': 'error',
      'max-lines': ['error', { max: 160, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', ...banned, dangerousHtml, ...bannedInRoutes],
    },
  },
  {
    // Rendered Markdown, and the shapes of icons, which come from a package.
    files: ['app/components/prose.tsx', 'app/components/icon.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...banned] },
  },
  // The map of the site is one list on purpose: a row for each address, and nothing else.
  {
    files: ['app/route-table.js'],
    rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  { files: readsEnvironment, rules: { 'no-restricted-properties': 'off' } },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
    },
  },
  {
    files: plainScripts,
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
