const { default: Sequencer } = require('@jest/test-sequencer');

/** Milliseconds of a test file that has not run on this machine yet. */
const EXPECTED = { e2e: 30_000, int: 6_000, unit: 1_000 };

const durationOf = ({ duration, context }) => duration ?? EXPECTED[context.config.displayName.name];

/**
 * Failed test files first, as Jest does; then the longest of all projects, so that no worker still runs one when the others
 * have finished.
 */
module.exports = class LongestFirstSequencer extends Sequencer {
  sort(tests) {
    const rankOf = (test) => (this.hasFailed(test) ? 0 : 1);
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other) || durationOf(other) - durationOf(one));
  }
};
