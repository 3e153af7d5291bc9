import type { Message } from '@aws-sdk/client-sqs';
import { type Envelope, MESSAGE_ATTRIBUTES } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';
import { RequestContext, type RequestFacts } from '@freelance/service';
import { parseEnvelope } from '../envelope/envelope';
import { PoisonMessageError } from '../envelope/message-errors';
import { type Subject, subjectOf } from '../envelope/subject-of';
import type { MessageReader } from '../messaging.options';
import { UNKNOWN_TYPE } from '../metrics';

/** A message as received from SQS, with the facts that are known without parsing its body. */
export class ReceivedMessage {
  /** Its type, once it is known that the queue declares it: safe as a metric label. */
  type: string = UNKNOWN_TYPE;
  readonly request: RequestFacts;
  /** What the message is about, for the log; known once it is open. */
  subject: Subject = {};
  readonly receiveCount: number;
  readonly sentAt: Date;
  readonly firstReceivedAt: Date;

  constructor(
    readonly queue: Queue,
    readonly raw: Message,
  ) {
    const { requestId, traceparent } = MESSAGE_ATTRIBUTES;
    this.request = RequestContext.from(this.attribute(requestId), this.attribute(traceparent));
    this.receiveCount = Number(raw.Attributes?.ApproximateReceiveCount ?? 1);
    this.sentAt = instant(raw.Attributes?.SentTimestamp);
    this.firstReceivedAt = instant(raw.Attributes?.ApproximateFirstReceiveTimestamp);
  }

  attribute(name: string): string | undefined {
    return this.raw.MessageAttributes?.[name]?.StringValue;
  }

  /**
   * Undefined when the reader ignores the message.
   * @throws PoisonMessageError when the body is no envelope, or has a type that the queue does not carry
   */
  open(read: MessageReader = parseEnvelope): Envelope | undefined {
    const envelope = read(this.raw.Body);
    if (!envelope) return undefined;
    const type = envelope['detail-type'];
    if (!this.queue.messages.includes(type)) {
      throw new PoisonMessageError(
        `Queue "${this.queue.key}" does not carry messages of type "${type}"`,
        'unknown-type',
      );
    }
    this.type = type;
    this.subject = subjectOf(envelope);
    return envelope;
  }
}

const instant = (epochMilliseconds: string | undefined): Date =>
  epochMilliseconds === undefined ? new Date() : new Date(Number(epochMilliseconds));
