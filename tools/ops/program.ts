import { Command } from 'commander';
import { origin } from './arguments';
import { auditCommand } from './audit';
import { checkCommand } from './check';
import { reportCommand } from './day-report';
import { jobCommand } from './job';
import { mailCommand, resendCommand } from './mail';
import { policyCommand } from './policy';
import { privacyCommand } from './privacy';
import { rebuildCommand } from './rebuild';
import { replayCommand } from './replay';
import { restoreCommand } from './restore';
import { scanCommand } from './scan';
import { dlqCommand } from './dlq';
import { nudgeCommand, queuesCommand } from './queues';
import { affectedCommand, limitsCommand, requestCommand } from './log-commands';
import { statusCommand, versionsCommand } from './status';
import { tailCommand } from './tail';

/** `npm run ops -- <command>`: commands for operators of a running platform. */
export function opsProgram(): Command {
  const program = new Command('npm run ops --')
    .description('Find the cause of an incident in a running platform, and repair it')
    .option('--url <origin>', 'the gateway of a deployed platform (default: the local platform)', origin)
    .option('--token <token>', 'an access token of a user with the role admin (default: OPS_TOKEN)')
    .option('--json', 'print JSON');
  const commands = [
    statusCommand(),
    versionsCommand(),
    requestCommand(),
    affectedCommand(),
    limitsCommand(),
    tailCommand(),
    jobCommand(),
    mailCommand(),
    resendCommand(),
    policyCommand(),
    reportCommand(),
    checkCommand(),
    restoreCommand(),
    replayCommand(),
    rebuildCommand(),
    scanCommand(),
    auditCommand(),
    queuesCommand(),
    dlqCommand(),
    nudgeCommand(),
    privacyCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  return program;
}
