import { Command, Option } from 'commander';
import { isUserId, ROLES } from '@freelance/service';
import { mintToken } from './local-issuer';
import { localSettings } from './local-environment';
import { run, printLine } from '../process/progress';

const HOUR = 3_600;

/** `npm run token -- --user <id> --role <role>`: makes a token for a local platform started with AUTH_MODE=jwt. */
const program = new Command('npm run token --')
  .description('Prints a token for a local platform that runs with AUTH_MODE=jwt; valid for one hour')
  .requiredOption('--user <id>', 'user id in the token')
  .addOption(new Option('--role <role...>', 'role of the user; can be given several times').choices(ROLES).default([]))
  .allowExcessArguments(false)
  .action(async ({ user, role }: { user: string; role: string[] }) => {
    if (!isUserId(user)) throw new Error(`"${user}" is no user id: give 1 to 128 visible ASCII characters`);
    printLine(await mintToken(localSettings().dataDir, user, role, HOUR));
  });

run(async () => void (await program.parseAsync()));
