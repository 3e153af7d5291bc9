import { type Message, SendMessageCommand } from '@aws-sdk/client-sqs';
import { attributesBefore, originalIdOf } from './dlq-message';
import type { DeadLetterQueue } from './dead-letter-queue';

export interface Redrive {
  /** Only messages with one of these original ids; by default all. */
  ids?: readonly string[];
  /** The most messages to redrive. */
  max?: number;
}

export interface Redriven {
  redriven: number;
  /** Redriven messages that failed again before the end. */
  returned: number;
}

/**
 * Sends messages to their queue, then removes them from the dead-letter queue. If it dies in between, a message is
 * duplicated, but never lost. Each message is redriven once, even if its handler fails again at once.
 */
export async function redriveByHand(
  dlq: DeadLetterQueue,
  { ids, max = Infinity }: Redrive,
  report: (redriven: number) => void,
): Promise<Redriven> {
  const sent = new Set<string>();
  let redriven = 0;
  let returned = 0;
  try {
    for await (const some of dlq.take()) {
      const hasReturned = (dlqMessage: Message) => sent.has(originalIdOf(dlqMessage));
      const wanted = some.filter(
        (dlqMessage) => !hasReturned(dlqMessage) && (ids?.includes(originalIdOf(dlqMessage)) ?? true),
      );
      returned += some.filter(hasReturned).length;
      redriven += await redriveSome(dlq, wanted.slice(0, max - redriven), sent);
      report(redriven);
      if (redriven >= max) break;
    }
  } finally {
    await dlq.putBack();
  }
  return { redriven, returned };
}

async function redriveSome(dlq: DeadLetterQueue, some: readonly Message[], sent: Set<string>): Promise<number> {
  const outcomes = await Promise.allSettled(
    some.map(async (dlqMessage) => {
      const { MessageId } = await dlq.sqs.send(
        new SendMessageCommand({
          QueueUrl: dlq.sourceUrl,
          MessageBody: dlqMessage.Body,
          MessageAttributes: attributesBefore(dlqMessage),
        }),
      );
      sent.add(MessageId!);
    }),
  );
  const taken = some.filter((_, index) => outcomes[index]!.status === 'fulfilled');
  await dlq.remove(taken);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return taken.length;
}
