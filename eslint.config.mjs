import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const specs = [
  '**/*.spec.ts',
  '**/*.db-spec.ts',
  '**/*.fixture.ts',
  'apps/api/test/**/*.ts',
  'apps/web/test/**/*.ts',
];

/** Who may import what: the table of docs/architecture.md, for machines. */
const borders = [
  { sourceTag: 'scope:domain', onlyDependOnLibsWithTags: [], allowedExternalImports: ['fast-check'] },
  {
    sourceTag: 'scope:contract',
    onlyDependOnLibsWithTags: ['scope:domain'],
    allowedExternalImports: [
      'class-validator',
      'class-transformer',
      'reflect-metadata',
      'ajv',
      'ajv/*',
      'ajv-formats',
    ],
  },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: ['scope:contract', 'scope:domain'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['scope:contract', 'scope:domain'],
    bannedExternalImports: ['@nestjs/*', 'fastify', 'pg', 'typeorm', 'class-validator', 'class-transformer'],
  },
  { sourceTag: 'scope:web-e2e', onlyDependOnLibsWithTags: [] },
];

const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Write choices as an "as const" list with a union.',
};
const noClock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
].map((selector) => ({ selector, message: 'Today is passed in; the one clock is in apps/api/src/clock.' }));

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Only apps/api/src/settings reads the environment: ask it for a named setting.',
};

const node = [
  'console',
  'process',
  'performance',
  'URL',
  'fetch',
  'Buffer',
  'setTimeout',
  'setInterval',
  'clearInterval',
];
const commonJs = ['module', 'require', '__dirname'];
const jest = ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
const asGlobals = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.nx/',
      '.angular/',
      '.data/',
      'coverage/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    extends: [js.configs.recommended],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 45],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: asGlobals([...node, ...commonJs, ...jest]) },
  },

  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: borders, enforceBuildableLibDependency: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A class of decorators without members is how Nest and Angular are spoken to.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Wire shapes are classes of data, and plain objects of that shape are what goes over the wire.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noEnum],
    },
  },

  {
    files: ['libs/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...noClock] },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*', 'fast-check'] }] },
  },
  {
    files: ['apps/api/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/typeorm',
              importNames: ['InjectRepository'],
              message:
                'An injected repository knows no workspace: use the manager that workspaceTransaction gives.',
            },
            { name: 'node:process', importNames: ['env'], message: noEnvironment.message },
          ],
        },
      ],
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-syntax': ['error', noEnum, ...noClock],
    },
  },
  // The launcher of the database asks how old a file is: the machine's time, not the day that signs are read for.
  {
    files: ['apps/api/src/clock/**/*.ts', 'apps/api/src/database/embedded/**/*.ts', 'apps/api/bench/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  // The two programs hand the environment to settings and look at nothing in it themselves.
  {
    files: ['apps/api/src/settings/**/*.ts', 'apps/api/src/{main,verify}.ts', 'apps/api/bench/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },

  {
    files: ['apps/web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'tt', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'tt', style: 'camelCase' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@telltale/contract',
              allowTypeImports: true,
              message: 'Only "import type": a value would bring the validator library into the bundle.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },

  {
    files: [...specs, '**/*.spec.mjs'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // A migration is one text of SQL, read from top to bottom.
  {
    files: ['apps/api/src/database/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['apps/api/**/*.spec.ts', 'apps/api/**/*.db-spec.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
);
