// One transform for every project: the build's own swc settings, so that tests run what is shipped.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const [ts, tsx] = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
const swc = ({ test: _test, ...options }) => ['@swc/jest', { ...options, swcrc: false }];

const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@okoce/source', 'node', 'node-addons'] },
  transform: { '\\.tsx$': swc(tsx), '\\.m?[tj]s$': swc(ts) },
  transformIgnorePatterns: ['/node_modules/(?!(jose|openid-client|oauth4webapi|openapi-fetch|openapi-typescript-helpers)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/types/'],
};

module.exports = {
  unit: {
    ...base,
    testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
    testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$', '/dist/', '/types/'],
  },
  int: {
    ...base,
    testMatch: [
      '<rootDir>/src/**/*.int.spec.ts',
      '<rootDir>/src/**/*.e2e.spec.ts',
      '<rootDir>/test/**/*.int.spec.ts',
      '<rootDir>/test/**/*.e2e.spec.ts',
    ],
    globalSetup: join(__dirname, 'libs/testing/src/global-setup.ts'),
    globalTeardown: join(__dirname, 'libs/testing/src/global-teardown.ts'),
    testTimeout: 60_000,
  },
};
