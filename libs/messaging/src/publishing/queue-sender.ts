import { Injectable } from '@nestjs/common';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Envelope } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';
import { type MessageCause, runSend } from '@freelance/service';
import { Addresses } from '../aws/addresses';
import { BatchSender } from './batch-sender';
import { outgoing, type OutgoingMessage, toMessageAttributes } from './outgoing-message';
import { spanOfMessage } from './span-of-message';

interface QueueMessage extends OutgoingMessage {
  delaySeconds: number | undefined;
}

/** The request that caused the message; a `MessageContext` also fits. */
export interface SendFacts extends MessageCause {
  /** Delay before the first receive, 0 to 900 seconds. */
  delaySeconds?: number;
}

/** Sends messages to queues directly, not through a topic. */
@Injectable()
export class QueueSender {
  private readonly batches = new BatchSender<QueueMessage>((QueueUrl, messages, abortSignal) =>
    this.sqs.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: messages.map(({ id, body, attributes, delaySeconds }) => ({
          Id: id,
          MessageBody: body,
          MessageAttributes: toMessageAttributes(attributes),
          DelaySeconds: delaySeconds,
        })),
      }),
      { abortSignal },
    ),
  );

  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
  ) {}

  /**
   * Resolves when the queue has accepted the message, within about ten seconds.
   * @throws the SDK's error, or one that says why this message was refused
   */
  async send(queue: Queue, envelope: Envelope, facts: SendFacts): Promise<void> {
    const queueUrl = await this.addresses.queueUrl(queue);
    const { delaySeconds } = facts;
    await runSend(
      facts,
      () => spanOfMessage('aws_sqs', queue.name, envelope),
      (ofMessage) => this.batches.send(queueUrl, { ...outgoing(envelope, ofMessage), delaySeconds }),
    );
  }
}
