import { Command, Option } from 'commander';
import { askToken } from './identity-provider/ask-token';
import { ROLES } from './identity-provider/settings';
import { localSettings } from './local-environment';
import { run, printLine } from '../process/progress';

/** `npm run token -- --user <id> --role <role>`: a token for a local platform started with AUTH_MODE=jwt. */
const program = new Command('npm run token --')
  .description('Prints a token of the local identity provider, which npm start runs; valid for one hour')
  .requiredOption('--user <id>', 'user id in the token')
  .addOption(new Option('--role <role...>', 'role of the user; can be given several times').choices(ROLES).default([]))
  .allowExcessArguments(false)
  .action(async ({ user, role }: { user: string; role: string[] }) =>
    printLine(await askToken(localSettings().oidcPort, user, role)),
  );

run(async () => void (await program.parseAsync()));
