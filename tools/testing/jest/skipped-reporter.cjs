/** Lists the skipped tests at the end; their titles contain the reason. */
module.exports = class SkippedReporter {
  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults
      .flatMap((file) => file.testResults)
      .filter(({ status }) => status === 'pending')
      .map(({ fullName }) => `  ${fullName}\n`);
    if (skipped.length > 0) process.stderr.write(`\nSkipped:\n${skipped.join('')}`);
  }
};
