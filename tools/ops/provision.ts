import { Command } from 'commander';
import { createProvisionClients, type Outcome, provision } from '@freelance/topology';
import { seedDemoUsers } from '../../localstack/embedded';
import { localSettings, useLocalEnvironment } from '../dev/local-environment';
import { run, printLine } from '../process/progress';
import { explainAwsErrors } from '../dev/explain-aws-errors';

/**
 * `npm run provision [-- --with-users-table | --with-demo-users]`: makes the endpoint of the AWS variables (by default the
 * embedded cloud) match the declared topology. Prints what it created, what existed and what the endpoint cannot do.
 */
const program = new Command('npm run provision --')
  .description('Creates the tables, topics and queues of the platform, and corrects existing ones')
  .option('--with-users-table', 'also create UsersTable, which belongs to another system')
  .option('--with-demo-users', 'also create UsersTable with the ten demo users')
  .allowExcessArguments(false);

run(async () => {
  const { withUsersTable = false, withDemoUsers = false } = program
    .parse()
    .opts<{ withUsersTable?: boolean; withDemoUsers?: boolean }>();
  const settings = localSettings();
  useLocalEnvironment(settings);
  const clients = createProvisionClients();
  const counts = new Map<Outcome, number>();
  await explainAwsErrors(() =>
    provision(
      clients,
      { environment: settings.environment, includeExternal: withUsersTable || withDemoUsers },
      ({ outcome, subject, detail }) => {
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        printLine(`${outcome.padEnd(15)} ${subject}${detail ? `: ${detail}` : ''}`);
      },
    ),
  );
  if (withDemoUsers) await seedDemoUsers(clients.dynamodb, settings.environment);
  clients.destroy();
  printLine([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
});
