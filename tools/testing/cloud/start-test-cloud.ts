import { awsVariables, type CloudEndpoints, startCloudProcess } from '../../../localstack/embedded';
import { useEndpoint } from './endpoint-cloud';
import { target } from './target';
import type { TestCloud } from './test-cloud';

const ANY_FREE_PORT = { dynamodb: 0, snsSqs: 0, ses: 0 };

declare global {
  /** Set by Jest's environment, jest/worker-environment.ts; other programs that start a platform have none. */
  var workerCloud: (() => Promise<CloudEndpoints>) | undefined;
}

export interface TestCloudOptions {
  /** A process of its own, which ends when the cloud is stopped: for a test of what happens without a cloud. */
  isOwnProcess?: boolean;
}

/**
 * An environment of its own, provisioned and empty, which no other test sees. The SDK's variables of this process point
 * to it.
 */
export async function startTestCloud({ isOwnProcess = false }: TestCloudOptions = {}): Promise<TestCloud> {
  if (target() !== 'embedded') return useEndpoint();
  if (!isOwnProcess && globalThis.workerCloud) {
    Object.assign(process.env, awsVariables(await globalThis.workerCloud()));
    return useEndpoint();
  }
  const { endpoints, stop } = await startCloudProcess(ANY_FREE_PORT);
  Object.assign(process.env, awsVariables(endpoints));
  return { ...(await useEndpoint()), stop };
}
