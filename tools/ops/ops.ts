import { Argument, Command } from 'commander';
import { auditCommand } from './audit';
import { dlqCommand } from './dlq';
import { nudgeCommand, queuesCommand } from './queues';
import { rebuildClaims } from './rebuild';
import { scan, SCAN_NAMES } from './scan';
import { affectedCommand, limitsCommand, requestCommand, tailCommand } from './log-commands';
import { statusCommand, versionsCommand } from './status';
import { run } from '../process/progress';

/** `npm run ops -- <command>`: commands for operators of a running platform. */
const program = new Command('npm run ops --')
  .description('Find the cause of an incident in a running platform, and repair it')
  .option('--url <origin>', 'the gateway of a deployed platform (default: the local platform)')
  .option('--token <token>', 'an access token of a user with the role admin (default: OPS_TOKEN)')
  .option('--json', 'print JSON');

program
  .command('scan')
  .description('look now for what time is to do to jobs, and say what was found')
  .addArgument(new Argument('[name]', 'one scan instead of all').choices(SCAN_NAMES))
  .action((name?: (typeof SCAN_NAMES)[number]) => scan(name ? [name] : SCAN_NAMES));

program
  .command('rebuild')
  .description('make a derived table again from what it is derived from, while the platform runs')
  .addArgument(new Argument('<table>', 'which one').choices(['claims']))
  .option('--dry-run', 'only say what would be written')
  .action((_table: 'claims', options: { dryRun?: true }) => rebuildClaims(options));

program.addCommand(statusCommand());
program.addCommand(versionsCommand());
program.addCommand(requestCommand());
program.addCommand(affectedCommand());
program.addCommand(limitsCommand());
program.addCommand(tailCommand());
program.addCommand(auditCommand());
program.addCommand(queuesCommand());
program.addCommand(dlqCommand());
program.addCommand(nudgeCommand());

run(async () => void (await program.parseAsync()));
