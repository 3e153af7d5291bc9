import { Injectable, Logger } from '@nestjs/common';
import { ChangeMessageVisibilityBatchCommand, type Message, SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '@freelance/manifest';
import { Clock, crashPoint, errorCodeOf, logWork, runUnit, type SpanStart, type WorkLevel } from '@freelance/service';
import { Addresses } from '../aws/addresses';
import { CALL_TIMEOUT_MS } from '../aws/clients';
import { handlersBusy, messageAgeSeconds, processSeconds } from '../metrics';
import { MessagingOptions } from '../messaging.options';
import { QueueAges } from './queue-ages';
import { FailedMessages, type Outcome } from './failed-messages';
import { MessageContext } from './message-context';
import { ReceivedMessage } from './received-message';
import { RetryingMessages } from './retrying-messages';
import { SnsSqsServer } from './sns-sqs.server';

const LEVELS: Record<Outcome['outcome'], WorkLevel> = {
  done: 'log',
  later: 'log',
  retry: 'warn',
  'dead-letter': 'error',
};

/** Handles the messages of one receive. */
@Injectable()
export class MessageBatch {
  private readonly logger = new Logger(MessageBatch.name);

  constructor(
    private readonly server: SnsSqsServer,
    private readonly failed: FailedMessages,
    private readonly retrying: RetryingMessages,
    private readonly ages: QueueAges,
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
    private readonly clock: Clock,
    private readonly options: MessagingOptions,
  ) {}

  /** Handles the messages concurrently and returns those to delete. The others become visible again later. Never throws. */
  async handle(queue: Queue, messages: Message[]): Promise<Message[]> {
    const outcomes = await Promise.all(messages.map((message) => this.handleOne(new ReceivedMessage(queue, message))));
    const again = outcomes.flatMap((outcome, index) =>
      'retryInSeconds' in outcome ? [{ message: messages[index]!, delaySeconds: outcome.retryInSeconds }] : [],
    );
    if (again.length > 0) await this.postpone(queue, again);
    crashPoint('before-acknowledge');
    return messages.filter((_, index) => !('retryInSeconds' in outcomes[index]!));
  }

  private handleOne(message: ReceivedMessage): Promise<Outcome> {
    return runUnit(
      message.request,
      () => spanOf(message),
      async () => {
        const startedAt = performance.now();
        this.ages.received(message);
        const busy = handlersBusy.labels({ queue: message.queue.key });
        busy.inc();
        let error: unknown;
        try {
          await this.dispatch(message);
        } catch (failure) {
          error = failure ?? new Error('The handler failed without an error');
        }
        busy.dec();
        const ms = performance.now() - startedAt;
        const outcome: Outcome = error === undefined ? { outcome: 'done' } : await this.failed.settle(message, error);
        this.ages.ended(message, outcome);
        this.observe(message, outcome, { error, ms });
        return outcome;
      },
    );
  }

  private async dispatch(message: ReceivedMessage): Promise<void> {
    const { receiveCount, request } = message;
    const queue = message.queue.key;
    const envelope = message.open(this.options.readers?.[queue]);
    if (!envelope) return;
    messageAgeSeconds.observe({ queue, type: message.type }, this.ageMs(message) / 1_000);
    await this.server.handle(new MessageContext({ envelope, queue, receiveCount, ...request }));
  }

  private ageMs({ sentAt }: ReceivedMessage): number {
    return Math.max(0, this.clock.now().getTime() - sentAt.getTime());
  }

  private observe(message: ReceivedMessage, outcome: Outcome, { error, ms }: { error: unknown; ms: number }): void {
    const { queue, type, receiveCount, raw } = message;
    // A message that came too early did not fail.
    const hasFailed = outcome.outcome === 'retry' || outcome.outcome === 'dead-letter';
    const errorCode = hasFailed ? errorCodeOf(error) : undefined;
    processSeconds.observe({ messaging_destination_name: queue.key, type, error_type: errorCode ?? '' }, ms / 1_000);
    logWork('message', LEVELS[outcome.outcome], {
      kind: type,
      queue: queue.key,
      attempt: receiveCount,
      messageId: raw.MessageId,
      ...message.subject,
      ...outcome,
      errorCode,
      ageMs: this.ageMs(message),
      ms,
      ...(hasFailed ? { err: error } : {}),
    });
  }

  private async postpone(queue: Queue, again: { message: Message; delaySeconds: number }[]): Promise<void> {
    try {
      const { Failed = [] } = await this.sqs.send(
        new ChangeMessageVisibilityBatchCommand({
          QueueUrl: await this.addresses.queueUrl(queue),
          Entries: again.map(({ message, delaySeconds }, index) => ({
            Id: String(index),
            ReceiptHandle: message.ReceiptHandle,
            VisibilityTimeout: delaySeconds,
          })),
        }),
        { abortSignal: AbortSignal.timeout(CALL_TIMEOUT_MS) },
      );
      const failed = new Set(Failed.map(({ Id }) => Id));
      again.forEach(({ message, delaySeconds }, index) => {
        if (!failed.has(String(index))) this.retrying.note(queue, message, delaySeconds);
      });
      if (Failed.length > 0) throw new Error(Failed.map(({ Code, Message }) => `${Code}: ${Message}`).join('; '));
    } catch (error) {
      this.logger.warn(
        { err: error, queue: queue.key },
        "Could not delay messages: they come back after the queue's own time",
      );
    }
  }
}

const spanOf = ({ queue, raw }: ReceivedMessage): SpanStart => ({
  name: `process ${queue.key}`,
  kind: 'consumer',
  attributes: {
    'messaging.system': 'aws_sqs',
    'messaging.operation.name': 'process',
    'messaging.operation.type': 'process',
    'messaging.destination.name': queue.name,
    'messaging.message.id': raw.MessageId,
  },
});
