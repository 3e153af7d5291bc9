import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/contracts';
import { createProvisionClients } from '@freelance/topology';
import { Command } from 'commander';
import { putUser, type User } from '../../../localstack/embedded';
import { localSettings, useLocalEnvironment } from './local-environment';
import { run, say } from './progress';

/** `npm run user -- add <id> <email>` and `npm run user -- list`: the people a local platform may write to. */
const program = new Command('npm run user --').description('Users of a local platform');

program
  .command('add <id> <email>')
  .description('add a user, or change the address of one')
  .option('--name <name>', 'how mails address them')
  .action(async (userId: string, email: string, { name }: { name?: string }) => {
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`"${email}" is not an e-mail address`);
    const settings = localSettings();
    useLocalEnvironment(settings);
    const { dynamodb } = createProvisionClients();
    await putUser(dynamodb, settings.environment, { userId, email, name: name ?? userId, userType: 'both' });
    say(`${userId} gets mail at ${email}`);
  });

program
  .command('list')
  .description('list the users')
  .action(async () => {
    const settings = localSettings();
    useLocalEnvironment(settings);
    const { dynamodb } = createProvisionClients();
    const TableName = resourceName(settings.environment, TABLES.users);
    const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName }));
    for (const { userId, email, name } of Items as unknown as User[])
      say(`${userId.padEnd(20)} ${email.padEnd(30)} ${name}`);
  });

run(async () => void (await program.parseAsync()));
