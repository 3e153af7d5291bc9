import {
  CancelMessageMoveTaskCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  type SQSClient,
  SQSServiceException,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import type { MoveTask } from '@freelance/contracts';
import type { QueueAddress } from './dead-letter-queue';
import type { SqsCalls } from './sqs-calls';

/** Errors of endpoints that do not have this call, or not for this queue. */
const NOT_HERE = ['InvalidAction', 'UnknownOperationException', 'UnsupportedOperation', 'NotImplemented'];

/**
 * The tasks of SQS that move all messages of a dead-letter queue back; it runs one at a time. The messages keep the
 * attributes that were added for the dead-letter queue. No consumer reads these, and the next failure replaces them.
 */
export class MoveTasks {
  constructor(
    private readonly sqs: SQSClient,
    private readonly calls: SqsCalls,
    private readonly deadLetters: QueueAddress,
    private readonly source: QueueAddress,
  ) {}

  /** Starts a task, unless one runs already. Returns undefined where the endpoint has no move tasks. */
  async start(perSecond: number | undefined): Promise<MoveTask | undefined> {
    const running = await this.newestEntry();
    if (running === undefined) return undefined;
    if (running?.Status === 'RUNNING') return taskOf(running);
    // The destination is required: SQS does not know the source of a message that a consumer sent here.
    const [SourceArn, DestinationArn] = await Promise.all([this.arnOf(this.deadLetters), this.arnOf(this.source)]);
    await this.calls.send(`StartMessageMoveTask ${this.deadLetters.name}`, (options) =>
      this.sqs.send(
        new StartMessageMoveTaskCommand({ SourceArn, DestinationArn, MaxNumberOfMessagesPerSecond: perSecond }),
        options,
      ),
    );
    return { status: 'RUNNING', moved: 0, failureReason: null };
  }

  /** Null when SQS knows of no task. */
  async newest(): Promise<MoveTask | null> {
    const entry = await this.newestEntry();
    return entry ? taskOf(entry) : null;
  }

  /** Cancels the running task. Messages that it has moved stay in their queue. False when none runs. */
  async cancel(): Promise<boolean> {
    const entry = await this.newestEntry();
    if (entry?.Status !== 'RUNNING') return false;
    await this.calls.send(`CancelMessageMoveTask ${this.deadLetters.name}`, (options) =>
      this.sqs.send(new CancelMessageMoveTaskCommand({ TaskHandle: entry.TaskHandle }), options),
    );
    return true;
  }

  /** Null when SQS knows of no task, undefined where the endpoint has no move tasks. */
  private async newestEntry(): Promise<ListMessageMoveTasksResultEntry | null | undefined> {
    const SourceArn = await this.arnOf(this.deadLetters);
    const answer = await this.calls.send(`ListMessageMoveTasks ${this.deadLetters.name}`, (options) =>
      this.sqs.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }), options).catch((error: unknown) => {
        if (isNotHere(error)) return undefined;
        throw error;
      }),
    );
    return answer && (answer.Results?.[0] ?? null);
  }

  private async arnOf({ name, url }: QueueAddress): Promise<string> {
    const { Attributes } = await this.calls.send(`GetQueueAttributes ${name}`, (options) =>
      this.sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }), options),
    );
    return Attributes!.QueueArn!;
  }
}

const taskOf = (entry: ListMessageMoveTasksResultEntry): MoveTask => ({
  status: entry.Status ?? 'UNKNOWN',
  moved: entry.ApproximateNumberOfMessagesMoved ?? 0,
  failureReason: entry.FailureReason ?? null,
});

const isNotHere = (error: unknown): boolean =>
  error instanceof SQSServiceException &&
  (NOT_HERE.some((name) => error.name.endsWith(name)) || error.$metadata.httpStatusCode === 501);
