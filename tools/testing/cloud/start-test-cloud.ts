import type { ServiceName } from '@freelance/manifest';
import { awsVariables, type CloudEndpoints, startCloudProcess } from '../../../localstack/embedded';
import { useEndpoint } from './endpoint-cloud';
import { target } from './target';
import type { TestCloud } from './test-cloud';

const ANY_FREE_PORT = { dynamodb: 0, snsSqs: 0, ses: 0 };

declare global {
  /** Set by Jest's environment, jest/worker-environment.ts; undefined in other programs that start a platform. */
  var workerCloud: (() => Promise<CloudEndpoints>) | undefined;
}

export interface TestCloudOptions {
  /** A separate process that ends when the cloud is stopped: for tests of what happens without a cloud. */
  isOwnProcess?: boolean;
  /** The services whose tables, topics and queues it has; by default all. */
  services?: readonly ServiceName[];
}

/**
 * A new, provisioned and empty environment for one test file. The SDK's variables of this process point
 * to it.
 */
export async function startTestCloud({ isOwnProcess = false, services }: TestCloudOptions = {}): Promise<TestCloud> {
  if (target() !== 'embedded') return useEndpoint(services);
  if (!isOwnProcess && globalThis.workerCloud) {
    Object.assign(process.env, awsVariables(await globalThis.workerCloud()));
    return useEndpoint(services);
  }
  const { endpoints, stop } = await startCloudProcess(ANY_FREE_PORT);
  Object.assign(process.env, awsVariables(endpoints));
  return { ...(await useEndpoint(services)), stop };
}
