import { createProvisionClients, provision, type ReportLine } from '@freelance/topology';
import { seedDemoUsers } from '../../localstack/embedded';
import { say, step } from '../process/progress';

/** Provisions the endpoint of this process's variables, with the users table and the demo users in it. */
export async function provisionLocal(environment: string): Promise<void> {
  const clients = createProvisionClients();
  const report: ReportLine[] = [];
  try {
    await step('Making tables, topics and queues', 'Tables, topics and queues are there', async () => {
      await provision(clients, { environment, includeExternal: true }, (line) => report.push(line));
      await seedDemoUsers(clients.dynamodb, environment);
    });
  } finally {
    clients.destroy();
  }
  const lacks = report.filter((line) => line.outcome === 'endpoint cannot').map((line) => line.subject);
  if (lacks.length > 0) say(`  The endpoint does without: ${lacks.join(', ')}`);
  const differences = report.filter((line) => line.outcome === 'differs');
  for (const { subject, detail } of differences) say(`  Not as declared is ${subject}: ${detail}`);
  if (differences.length > 0) say('  Start with --fresh to have them made anew, without the data in them');
}
