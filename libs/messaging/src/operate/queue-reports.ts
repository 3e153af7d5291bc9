import { Injectable } from '@nestjs/common';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ChangeAnswer, QueueCounts, QueueReport } from '@freelance/contracts';
import { deadLetterName, type Queue, resourceName } from '@freelance/manifest';
import { Addresses } from '../aws/addresses';
import { MessagingConfig } from '../messaging.config';
import { MessagingOptions } from '../messaging.options';
import { RetryingMessages } from '../transport/retrying-messages';
import { SqsCalls } from './sqs-calls';

/** The gateway waits two seconds for this service, and an operator three for the whole answer. */
const COUNT_WITHIN_MS = 1_000;
const NUDGE_WITHIN_MS = 1_700;

/** The state of the queues that the service consumes. */
@Injectable()
export class QueueReports {
  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
    private readonly options: MessagingOptions,
    private readonly config: MessagingConfig,
    private readonly retrying: RetryingMessages,
  ) {}

  /** A queue whose numbers SQS does not tell has an error in place of them. */
  read(): Promise<Omit<QueueReport, 'service'>[]> {
    return Promise.all(
      this.options.queues.map(async (queue) => {
        const name = resourceName(this.config.ENVIRONMENT, queue.name);
        const named = { queue: queue.key, name };
        return this.count(queue).then(
          (counts) => ({ ...named, counts, error: null }),
          (error: Error) => ({ ...named, counts: null, error: error.message }),
        );
      }),
    );
  }

  /** Makes the messages visible that wait for their next attempt. */
  async nudge(queue: Queue, apply: boolean): Promise<ChangeAnswer> {
    const { count } = this.retrying.summary(queue);
    const plan = [
      `Try ${count} messages of ${queue.key} now that wait for their next attempt; each uses up one of its ` +
        `${queue.maxAttempts} attempts. Messages that another replica received are not among them`,
    ];
    if (!apply) return { applied: false, plan, done: [] };
    const name = resourceName(this.config.ENVIRONMENT, queue.name);
    const messages = await new SqsCalls(NUDGE_WITHIN_MS).send(
      `ChangeMessageVisibilityBatch ${name}`,
      ({ abortSignal }) => this.retrying.nudge(queue, abortSignal),
    );
    return {
      applied: true,
      plan,
      done: [`${queue.key}: ${messages} messages are tried now`],
      counts: { messages },
    };
  }

  private async count(queue: Queue): Promise<QueueCounts> {
    const calls = new SqsCalls(COUNT_WITHIN_MS);
    const [own, dead] = await Promise.all([
      this.attributesOf(calls, queue.name, await this.addresses.queueUrl(queue)),
      this.attributesOf(calls, deadLetterName(queue.name), await this.addresses.deadLetterUrl(queue)),
    ]);
    const { count: retrying, oldestSeconds } = this.retrying.summary(queue);
    return {
      waiting: own.visible,
      delayed: own.delayed,
      inFlight: Math.max(0, own.hidden - retrying),
      retrying,
      oldestRetryingSeconds: oldestSeconds,
      deadLetters: dead.visible,
      deadLettersHeld: dead.hidden,
    };
  }

  private async attributesOf(calls: SqsCalls, name: string, QueueUrl: string) {
    const call = `GetQueueAttributes ${resourceName(this.config.ENVIRONMENT, name)}`;
    const { Attributes = {} } = await calls.send(call, (options) =>
      this.sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl,
          AttributeNames: [
            'ApproximateNumberOfMessages',
            'ApproximateNumberOfMessagesDelayed',
            'ApproximateNumberOfMessagesNotVisible',
          ],
        }),
        options,
      ),
    );
    return {
      visible: Number(Attributes.ApproximateNumberOfMessages),
      delayed: Number(Attributes.ApproximateNumberOfMessagesDelayed),
      hidden: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
    };
  }
}
