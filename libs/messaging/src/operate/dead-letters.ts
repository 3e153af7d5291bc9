import { Injectable } from '@nestjs/common';
import { GetQueueAttributesCommand, type Message, SQSClient } from '@aws-sdk/client-sqs';
import {
  type ChangeAnswer,
  counted,
  type DeadLettersAnswer,
  type DeadLettersPage,
  type MoveTaskPage,
} from '@freelance/contracts';
import { deadLetterName, type Queue, resourceName } from '@freelance/manifest';
import { Addresses } from '../aws/addresses';
import { MessagingConfig } from '../messaging.config';
import { deadLetterOf, type LetterSelection } from './dead-letter';
import { findLetters, treatPage } from './dead-letter-page';
import { DeadLetterQueue } from './dead-letter-queue';
import { MoveTasks } from './move-tasks';
import type { DeadLetterChangeDto, RedriveDto } from './operate.dto';
import { SqsCalls } from './sqs-calls';

/** The gateway waits two seconds for an answer. */
const CALLS_WITHIN_MS = 1_700;
/** After this time no batch is begun: an empty receive takes another second. */
const BATCHES_WITHIN_MS = 500;
/** Letters that a plan looks at. */
const LOOKED_AT = 1_000;

/** What an operator can do with the dead letters of a queue. Every method ends within two seconds. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
    private readonly config: MessagingConfig,
  ) {}

  async show(queue: Queue, limit: number, given: ShowOptions = {}): Promise<DeadLettersPage> {
    const { ids, bodies = true, keepHidden = false } = given;
    const open = await this.open(queue);
    const selection = ids && { ids, until: new Date() };
    const { found } = await findLetters(open.letters, selection, { limit, hasTime: open.hasTime, keepHidden });
    return {
      queue: queue.key,
      count: await open.count(),
      letters: found.map((letter) => {
        const shown = deadLetterOf(letter, queue.key);
        return bodies ? shown : { ...shown, body: null };
      }),
    };
  }

  async redrive(queue: Queue, { apply, byTask, rate, ...given }: RedriveDto): Promise<DeadLettersAnswer> {
    const open = await this.open(queue);
    if (!apply) {
      const what = byTask ? `all dead letters, about ${await open.count()}` : await this.describe(open, given);
      return planned(`Send ${what} back to ${open.letters.source.name}`);
    }
    const task = byTask ? await open.tasks.start(rate) : undefined;
    if (task) {
      const done = [`SQS moves the dead letters of ${queue.key} itself`];
      return { applied: true, plan: [], done, counts: { letters: 0 }, more: false, newer: 0, task };
    }
    return this.treat(open, given, 'sent back to the queue', (letters) => open.letters.sendBack(letters));
  }

  /** Removes only letters that it has received, so a letter that a redrive holds is safe. */
  async purge(queue: Queue, { apply, ...given }: DeadLetterChangeDto): Promise<DeadLettersAnswer> {
    const open = await this.open(queue);
    if (!apply) return planned(`Remove ${await this.describe(open, given)} from ${open.letters.address.name} for good`);
    return this.treat(open, given, 'removed', (letters) => open.letters.remove(letters));
  }

  async task(queue: Queue): Promise<MoveTaskPage> {
    const { tasks } = await this.open(queue);
    return { queue: queue.key, task: await tasks.newest() };
  }

  async cancel(queue: Queue, apply: boolean): Promise<ChangeAnswer> {
    const plan = [
      `Cancel the task of SQS that moves the dead letters of ${queue.key}; moved letters stay in their queue`,
    ];
    if (!apply) return { applied: false, plan, done: [] };
    const { tasks } = await this.open(queue);
    const isCancelled = await tasks.cancel();
    return {
      applied: true,
      plan,
      done: [isCancelled ? `SQS cancels its task for ${queue.key}` : `SQS runs no task for ${queue.key}`],
    };
  }

  private async treat(
    open: OpenDeadLetters,
    given: DeadLetterChangeDto,
    what: string,
    treat: (letters: Message[]) => Promise<void>,
  ): Promise<DeadLettersAnswer> {
    const limits = { limit: given.limit ?? Infinity, hasTime: open.hasTime };
    const { letters, newer, more } = await treatPage(open.letters, selectionOf(given), limits, treat);
    const done = [`${counted(letters, 'dead letter')} of ${open.queue.key} ${what}`];
    return { applied: true, plan: [], done, counts: { letters }, more, newer, task: null };
  }

  /** `7 dead letters (6 invalid-detail, 1 attempts-exhausted)` */
  private async describe(open: OpenDeadLetters, given: DeadLetterChangeDto): Promise<string> {
    const limits = { limit: Math.min(given.limit ?? LOOKED_AT, LOOKED_AT), hasTime: open.hasTime };
    const { found, all } = await findLetters(open.letters, selectionOf(given), limits);
    const isComplete = all || found.length === given.limit;
    const counts = new Map<string, number>();
    for (const letter of found) {
      const reason = deadLetterOf(letter, open.queue.key).reason ?? 'without a reason';
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    const reasons = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
    return `${isComplete ? '' : 'at least '}${counted(found.length, 'dead letter')}${reasons && ` (${reasons})`}`;
  }

  private async open(queue: Queue): Promise<OpenDeadLetters> {
    const startedAt = performance.now();
    const calls = new SqsCalls(CALLS_WITHIN_MS);
    const [url, sourceUrl] = await Promise.all([this.addresses.deadLetterUrl(queue), this.addresses.queueUrl(queue)]);
    const address = { name: resourceName(this.config.ENVIRONMENT, deadLetterName(queue.name)), url };
    const source = { name: resourceName(this.config.ENVIRONMENT, queue.name), url: sourceUrl };
    return {
      queue,
      letters: new DeadLetterQueue(this.sqs, calls, address, source),
      tasks: new MoveTasks(this.sqs, calls, address, source),
      hasTime: () => performance.now() - startedAt < BATCHES_WITHIN_MS,
      count: async () => {
        const { Attributes } = await calls.send(`GetQueueAttributes ${address.name}`, (options) =>
          this.sqs.send(
            new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
            options,
          ),
        );
        return Number(Attributes?.ApproximateNumberOfMessages);
      },
    };
  }
}

interface ShowOptions {
  /** Only letters with one of these original ids. */
  ids?: readonly string[];
  /** Whether the texts of the messages are shown. */
  bodies?: boolean;
  /** Hides the letters for half a minute, so that the next request finds others. */
  keepHidden?: boolean;
}

/** The dead letters of one queue, for one request. */
interface OpenDeadLetters {
  queue: Queue;
  letters: DeadLetterQueue;
  tasks: MoveTasks;
  hasTime: () => boolean;
  /** Visible letters, approximately. */
  count: () => Promise<number>;
}

const selectionOf = ({ ids, since, until }: DeadLetterChangeDto): LetterSelection => ({
  ...(ids && { ids }),
  ...(since !== undefined && { since: new Date(since) }),
  until: new Date(until),
});

const planned = (sentence: string): DeadLettersAnswer => ({
  applied: false,
  plan: [sentence],
  done: [],
  counts: { letters: 0 },
  more: false,
  newer: 0,
  task: null,
});
