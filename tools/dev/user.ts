import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Command } from 'commander';
import { resourceName, TABLES } from '@freelance/manifest';
import { createProvisionClients } from '@freelance/topology';
import { putUser, type User } from '../../localstack/embedded';
import { localSettings, useLocalEnvironment } from './local-environment';
import { newUser } from './new-user';
import { run, printLine } from '../process/progress';
import { explainAwsErrors } from './explain-aws-errors';

/** `npm run user -- add <id> <email>` and `npm run user -- list`: the users of a local platform. */
const program = new Command('npm run user --').description('Users of a local platform');

program
  .command('add <id> <email>')
  .description('add a user, or change the address of one')
  .option('--name <name>', 'how mails address them; the id when left out')
  .option('--locale <tag>', 'language of their mails, such as de-AT; English when left out')
  .option('--time-zone <zone>', 'time zone of the times in their mails, such as Europe/Vienna; UTC when left out')
  .action(add);

program.command('list').description('list the users').action(list);

interface AddOptions {
  name?: string;
  locale?: string;
  timeZone?: string;
}

async function add(userId: string, email: string, { name = userId, ...reader }: AddOptions): Promise<void> {
  const user = newUser(userId, email, name, reader);
  const settings = localSettings();
  useLocalEnvironment(settings);
  const { dynamodb } = createProvisionClients();
  await explainAwsErrors(() => putUser(dynamodb, settings.environment, user));
  printLine(`${userId} gets mail at ${user.email}`);
}

async function list(): Promise<void> {
  const settings = localSettings();
  useLocalEnvironment(settings);
  const { dynamodb } = createProvisionClients();
  const TableName = resourceName(settings.environment, TABLES.users);
  const { Items = [] } = await explainAwsErrors(() => dynamodb.send(new ScanCommand({ TableName })));
  const users = (Items as unknown as User[]).sort((a, b) => a.userId.localeCompare(b.userId));
  for (const { userId, email, name } of users) printLine(`${userId.padEnd(20)} ${email.padEnd(30)} ${name}`);
}

run(async () => void (await program.parseAsync()));
