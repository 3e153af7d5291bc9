/** Says at the end which tests were skipped; their titles tell why. */
module.exports = class SkippedReporter {
  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults
      .flatMap((file) => file.testResults)
      .filter(({ status }) => status === 'pending')
      .map(({ fullName }) => `  ${fullName}\n`);
    if (skipped.length > 0) process.stderr.write(`\nSkipped:\n${skipped.join('')}`);
  }
};
