const { default: Sequencer } = require('@jest/test-sequencer');

/** So that no worker is left alone with a long test file at the end. */
const LONGEST_FIRST = ['e2e', 'int', 'unit'];
/** So that the first failure shows soon. */
const SHORTEST_FIRST = LONGEST_FIRST.toReversed();

/** The order of Jest, which puts failed test files first and then those that took long, within each project. */
module.exports = class ProjectSequencer extends Sequencer {
  constructor(options) {
    super(options);
    this.projects = options.globalConfig.onlyChanged ? SHORTEST_FIRST : LONGEST_FIRST;
  }

  sort(tests) {
    return super.sort(tests).sort((one, other) => this.rankOf(one) - this.rankOf(other));
  }

  rankOf({ context }) {
    return this.projects.indexOf(context.config.displayName.name);
  }
};
