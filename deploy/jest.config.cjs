module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.ts$': ['@swc/jest', { swcrc: true, cwd: `${__dirname}/..` }] },
  moduleNameMapper: { '^@freelance/([^/]+)$': '<rootDir>/../libs/$1/src/index.ts' },
  // What `cdk synth` wrote, copies of the workspace among it.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
};
