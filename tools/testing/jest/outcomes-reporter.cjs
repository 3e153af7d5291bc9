/** Lists the skipped tests at the end, whose titles contain the reason, and the tests that passed at the second try. */
module.exports = class OutcomesReporter {
  onRunComplete(_contexts, { testResults }) {
    const tests = testResults.flatMap((file) => file.testResults);
    print(
      'Skipped',
      tests.filter(({ status }) => status === 'pending'),
    );
    print(
      'Passed only at the second try',
      tests.filter(({ status, invocations }) => status === 'passed' && invocations > 1),
    );
  }
};

function print(title, tests) {
  if (tests.length === 0) return;
  process.stderr.write(`\n${title}:\n${tests.map(({ fullName }) => `  ${fullName}\n`).join('')}`);
}
