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
/** How the endpoints say that they have no such call, or not for this queue. */
const NOT_HERE = ['InvalidAction', 'UnknownOperationException', 'UnsupportedOperation', 'NotImplemented'];

/**
 * Has SQS move all dead letters back. They keep the attributes of dead letters, which no consumer reads and the next
 * giving up replaces.
 * @returns how many it moved; undefined when the endpoint has no move tasks
 */
export async function moveByTask(dlq: DeadLetterQueue, report: (moved: number) => void): Promise<number | undefined> {
  const { sqs } = dlq;
  // Named: SQS does not know where a letter came from that a consumer put here.
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
