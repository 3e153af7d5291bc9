import { randomBytes } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Command } from 'commander';
import { run, printLine } from '../../../tools/process/progress';
import { refuseWrongName } from '../settings';
import { completeKeys, exchangeKeys } from './exchange';
import { StoredKeys } from './stored-keys';

const AFTER_STEP = {
  1: 'a new key of each caller is accepted',
  2: 'callers sign with the new key',
  3: 'the old keys are gone. The exchange is done once every service has started anew',
} as const;
const THEN = 'Start every service anew (docs/deploy.md says how) before the next step, or calls are refused.';

/** `npm run call-keys`: creates and exchanges the keys with which services sign their calls. It never prints a key. */
const program = new Command('npm run call-keys --')
  .description('Keys with which the services of an AWS environment sign their calls: made where one is missing')
  .option('--environment <name>', 'prefix of every name', 'dev')
  .option('--exchange', 'take the next of the three steps that give every caller another key')
  .action(provideKeys);

async function provideKeys({ environment, exchange }: { environment: string; exchange?: true }): Promise<void> {
  refuseWrongName(environment);
  const stored = new StoredKeys(new SecretsManagerClient(), environment);
  const held = await stored.read();
  const made = await stored.write(completeKeys(held, newSecret), held);
  for (const name of made) printLine(`${name} is complete`);
  if (!exchange)
    return printLine(made.length > 0 ? 'Services take these keys when they start.' : 'Every service has its keys.');
  if (made.length > 0)
    return printLine(`Not every key was in its place; now it is, and nothing was exchanged. ${THEN}`);
  const { keys, step } = exchangeKeys(held, newSecret);
  await stored.write(keys, held);
  printLine(`Step ${step} of 3: ${AFTER_STEP[step]}. ${step < 3 ? THEN : ''}`.trimEnd());
}

const newSecret = (): string => randomBytes(32).toString('base64url');

run(async () => {
  try {
    await program.parseAsync();
  } catch (cause) {
    const { message } = cause as Error;
    if (!/region|credentials/i.test(message)) throw cause;
    throw new Error(`${message}: name the account in AWS_PROFILE and the region in AWS_REGION`, { cause });
  }
});
