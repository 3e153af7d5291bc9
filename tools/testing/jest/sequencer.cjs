const { default: Sequencer } = require('@jest/test-sequencer');

/** Long test files first, so that no worker still runs one when the others have finished. */
const LONGEST_FIRST = ['e2e', 'int', 'unit'];

const rankOf = ({ context }) => LONGEST_FIRST.indexOf(context.config.displayName.name);

/** Jest's order within each project: failed test files first, then the slowest. */
module.exports = class ProjectSequencer extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
