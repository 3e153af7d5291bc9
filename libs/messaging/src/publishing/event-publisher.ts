import { Injectable } from '@nestjs/common';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Envelope } from '@freelance/contracts';
import { type MessageCause, runSend } from '@freelance/service';
import { Addresses } from '../aws/addresses';
import { BatchSender } from './batch-sender';
import { outgoing, type OutgoingMessage, toMessageAttributes } from './outgoing-message';
import { spanOfMessage } from './span-of-message';

/** The sweep repeats a failed publication within seconds. Another replica may have done it, so an older failure says nothing. */
const FAILURE_COUNTS_FOR_MS = 60_000;

/** Publishes events to SNS topics. */
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

  private failure: { reason: string; at: number } | undefined;

  constructor(
    private readonly sns: SNSClient,
    private readonly addresses: Addresses,
  ) {}

  /**
   * Resolves when the topic has accepted the event, within about ten seconds.
   * @param topic name of a topic of the platform, or the ARN of any topic
   * @param request the request that caused the event; a `MessageContext` also fits
   * @throws the SDK's error (`NotFoundException`: no such topic), or one that says why this event was refused
   */
  async publish(topic: string, envelope: Envelope, request: MessageCause): Promise<void> {
    const topicArn = topic.startsWith('arn:') ? topic : this.addresses.topicArn(topic);
    const describe = () => spanOfMessage('aws_sns', topicArn.split(':').at(-1)!, envelope);
    try {
      await runSend(request, describe, (facts) => this.batches.send(topicArn, outgoing(envelope, facts)));
      this.failure = undefined;
    } catch (error) {
      this.failure = { reason: (error as Error).message, at: performance.now() };
      throw error;
    }
  }

  /** @throws Error that says why the last publication failed, if that was within a minute */
  assertPublishing(): void {
    if (!this.failure || performance.now() - this.failure.at > FAILURE_COUNTS_FOR_MS) return;
    throw new Error(this.failure.reason);
  }
}
