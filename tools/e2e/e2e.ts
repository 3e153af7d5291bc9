import { Command, Option } from 'commander';
import { type Beside, BESIDE_VARIABLE, type EarlierRelease } from '@freelance/testing';
import { type App, APPS } from '../../localstack/embedded';
import { buildEarlierRelease } from './earlier-release';
import { SELECTABLE_TARGETS, type SelectableTarget, resolveTarget } from './e2e-target';
import { Suite } from './suite';
import { run, printLine } from '../process/progress';

/** Test files that start a platform; the others have no services to replace by earlier ones. */
const PLATFORM_TESTS = ['--testPathPatterns', 'apps/', 'tools/ops/'];

interface Options {
  target?: SelectableTarget;
  beside?: string | true;
  updateCalls?: true;
}

/**
 * `npm run e2e [-- --target localstack] [options of Jest]`: runs the end-to-end suite on the endpoint of the SDK's
 * variables, on LocalStack, or else on embedded clouds. Ends with the exit code of Jest.
 */
const program = new Command('npm run e2e --')
  .description('Run the end-to-end suite')
  .addOption(
    new Option('--target <target>', 'what to run it on; the endpoint of the AWS variables when left out').choices(
      SELECTABLE_TARGETS,
    ),
  )
  .option('--beside [commit]', 'once for each app, with that app as of another commit; the last release when left out')
  .option('--update-calls', 'write deploy/src/calls/made.json, which the roles of services are compared with')
  .allowUnknownOption()
  .argument('[jest...]', 'options of Jest, e.g. --testPathPatterns deadlines');

run(async () => {
  const { target, beside, updateCalls } = program.parse().opts<Options>();
  const release = beside ? await buildEarlierRelease(beside === true ? undefined : beside) : undefined;
  const e2eTarget = await resolveTarget(target);
  printLine(e2eTarget.description);
  const suite = new Suite(e2eTarget);
  const code = release
    ? await runBeside(release, suite)
    : await suite.run(program.args, updateCalls && { UPDATE_CALLS: 'yes' });
  await e2eTarget.cleanUp();
  process.exit(code);
});

/** Services call each other in pairs, and either service of a pair may be deployed first. */
async function runBeside(release: EarlierRelease, suite: Suite): Promise<number> {
  const failed: App[] = [];
  const chosen = program.args.some((word) => word.startsWith('--testPath')) ? [] : PLATFORM_TESTS;
  for (const app of APPS) {
    printLine(`\n${app} of ${release.name} beside the other services of this commit`);
    const beside: Beside = { ...release, apps: [app] };
    const code = await suite.run([...chosen, ...program.args], { [BESIDE_VARIABLE]: JSON.stringify(beside) });
    if (code !== 0) failed.push(app);
  }
  const services = failed.length === 0 ? 'Each service' : failed.join(', ');
  printLine(
    `\n${services} of ${release.name} ${failed.length === 0 ? 'works' : 'failed'} beside the others of this commit`,
  );
  return failed.length === 0 ? 0 : 1;
}
