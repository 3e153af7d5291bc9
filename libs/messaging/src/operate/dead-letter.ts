import type { Message } from '@aws-sdk/client-sqs';
import { DEAD_LETTER_ATTRIBUTES, type DeadLetter, MESSAGE_ATTRIBUTES } from '@freelance/contracts';
import { adviceFor } from './dead-letter-advice';

/** @param queue key of its queue */
export function deadLetterOf(message: Message, queue: string): DeadLetter {
  const { MessageId, Attributes, MessageAttributes, Body = '' } = message;
  const attribute = (name: string): string | null => MessageAttributes?.[name]?.StringValue ?? null;
  const reason = attribute(DEAD_LETTER_ATTRIBUTES.reason);
  const originalId = originalIdOf(message);
  return {
    messageId: MessageId!,
    reason,
    advice: adviceFor({ reason, originalId }, queue),
    error: attribute(DEAD_LETTER_ATTRIBUTES.error),
    handler: attribute(DEAD_LETTER_ATTRIBUTES.handler),
    queue: attribute(DEAD_LETTER_ATTRIBUTES.queue),
    firstFailure: attribute(DEAD_LETTER_ATTRIBUTES.firstFailure),
    lastFailure: attribute(DEAD_LETTER_ATTRIBUTES.lastFailure),
    originalId,
    receiveCount: Number(Attributes?.ApproximateReceiveCount ?? 1),
    sentAt: sentAtOf(message).toISOString(),
    type: attribute(MESSAGE_ATTRIBUTES.detailType),
    requestId: attribute(MESSAGE_ATTRIBUTES.requestId),
    traceparent: attribute(MESSAGE_ATTRIBUTES.traceparent),
    body: parsed(Body),
  };
}

/** The id of the message in its own queue. A message that the queue's redrive moved keeps its id. */
export const originalIdOf = ({ MessageAttributes, MessageId }: Message): string =>
  MessageAttributes?.[DEAD_LETTER_ATTRIBUTES.originalId]?.StringValue ?? MessageId!;

/** When a consumer gave the message up. For a message that the queue's redrive moved: when it was first sent. */
export const sentAtOf = ({ Attributes }: Message): Date => new Date(Number(Attributes?.SentTimestamp ?? 0));

/** The attributes of the message without those added for the dead-letter queue. */
export const attributesBefore = ({ MessageAttributes = {} }: Message): NonNullable<Message['MessageAttributes']> => {
  const added: readonly string[] = Object.values(DEAD_LETTER_ATTRIBUTES);
  return Object.fromEntries(Object.entries(MessageAttributes).filter(([name]) => !added.includes(name)));
};

/** Which dead letters a change is for. */
export interface LetterSelection {
  /** Only letters with one of these original ids; by default all. */
  ids?: readonly string[];
  /** Only letters that were sent here at this time or later. */
  since?: Date;
  /** When the change began. Later letters stay, so a letter that fails again at once is not moved twice. */
  until: Date;
}

export const isSelected = (letter: Message, { ids, since, until }: LetterSelection): boolean =>
  (ids === undefined || ids.includes(originalIdOf(letter))) &&
  (since === undefined || sentAtOf(letter) >= since) &&
  sentAtOf(letter) <= until;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
