const { join } = require('node:path');

// Services and other programs that tests start are compiled once, not with every start.
process.env.NODE_COMPILE_CACHE ??= join(__dirname, 'node_modules/.cache/compiled');

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/localstack'],
  testEnvironment: 'node',
  transform: { '\\.[mc]?[jt]s$': '@swc/jest' },
  // Published as ES modules only, which Jest cannot load untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(@scalar|content-disposition|fauxqs|jose|ky|p-wait-for)/)'],
  moduleNameMapper: {
    '^@freelance/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@freelance/contracts/plain$': '<rootDir>/libs/contracts/src/plain.ts',
    // Its package.json has an "import" entry only, which Jest's require does not look at.
    '^fauxqs$': '<rootDir>/node_modules/fauxqs/dist/app.js',
  },
  // Mistakes planted for the linter to find, some of them in tests.
  testPathIgnorePatterns: ['/boundaries/planted/'],
  restoreMocks: true,
};

const runner = (settings) => ['<rootDir>/libs/testing/jest/project-runner.cjs', settings];

module.exports = {
  maxWorkers: '100%',
  reporters: [
    'default',
    '<rootDir>/libs/testing/jest/skipped-reporter.cjs',
    '<rootDir>/libs/testing/jest/calls-reporter.cjs',
  ],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      runner: runner({ testTimeout: 20_000 }),
    },
    // These start servers, which need the processors as well.
    {
      ...shared,
      displayName: 'int',
      testEnvironment: '<rootDir>/libs/testing/jest/worker-environment.ts',
      testMatch: ['**/*.int-spec.ts'],
      runner: runner({ testTimeout: 60_000, maxWorkers: 2 }),
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: '<rootDir>/libs/testing/jest/worker-environment.ts',
      testMatch: ['**/*.e2e-spec.ts'],
      runner: runner({ testTimeout: 120_000, maxWorkers: 2 }),
    },
  ],
};
