const { availableParallelism } = require('node:os');
const { join } = require('node:path');

// Services and other programs that tests start are compiled once, not with every start.
process.env.NODE_COMPILE_CACHE ??= join(__dirname, 'node_modules/.cache/compiled');

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/localstack', '<rootDir>/tools'],
  transform: { '\\.[mc]?[jt]s$': '@swc/jest' },
  // Published as ES modules only, which Jest cannot load untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(@scalar|content-disposition|fauxqs|jose|ky|p-wait-for)/)'],
  moduleNameMapper: {
    '^@freelance/openapi$': '<rootDir>/tools/contracts/judge/index.ts',
    '^@freelance/testing$': '<rootDir>/tools/testing/index.ts',
    '^@freelance/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@freelance/contracts/plain$': '<rootDir>/libs/contracts/src/plain.ts',
    // Its package.json has an "import" entry only, which Jest's require does not look at.
    '^fauxqs$': '<rootDir>/node_modules/fauxqs/dist/app.js',
  },
  // Mistakes planted for the linter to find, some of them in tests.
  testPathIgnorePatterns: ['/boundaries/planted/'],
  restoreMocks: true,
};

/** @param testTimeout milliseconds for a test, unless the command line says otherwise */
const project = (displayName, testMatch, testTimeout) => ({
  ...shared,
  displayName,
  testMatch,
  testEnvironment: '<rootDir>/tools/testing/jest/worker-environment.ts',
  testEnvironmentOptions: { testTimeout },
});

module.exports = {
  // Test files with servers wait about as long as they compute, but each worker needs memory for a platform.
  maxWorkers: Math.min(availableParallelism() + 1, 8),
  testSequencer: '<rootDir>/tools/testing/jest/sequencer.cjs',
  reporters: [
    'default',
    '<rootDir>/tools/testing/jest/skipped-reporter.cjs',
    '<rootDir>/tools/testing/jest/calls-reporter.cjs',
  ],
  projects: [
    project('unit', ['**/*.spec.ts'], 20_000),
    project('int', ['**/*.int-spec.ts'], 60_000),
    project('e2e', ['**/*.e2e-spec.ts'], 120_000),
  ],
};
