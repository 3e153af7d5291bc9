const { mkdtemp, readFile, rm, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const tsx = require('tsx/cjs/api');

const FOLDER = resolve(__dirname, '../../../deploy/src/calls');
const MADE = join(FOLDER, 'made.json');
/** Made only in sandboxes, such as the tests. Deployed roles do not allow it. */
const OF_SANDBOXES = ' table/ClockTable';

/**
 * Compares the AWS calls of the services in end-to-end tests with the committed list. The specs of deploy/ compare the
 * roles with the same list. A call that is not in the list fails any run. A listed call that was not made fails a whole
 * run on embedded clouds, which skips the fewest tests.
 */
module.exports = class CallsReporter {
  constructor(globalConfig) {
    this.isWhole = isWhole(globalConfig) && (process.env.E2E_TARGET ?? 'embedded') === 'embedded';
    // An earlier release makes other calls.
    this.isOff = Boolean(process.env.E2E_BESIDE);
  }

  async onRunStart() {
    if (this.isOff) return;
    this.scratch = await mkdtemp(join(tmpdir(), 'calls-'));
    this.file = join(this.scratch, 'calls');
    await writeFile(this.file, '');
    // Test processes, which start after this, pass it on to the services that they start.
    process.env.RECORDED_CALLS = this.file;
  }

  async onRunComplete(contexts, results) {
    if (this.isOff) return;
    const written = (await readFile(this.file, 'utf8')).split('\n');
    const lines = new Set(written.filter((line) => line !== '' && !line.endsWith(OF_SANDBOXES)));
    await rm(this.scratch, { recursive: true });
    const isComplete =
      this.isWhole && isGreen(results) && [...contexts].some(({ config }) => config.displayName?.name === 'e2e');
    if (process.env.UPDATE_CALLS && isComplete) return update(lines);
    const problems = await compare(lines, isComplete);
    if (problems.length === 0) return;
    process.stderr.write(`\n${problems.join('\n')}\n`);
    this.error = new Error('Calls to AWS differ from deploy/src/calls');
  }

  /** Fails the run without another message. */
  getLastError() {
    return this.error;
  }
};

const isWhole = ({ testPathPatterns, testNamePattern, onlyChanged, onlyFailures, shard }) =>
  testPathPatterns.patterns.length === 0 && !testNamePattern && !onlyChanged && !onlyFailures && !shard;

const isGreen = ({ numFailedTests, numRuntimeErrorTestSuites, wasInterrupted }) =>
  numFailedTests === 0 && numRuntimeErrorTestSuites === 0 && !wasInterrupted;

async function compare(lines, isComplete) {
  const listed = linesOf(JSON.parse(await readFile(MADE, 'utf8')));
  const unlisted = [...lines].filter((line) => !listed.has(line));
  const rare = unlisted.length > 0 ? rareLines() : new Set();
  const unknown = unlisted.filter((line) => !rare.has(line));
  const missing = isComplete ? [...listed].filter((line) => !lines.has(line)) : [];
  return [
    ...told('Calls to AWS that deploy/src/calls does not list:', unknown),
    ...told('Calls to AWS in deploy/src/calls/made.json that were not made:', missing),
    ...told(
      'If this is intended, update the list:',
      unknown.length + missing.length > 0 ? ['npm run e2e -- --update-calls'] : [],
    ),
  ];
}

const told = (what, lines) => (lines.length > 0 ? [what, ...lines.sort().map((line) => `  ${line}`)] : []);

/** `{jobs: [call]}` → `jobs call` */
const linesOf = (calls) =>
  new Set(Object.entries(calls).flatMap(([service, list]) => list.map((call) => `${service} ${call}`)));

/** Compiles the manifest, which takes seconds on a busy machine. Jest itself compiles no reporter. */
function rareLines() {
  const { SERVICE_NAMES } = tsx.require('../../../libs/manifest/src/index.ts', module.filename);
  const { rareCallsOf } = tsx.require('../../../deploy/src/calls/rare-calls.ts', module.filename);
  return linesOf(Object.fromEntries(SERVICE_NAMES.map((service) => [service, rareCallsOf(service)])));
}

async function update(lines) {
  const rare = rareLines();
  const calls = {};
  for (const line of [...lines].filter((one) => !rare.has(one)).sort()) {
    const [service] = line.split(' ', 1);
    (calls[service] ??= []).push(line.slice(service.length + 1));
  }
  const { format, resolveConfig } = await import('prettier');
  await writeFile(MADE, await format(JSON.stringify(calls), { ...(await resolveConfig(MADE)), parser: 'json' }));
  process.stderr.write(`Wrote ${MADE}\n`);
}
