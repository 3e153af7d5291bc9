module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.ts$': ['@swc/jest', { swcrc: true, cwd: `${__dirname}/..` }] },
  moduleNameMapper: { '^@freelance/([^/]+)$': '<rootDir>/../libs/$1/src/index.ts' },
  // The output of `cdk synth`, which contains copies of the workspace.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
};
