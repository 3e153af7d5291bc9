import { createProvisionClients, provision } from '@freelance/topology';
import { awsVariables, readMails, startCloudProcess } from '../../../localstack/embedded';
import { useEndpoint } from './endpoint-cloud';
import { target } from './target';
import type { TestCloud } from './test-cloud';

const ANY_FREE_PORT = { dynamodb: 0, snsSqs: 0, ses: 0 };

/** An empty cloud, provisioned, which no other test sees; the SDK's variables of this process point to it. */
export const startTestCloud = (): Promise<TestCloud> => (target() === 'embedded' ? startEmbedded() : useEndpoint());

async function startEmbedded(): Promise<TestCloud> {
  const cloud = await startCloudProcess(ANY_FREE_PORT);
  const { endpoints } = cloud;
  Object.assign(process.env, awsVariables(endpoints));
  const environment = 'test';
  const clients = createProvisionClients();
  await provision(clients, { environment, includeExternal: true }, () => undefined);
  clients.destroy();
  return {
    environment,
    endpoints,
    mailFrom: 'noreply@freelanceplatform.com',
    mails: () => readMails(endpoints.ses),
    stop: () => cloud.stop(),
  };
}
