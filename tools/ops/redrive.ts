import { type Message, SendMessageCommand } from '@aws-sdk/client-sqs';
import { attributesBefore, originalIdOf } from './dead-letter';
import type { DeadLetterQueue } from './dead-letter-queue';

export interface Redrive {
  /** Only letters with one of these original ids; all when left out. */
  ids?: readonly string[];
  /** At most so many. */
  max?: number;
}

export interface Redriven {
  redriven: number;
  /** Of them, those that were given up again before the end. */
  cameBack: number;
}

/**
 * Sends dead letters to their queue, then removes them: whoever dies in between leaves a message doubled, never lost.
 * Each letter goes back once, even when its handler gives it up again at once.
 */
export async function redriveByHand(
  letters: DeadLetterQueue,
  { ids, max = Infinity }: Redrive,
  tell: (redriven: number) => void,
): Promise<Redriven> {
  const sent = new Set<string>();
  let redriven = 0;
  let cameBack = 0;
  try {
    for await (const some of letters.take()) {
      const isBack = (letter: Message) => sent.has(originalIdOf(letter));
      const wanted = some.filter((letter) => !isBack(letter) && (ids?.includes(originalIdOf(letter)) ?? true));
      cameBack += some.filter(isBack).length;
      redriven += await redriveSome(letters, wanted.slice(0, max - redriven), sent);
      tell(redriven);
      if (redriven >= max) break;
    }
  } finally {
    await letters.putBack();
  }
  return { redriven, cameBack };
}

async function redriveSome(letters: DeadLetterQueue, some: readonly Message[], sent: Set<string>): Promise<number> {
  const outcomes = await Promise.allSettled(
    some.map(async (letter) => {
      const { MessageId } = await letters.sqs.send(
        new SendMessageCommand({
          QueueUrl: letters.sourceUrl,
          MessageBody: letter.Body,
          MessageAttributes: attributesBefore(letter),
        }),
      );
      sent.add(MessageId!);
    }),
  );
  const taken = some.filter((_, index) => outcomes[index]!.status === 'fulfilled');
  await letters.remove(taken);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return taken.length;
}
