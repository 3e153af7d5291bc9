import { Command, Option } from 'commander';
import { type Beside, BESIDE_VARIABLE, type EarlierRelease } from '@freelance/testing';
import { type App, APPS } from '../../localstack/embedded';
import { buildEarlierRelease } from './earlier-release';
import { ASKABLE, type Askable, standOn } from './ground';
import { Suite } from './suite';
import { run, say } from '../process/progress';

/** Files of tests that start a platform; the others have no services to mix. */
const PLATFORM_TESTS = ['--testPathPatterns', 'apps/', 'tools/ops/'];

interface Options {
  target?: Askable;
  beside?: string | true;
  updateCalls?: true;
}

/**
 * `npm run e2e [-- --target localstack] [options of Jest]`: the end-to-end suite on the endpoint of the SDK's variables,
 * on LocalStack, or, with neither, on embedded clouds. Ends as Jest ends.
 */
const program = new Command('npm run e2e --')
  .description('Run the end-to-end suite')
  .addOption(
    new Option('--target <target>', 'what to run it on; the endpoint of the AWS variables when left out').choices(
      ASKABLE,
    ),
  )
  .option('--beside [commit]', 'once for each app, with that app as of another commit; the last release when left out')
  .option('--update-calls', 'write deploy/src/calls/made.json, which the roles of services are compared with')
  .allowUnknownOption()
  .argument('[jest...]', 'options of Jest, e.g. --testPathPatterns job-life');

run(async () => {
  const { target, beside, updateCalls } = program.parse().opts<Options>();
  const release = beside ? await buildEarlierRelease(beside === true ? undefined : beside) : undefined;
  const ground = await standOn(target);
  say(ground.what);
  const suite = new Suite(ground);
  const code = release
    ? await runBeside(release, suite)
    : await suite.run(program.args, updateCalls && { UPDATE_CALLS: 'yes' });
  await ground.leave();
  process.exit(code);
});

/** Services call each other in pairs, and of each pair either may be deployed first. */
async function runBeside(release: EarlierRelease, suite: Suite): Promise<number> {
  const failed: App[] = [];
  const chosen = program.args.some((word) => word.startsWith('--testPath')) ? [] : PLATFORM_TESTS;
  for (const app of APPS) {
    say(`\n${app} of ${release.name} beside the other services of this commit`);
    const beside: Beside = { ...release, apps: [app] };
    const code = await suite.run([...chosen, ...program.args], { [BESIDE_VARIABLE]: JSON.stringify(beside) });
    if (code !== 0) failed.push(app);
  }
  const services = failed.length === 0 ? 'Each service' : failed.join(', ');
  say(`\n${services} of ${release.name} ${failed.length === 0 ? 'works' : 'failed'} beside the others of this commit`);
  return failed.length === 0 ? 0 : 1;
}
