import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  SQSServiceException,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import type { DeadLetterQueue } from './dead-letter-queue';

const LOOK_AGAIN_MS = 1_000;
/** Errors of endpoints that do not have this call, or not for this queue. */
const NOT_HERE = ['InvalidAction', 'UnknownOperationException', 'UnsupportedOperation', 'NotImplemented'];

/**
 * Makes SQS move all messages of a dead-letter queue back. They keep the attributes that were added for the dead-letter
 * queue. No consumer reads these, and the next failure replaces them.
 * @returns how many it moved; undefined when the endpoint has no move tasks
 */
export async function moveByTask(dlq: DeadLetterQueue, report: (moved: number) => void): Promise<number | undefined> {
  const { sqs } = dlq;
  // The destination is required: SQS does not know the source of a message that a consumer sent here.
  const [SourceArn, DestinationArn] = await Promise.all([arnOf(sqs, dlq.url), arnOf(sqs, dlq.sourceUrl)]);
  try {
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn, DestinationArn }));
  } catch (error) {
    if (isNotHere(error)) return undefined;
    throw error;
  }
  for (;;) {
    const { Results = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
    const { Status, ApproximateNumberOfMessagesMoved: moved = 0, FailureReason } = Results[0] ?? {};
    if (Status === 'COMPLETED') return moved;
    if (Status !== 'RUNNING') {
      throw new Error(`SQS moved ${moved} letters of ${dlq.name}, then its task was ${Status}: ${FailureReason}`);
    }
    report(moved);
    await sleep(LOOK_AGAIN_MS);
  }
}

const isNotHere = (error: unknown): boolean =>
  error instanceof SQSServiceException &&
  (NOT_HERE.some((name) => error.name.endsWith(name)) || error.$metadata.httpStatusCode === 501);

async function arnOf(sqs: SQSClient, QueueUrl: string): Promise<string> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  return Attributes!.QueueArn!;
}
