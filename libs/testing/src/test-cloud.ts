import { createProvisionClients, provision } from '@freelance/topology';
import { awsVariables, type CloudEndpoints, startCloudProcess } from '../../../localstack/embedded';

export interface TestCloud {
  /** Prefix of every table, topic and queue in it. */
  environment: string;
  endpoints: CloudEndpoints;
  stop(): Promise<void>;
}

const ANY_FREE_PORT = { dynamodb: 0, snsSqs: 0, ses: 0 };

/** An empty embedded cloud on free ports, provisioned; the SDK's variables of this process point to it. */
export async function startTestCloud(): Promise<TestCloud> {
  const cloud = await startCloudProcess(ANY_FREE_PORT);
  Object.assign(process.env, awsVariables(cloud.endpoints));
  const environment = 'test';
  const clients = createProvisionClients();
  await provision(clients, { environment, includeExternal: true }, () => undefined);
  clients.destroy();
  return { environment, endpoints: cloud.endpoints, stop: () => cloud.stop() };
}
