const { availableParallelism } = require('node:os');
const { join } = require('node:path');

// Caches the compiled code of the services and programs that tests start.
process.env.NODE_COMPILE_CACHE ??= join(__dirname, 'node_modules/.cache/compiled');

/** For the components of apps/web. */
const JSX = {
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  swcrc: false,
};

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/localstack', '<rootDir>/tools'],
  transform: { '\\.[mc]?[jt]s$': '@swc/jest', '\\.tsx$': ['@swc/jest', JSX] },
  // Published only as ES modules, or with `import()`, which Jest cannot load untransformed.
  transformIgnorePatterns: [
    '/node_modules/(?!(@fastify/cookie|@formatjs|@opentelemetry/otlp-exporter-base|@scalar|content-disposition|cookie|fauxqs|intl-messageformat|jose|ky|oauth4webapi|openid-client|p-wait-for)/)',
  ],
  moduleNameMapper: {
    '^@freelance/openapi$': '<rootDir>/tools/contracts/judge/index.ts',
    '^@freelance/testing$': '<rootDir>/tools/testing/index.ts',
    '^@freelance/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@freelance/contracts/plain$': '<rootDir>/libs/contracts/src/plain.ts',
    // Loaded with import(), which needs the extension of the compiled file.
    '^\\./restore-tables\\.js$': '<rootDir>/tools/ops/restore-tables.ts',
    // Its package.json has only an "import" entry, which Jest's require does not read.
    '^fauxqs$': '<rootDir>/node_modules/fauxqs/dist/app.js',
  },
  // Planted mistakes for the linter, some of them in test files.
  testPathIgnorePatterns: ['/boundaries/planted/'],
  restoreMocks: true,
};

const retryInCi = '<rootDir>/tools/testing/jest/retry-in-ci.ts';

/** @param testTimeout milliseconds per test, unless the command line sets it */
const project = (displayName, testMatch, testTimeout, setupFilesAfterEnv = []) => ({
  ...shared,
  displayName,
  testMatch,
  setupFilesAfterEnv,
  testEnvironment: '<rootDir>/tools/testing/jest/worker-environment.ts',
  testEnvironmentOptions: { testTimeout },
});

module.exports = {
  // Test files with servers mostly wait, so one worker more than cores; each needs memory for a platform.
  maxWorkers: Math.min(availableParallelism() + 1, 8),
  testSequencer: '<rootDir>/tools/testing/jest/sequencer.cjs',
  reporters: [
    'default',
    '<rootDir>/tools/testing/jest/outcomes-reporter.cjs',
    '<rootDir>/tools/testing/jest/calls-reporter.cjs',
  ],
  projects: [
    project('unit', ['**/*.spec.{ts,tsx}'], 60_000),
    project('int', ['**/*.int-spec.ts'], 60_000, [retryInCi]),
    project('e2e', ['**/*.e2e-spec.ts'], 120_000, [retryInCi]),
  ],
};
