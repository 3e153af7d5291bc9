import { Argument, Command } from 'commander';
import { dlqCommand } from './ops/dlq-command';
import { scan, SCAN_NAMES } from './ops/scan';
import { run } from './progress';

/** `npm run ops -- <command>`: what operators do to a running platform. */
const program = new Command('npm run ops --').description('Look into a running platform and put it right');

program
  .command('scan')
  .description('look now for what time is to do to jobs, and say what was found')
  .addArgument(new Argument('[name]', 'one scan instead of all').choices(SCAN_NAMES))
  .action((name?: (typeof SCAN_NAMES)[number]) => scan(name ? [name] : SCAN_NAMES));

program.addCommand(dlqCommand());

run(async () => void (await program.parseAsync()));
