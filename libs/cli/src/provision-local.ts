import { createProvisionClients, provision, type ReportLine } from '@freelance/topology';
import { DEMO_USERS, putUser } from '../../../localstack/embedded';

/** Provisions the endpoint of this process's variables, with the users table and the demo users. */
export async function provisionLocal(environment: string): Promise<ReportLine[]> {
  const clients = createProvisionClients();
  const lines: ReportLine[] = [];
  try {
    await provision(clients, { environment, includeExternal: true }, (line) => lines.push(line));
    await Promise.all(DEMO_USERS.map((user) => putUser(clients.dynamodb, environment, user)));
  } finally {
    clients.destroy();
  }
  return lines;
}
