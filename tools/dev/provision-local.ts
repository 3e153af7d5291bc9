import type { ServiceName } from '@freelance/manifest';
import { createProvisionClients, provision, type ReportLine } from '@freelance/topology';
import { seedDemoUsers } from '../../localstack/embedded';
import { printLine, step } from '../process/progress';

/** Provisions the endpoint of this process's variables, including the users table and the demo users. */
export async function provisionLocal(environment: string, services?: readonly ServiceName[]): Promise<void> {
  const clients = createProvisionClients();
  const report: ReportLine[] = [];
  try {
    await step('Creating tables, topics and queues', 'Tables, topics and queues are ready', async () => {
      await provision(clients, { environment, includeExternal: true, ...(services && { services }) }, (line) =>
        report.push(line),
      );
      await seedDemoUsers(clients.dynamodb, environment);
    });
  } finally {
    clients.destroy();
  }
  const lacks = report.filter((line) => line.outcome === 'endpoint cannot').map((line) => line.subject);
  if (lacks.length > 0) printLine(`  The endpoint does not support: ${lacks.join(', ')}`);
  const differences = report.filter((line) => line.outcome === 'differs');
  for (const { subject, detail } of differences) printLine(`  ${subject} differs from its declaration: ${detail}`);
  if (differences.length > 0) printLine('  Start with --fresh to create them again; this deletes their data');
}
