import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  type ChangeAnswer,
  counted,
  type QueueCounts,
  type QueueReport,
  type RetryingCount,
} from '@freelance/contracts';
import { deadLetterName, type Queue, resourceName } from '@freelance/manifest';
import { Clock, Replicas } from '@freelance/service';
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
export class QueueReports implements OnModuleInit {
  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
    private readonly options: MessagingOptions,
    private readonly config: MessagingConfig,
    private readonly retrying: RetryingMessages,
    private readonly replicas: Replicas,
    private readonly clock: Clock,
  ) {}

  /** The other replicas learn what this one has, and this one follows their nudges. */
  onModuleInit(): void {
    this.replicas.retrying = () =>
      this.options.queues.flatMap((queue) => {
        const own = this.retrying.summary(queue);
        return own ? [own] : [];
      });
    this.replicas.tryNow = async (key) => {
      const queue = this.options.queues.find((each) => each.key === key);
      if (queue) await this.tryNow(queue);
    };
  }

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

  /**
   * Makes the messages visible that wait for their next attempt: those of this replica now, those of the others when they
   * read about it in InstancesTable.
   */
  async nudge(queue: Queue, apply: boolean): Promise<ChangeAnswer> {
    const own = this.retrying.summary(queue)?.count ?? 0;
    const ofOthers = sumOf(this.ofOthers(queue));
    const replicas = this.replicas.others.length;
    const others = replicas === 0 ? '' : `; ${ofOthers} of them in ${counted(replicas, 'other replica')}`;
    const plan = [
      `Try ${counted(own + ofOthers, 'message')} of ${queue.key} now, waiting for the next attempt${others}; each uses ` +
        `up one of its ${queue.maxAttempts} attempts`,
    ];
    if (!apply) return { applied: false, plan, done: [] };
    this.replicas.nudges[queue.key] = this.clock.now().toISOString();
    const [messages, isPublished] = await Promise.all([this.tryNow(queue), this.publish()]);
    const done = [`${queue.key}: ${counted(messages, 'message')} tried now`];
    if (replicas > 0) {
      done.push(
        isPublished
          ? `${counted(replicas, 'other replica')} with about ${counted(ofOthers, 'message')} will follow within 15 s`
          : 'The other replicas follow when InstancesTable can be written again',
      );
    }
    return { applied: true, plan, done, counts: { messages } };
  }

  private tryNow(queue: Queue): Promise<number> {
    const name = resourceName(this.config.ENVIRONMENT, queue.name);
    return new SqsCalls(NUDGE_WITHIN_MS).send(`ChangeMessageVisibilityBatch ${name}`, ({ abortSignal }) =>
      this.retrying.nudge(queue, abortSignal),
    );
  }

  /** False also when it takes too long; the next heartbeat then publishes it. */
  private publish(): Promise<boolean> {
    const tooLong = sleep(NUDGE_WITHIN_MS, false, { ref: false });
    return Promise.race([this.replicas.publish(), tooLong]);
  }

  private ofOthers({ key }: Queue): RetryingCount[] {
    return this.replicas.others.flatMap(({ retrying }) => retrying.filter(({ queue }) => queue === key));
  }

  private async count(queue: Queue): Promise<QueueCounts> {
    const calls = new SqsCalls(COUNT_WITHIN_MS);
    const [source, dead] = await Promise.all([
      this.attributesOf(calls, queue.name, await this.addresses.queueUrl(queue)),
      this.attributesOf(calls, deadLetterName(queue.name), await this.addresses.deadLetterUrl(queue)),
    ]);
    const own = this.retrying.summary(queue);
    const known = [...(own ? [own] : []), ...this.ofOthers(queue)];
    // What another replica said may have changed since: all of them together are hidden in any case.
    const retrying = Math.max(own?.count ?? 0, Math.min(sumOf(known), source.hidden));
    return {
      waiting: source.visible,
      delayed: source.delayed,
      inFlight: Math.max(0, source.hidden - retrying),
      retrying,
      oldestRetryingSeconds: retrying === 0 ? null : this.secondsSince(known),
      deadLetters: dead.visible,
      deadLettersHeld: dead.hidden,
    };
  }

  private secondsSince(known: readonly RetryingCount[]): number {
    const oldest = Math.min(...known.map(({ oldestSentAt }) => Date.parse(oldestSentAt)));
    return Math.max(0, (this.clock.now().getTime() - oldest) / 1_000);
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

const sumOf = (counts: readonly RetryingCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
