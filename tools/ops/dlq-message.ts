import type { Message } from '@aws-sdk/client-sqs';
import { DEAD_LETTER_ATTRIBUTES, MESSAGE_ATTRIBUTES } from '@freelance/contracts';

/** Facts about a message in a dead-letter queue; null where it does not have them. */
export interface DlqMessageFacts {
  messageId: string;
  /** Null when no consumer sent the message here: the queue's redrive moved it, or SNS could not deliver it. */
  reason: string | null;
  error: string | null;
  handler: string | null;
  queue: string | null;
  firstFailure: string | null;
  lastFailure: string | null;
  originalId: string | null;
  receiveCount: number;
  /** When a consumer sent it here. For a message that the queue moved: when it was first sent. */
  sentAt: string | null;
  type: string | null;
  requestId: string | null;
  traceparent: string | null;
  /** Parsed if it is JSON. */
  body: unknown;
}

export function dlqMessageFacts({ MessageId, Attributes, MessageAttributes, Body = '' }: Message): DlqMessageFacts {
  const attribute = (name: string): string | null => MessageAttributes?.[name]?.StringValue ?? null;
  const sentAt = Attributes?.SentTimestamp;
  return {
    messageId: MessageId!,
    reason: attribute(DEAD_LETTER_ATTRIBUTES.reason),
    error: attribute(DEAD_LETTER_ATTRIBUTES.error),
    handler: attribute(DEAD_LETTER_ATTRIBUTES.handler),
    queue: attribute(DEAD_LETTER_ATTRIBUTES.queue),
    firstFailure: attribute(DEAD_LETTER_ATTRIBUTES.firstFailure),
    lastFailure: attribute(DEAD_LETTER_ATTRIBUTES.lastFailure),
    originalId: attribute(DEAD_LETTER_ATTRIBUTES.originalId),
    receiveCount: Number(Attributes?.ApproximateReceiveCount ?? 1),
    sentAt: sentAt === undefined ? null : new Date(Number(sentAt)).toISOString(),
    type: attribute(MESSAGE_ATTRIBUTES.detailType),
    requestId: attribute(MESSAGE_ATTRIBUTES.requestId),
    traceparent: attribute(MESSAGE_ATTRIBUTES.traceparent),
    body: parsed(Body),
  };
}

/** The id of the message in its own queue. A message that the queue's redrive moved keeps its id. */
export const originalIdOf = (dlqMessage: Message): string =>
  dlqMessageFacts(dlqMessage).originalId ?? dlqMessage.MessageId!;

/** The attributes of the message without those added for the dead-letter queue. */
export const attributesBefore = ({ MessageAttributes = {} }: Message): NonNullable<Message['MessageAttributes']> => {
  const added: readonly string[] = Object.values(DEAD_LETTER_ATTRIBUTES);
  return Object.fromEntries(Object.entries(MessageAttributes).filter(([name]) => !added.includes(name)));
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
