const { default: Sequencer } = require('@jest/test-sequencer');

/** So that no worker still has a long test file when the others have finished. */
const LONGEST_FIRST = ['e2e', 'int', 'unit'];

const rankOf = ({ context }) => LONGEST_FIRST.indexOf(context.config.displayName.name);

/** The order of Jest, which puts failed test files first and then those that took long, within each project. */
module.exports = class ProjectSequencer extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
