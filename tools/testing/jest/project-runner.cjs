const { default: TestRunner } = require('jest-runner');

/**
 * Jest's own runner, with two settings per project that Jest knows for the whole run only: how many test files run at
 * the same time, and how long a test may take (in milliseconds, unless the command line says otherwise).
 */
module.exports = class ProjectRunner extends TestRunner {
  constructor(globalConfig, context, { maxWorkers = Infinity, testTimeout }) {
    super(
      {
        ...globalConfig,
        maxWorkers: Math.min(maxWorkers, globalConfig.maxWorkers),
        testTimeout: globalConfig.testTimeout ?? testTimeout,
      },
      context,
    );
  }
};
