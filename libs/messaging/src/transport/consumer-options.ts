import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SqsModule } from '@ssut/nestjs-sqs';
import type { Addresses } from '../aws/addresses';
import { type MessagingConfig, receiveWaitSeconds } from '../messaging.config';
import type { MessagingOptions } from '../messaging.options';
import { pollerNames } from './poller-names';
import type { ReceiveGate } from './receive-gate';

type SqsOptions = Parameters<typeof SqsModule.register>[0];

/** How every poller of the service receives. */
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
      // Left out, the library makes one for a region of its own choice, without timeouts.
      sqs,
      batchSize: 10,
      waitTimeSeconds: receiveWaitSeconds(queue, config),
      // Left out, messages come without the request they belong to and without how often they came.
      messageAttributeNames: ['All'],
      messageSystemAttributeNames: ['All' as const],
      // The gate paces failed receives, whatever their cause.
      authenticationErrorTimeout: 0,
      preReceiveMessageCallback: () => gate.waitForTurn(name),
    }));
  });
  return { consumers: (await Promise.all(consumers)).flat() };
}
