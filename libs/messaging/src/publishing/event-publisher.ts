import { Injectable } from '@nestjs/common';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Envelope } from '@freelance/contracts';
import type { RequestFacts } from '@freelance/service';
import { Addresses } from '../aws/addresses';
import { BatchSender } from './batch-sender';
import { outgoing, type OutgoingMessage, toMessageAttributes } from './outgoing-message';

/** Publishes facts to SNS topics. */
@Injectable()
export class EventPublisher {
  private readonly batches = new BatchSender<OutgoingMessage>((TopicArn, messages, abortSignal) =>
    this.sns.send(
      new PublishBatchCommand({
        TopicArn,
        PublishBatchRequestEntries: messages.map(({ id, body, attributes }) => ({
          Id: id,
          Message: body,
          MessageAttributes: toMessageAttributes(attributes),
        })),
      }),
      { abortSignal },
    ),
  );

  constructor(
    private readonly sns: SNSClient,
    private readonly addresses: Addresses,
  ) {}

  /**
   * Resolves when the topic has taken the event, within about ten seconds.
   * @param topic one of the platform's topics, or the ARN of any
   * @param request what caused the event; a `MessageContext` will do
   * @throws the SDK's error (`NotFoundException`: no such topic), or one that tells why this event was not taken
   */
  publish(topic: string, envelope: Envelope, request: RequestFacts): Promise<void> {
    const topicArn = topic.startsWith('arn:') ? topic : this.addresses.topicArn(topic);
    return this.batches.send(topicArn, outgoing(envelope, request));
  }
}
