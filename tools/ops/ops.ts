import { Command } from 'commander';
import { auditCommand } from './audit';
import { checkCommand } from './check';
import { reportCommand } from './day-report';
import { jobCommand } from './job';
import { mailCommand, resendCommand } from './mail';
import { policyCommand } from './policy';
import { rebuildCommand } from './rebuild';
import { replayCommand } from './replay';
import { restoreCommand } from './restore';
import { scanCommand } from './scan';
import { dlqCommand } from './dlq';
import { nudgeCommand, queuesCommand } from './queues';
import { affectedCommand, limitsCommand, requestCommand, tailCommand } from './log-commands';
import { statusCommand, versionsCommand } from './status';
import { run } from '../process/progress';

/** `npm run ops -- <command>`: commands for operators of a running platform. */
const program = new Command('npm run ops --')
  .description('Find the cause of an incident in a running platform, and repair it')
  .option('--url <origin>', 'the gateway of a deployed platform (default: the local platform)')
  .option('--token <token>', 'an access token of a user with the role admin (default: OPS_TOKEN)')
  .option('--json', 'print JSON');

program.addCommand(statusCommand());
program.addCommand(versionsCommand());
program.addCommand(requestCommand());
program.addCommand(affectedCommand());
program.addCommand(limitsCommand());
program.addCommand(tailCommand());
program.addCommand(jobCommand());
program.addCommand(mailCommand());
program.addCommand(resendCommand());
program.addCommand(policyCommand());
program.addCommand(reportCommand());
program.addCommand(checkCommand());
program.addCommand(restoreCommand());
program.addCommand(replayCommand());
program.addCommand(rebuildCommand());
program.addCommand(scanCommand());
program.addCommand(auditCommand());
program.addCommand(queuesCommand());
program.addCommand(dlqCommand());
program.addCommand(nudgeCommand());

run(async () => void (await program.parseAsync()));
