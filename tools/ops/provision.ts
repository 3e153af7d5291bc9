import { Command, Option } from 'commander';
import { CORE_NAMES, SERVICE_NAMES, TABLE_KEYS, type TableKey } from '@freelance/manifest';
import { createProvisionClients, type Outcome, provision, provisionOneTable, type Report } from '@freelance/topology';
import { seedDemoUsers } from '../../localstack/embedded';
import { localSettings, useLocalEnvironment } from '../dev/local-environment';
import { run, printLine } from '../process/progress';
import { explainAwsErrors } from '../dev/explain-aws-errors';

/**
 * `npm run provision [-- --core] [--table <key>] [--with-users-table | --with-demo-users]`: makes the endpoint of the AWS variables
 * (by default the embedded cloud) match the declared topology. Prints what it created, what existed and what the endpoint cannot do.
 */
const program = new Command('npm run provision --')
  .description('Creates the tables, topics and queues of the platform, and corrects existing ones')
  .option('--core', 'for the services of the core only, without add-ons')
  .addOption(new Option('--table <key>', 'this table only').choices(TABLE_KEYS))
  .option('--with-users-table', 'with --core: also create UsersTable, which then belongs to another system')
  .option('--with-demo-users', 'also create UsersTable with the ten demo users')
  .allowExcessArguments(false);

interface Options {
  core?: boolean;
  table?: TableKey;
  withUsersTable?: boolean;
  withDemoUsers?: boolean;
}

run(async () => {
  const { core = false, table, withUsersTable = false, withDemoUsers = false } = program.parse().opts<Options>();
  const { environment } = localSettings();
  useLocalEnvironment(localSettings());
  const clients = createProvisionClients();
  const counts = new Map<Outcome, number>();
  const report: Report = ({ outcome, subject, detail }) => {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    printLine(`${outcome.padEnd(15)} ${subject}${detail ? `: ${detail}` : ''}`);
  };
  await explainAwsErrors(() => {
    if (table !== undefined) return provisionOneTable(clients.dynamodb, environment, table, report);
    const services = core ? CORE_NAMES : SERVICE_NAMES;
    return provision(clients, { environment, includeExternal: withUsersTable || withDemoUsers, services }, report);
  });
  if (withDemoUsers) await seedDemoUsers(clients.dynamodb, environment);
  clients.destroy();
  printLine([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
});
