import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SqsModule } from '@ssut/nestjs-sqs';
import type { Addresses } from '../aws/addresses';
import { type MessagingConfig, receiveWaitSeconds } from '../messaging.config';
import type { MessagingOptions } from '../messaging.options';
import { pollerNames } from './poller-names';
import type { ReceiveGate } from './receive-gate';

type SqsOptions = Parameters<typeof SqsModule.register>[0];

/** The receive options of every poller of the service. */
export async function consumerOptions(
  { queues }: MessagingOptions,
  config: MessagingConfig,
  sqs: SQSClient,
  addresses: Addresses,
  gate: ReceiveGate,
): Promise<SqsOptions> {
  const consumers = queues.map(async (queue) => {
    const queueUrl = await addresses.queueUrl(queue);
    return pollerNames(queue).map((name) => ({
      name,
      queueUrl,
      // Without it, the library makes a client with a default region and no timeouts.
      sqs,
      batchSize: 10,
      waitTimeSeconds: receiveWaitSeconds(queue, config),
      // Without these, messages arrive without their request facts and receive count.
      messageAttributeNames: ['All'],
      messageSystemAttributeNames: ['All' as const],
      // The gate delays receives after a failure of any kind.
      authenticationErrorTimeout: 0,
      preReceiveMessageCallback: () => gate.waitForTurn(name),
    }));
  });
  return { consumers: (await Promise.all(consumers)).flat() };
}
