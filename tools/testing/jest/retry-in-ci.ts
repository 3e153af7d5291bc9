// On a shared CI machine a process may get no processor time for seconds. A test that fails once and then passes is
// listed at the end of the run, see outcomes-reporter.cjs. On a developer's machine no test is tried twice.
if (process.env.CI === 'true') jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
