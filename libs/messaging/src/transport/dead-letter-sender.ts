import { Injectable } from '@nestjs/common';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DEAD_LETTER_ATTRIBUTES, MESSAGE_ATTRIBUTES } from '@freelance/contracts';
import { resourceName } from '@freelance/manifest';
import { Clock } from '@freelance/service';
import { Addresses } from '../aws/addresses';
import { CALL_TIMEOUT_MS } from '../aws/clients';
import type { PoisonReason } from '../envelope/message-errors';
import { MessagingConfig } from '../messaging.config';
import { MessagingOptions } from '../messaging.options';
import { toMessageAttributes } from '../publishing/outgoing-message';
import type { ReceivedMessage } from './received-message';

export type DeadLetterReason = PoisonReason | 'attempts-exhausted';

const LONGEST_ERROR = 1_000;
/** Characters that SQS refuses in an attribute: most control characters, unpaired surrogates and two noncharacters. */
const NOT_ALLOWED = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Sends failed messages to the dead-letter queue, with the reason in attributes: seven plus its own three; SQS allows ten. */
@Injectable()
export class DeadLetterSender {
  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
    private readonly options: MessagingOptions,
    private readonly config: MessagingConfig,
    private readonly clock: Clock,
  ) {}

  /** Rejects when the message could not be stored. */
  async send(message: ReceivedMessage, reason: DeadLetterReason, error: unknown): Promise<void> {
    const kept = Object.values(MESSAGE_ATTRIBUTES).map((name) => [name, message.attribute(name)]);
    await this.sqs.send(
      new SendMessageCommand({
        QueueUrl: await this.addresses.deadLetterUrl(message.queue),
        MessageBody: message.raw.Body,
        MessageAttributes: toMessageAttributes({
          ...(Object.fromEntries(kept) as Record<string, string | undefined>),
          [DEAD_LETTER_ATTRIBUTES.reason]: reason,
          [DEAD_LETTER_ATTRIBUTES.error]: describe(error),
          [DEAD_LETTER_ATTRIBUTES.handler]: `${this.options.source} ${message.type}`,
          [DEAD_LETTER_ATTRIBUTES.queue]: resourceName(this.config.ENVIRONMENT, message.queue.name),
          [DEAD_LETTER_ATTRIBUTES.firstFailure]: message.firstReceivedAt.toISOString(),
          [DEAD_LETTER_ATTRIBUTES.lastFailure]: this.clock.now().toISOString(),
          [DEAD_LETTER_ATTRIBUTES.originalId]: message.raw.MessageId,
        }),
      }),
      { abortSignal: AbortSignal.timeout(CALL_TIMEOUT_MS) },
    );
  }
}

function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(NOT_ALLOWED, '\u{FFFD}').slice(0, LONGEST_ERROR) || 'Error';
}
