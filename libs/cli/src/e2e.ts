import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { TARGET_VARIABLE } from '@freelance/testing';
import { ASKABLE, type Askable, standOn } from './e2e/ground';
import { interruption, run, say } from './progress';

const JEST = resolve(__dirname, '../../../node_modules/jest/bin/jest.js');
/** Where all share one endpoint: a file at a time, and longer than any test waits for anything. */
const SHARED = ['--runInBand', '--testTimeout', '360000'];

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
  .allowUnknownOption()
  .argument('[jest...]', 'options of Jest, e.g. --testPathPatterns job-life');

run(async () => {
  const { target } = program.parse().opts<{ target?: Askable }>();
  const ground = await standOn(target);
  say(ground.what);
  const jest = spawn(
    process.execPath,
    [JEST, ...(ground.target === 'embedded' ? [] : SHARED), ...program.args, '--selectProjects', 'e2e'],
    {
      env: { ...ground.variables, [TARGET_VARIABLE]: ground.target },
      stdio: 'inherit',
      // Its own group: what its tests started hears of a Ctrl-C too, and once.
      detached: true,
    },
  );
  const signal = (name: NodeJS.Signals) => void process.kill(-jest.pid!, name);
  void interruption(() => signal('SIGKILL')).then(() => signal('SIGINT'));
  const [code, died] = (await once(jest, 'exit')) as [number | null, NodeJS.Signals | null];
  await ground.leave();
  process.exit(code ?? 128 + constants.signals[died!]);
});
