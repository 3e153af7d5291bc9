import { Injectable, Logger } from '@nestjs/common';
import { PoisonMessageError, RetryLaterError } from '../envelope/message-errors';
import { MessagingConfig } from '../messaging.config';
import { messagesDeadLettered } from '../metrics';
import { type DeadLetterReason, DeadLetterSender } from './dead-letter-sender';
import type { ReceivedMessage } from './received-message';
import { laterDelaySeconds, retryDelaySeconds } from './retry-delay';

/** `done` and `dead-letter`: delete the message. Otherwise retry it after these seconds. */
export type Outcome =
  | { outcome: 'done' }
  | { outcome: 'dead-letter'; reason: DeadLetterReason }
  | { outcome: 'retry' | 'later'; retryInSeconds: number };

/** Decides what happens to a message whose handling failed. */
@Injectable()
export class FailedMessages {
  private readonly logger = new Logger(FailedMessages.name);

  constructor(
    private readonly deadLetters: DeadLetterSender,
    private readonly config: MessagingConfig,
  ) {}

  async settle(message: ReceivedMessage, error: unknown): Promise<Outcome> {
    if (error instanceof RetryLaterError) {
      return { outcome: 'later', retryInSeconds: laterDelaySeconds(error.delaySeconds) };
    }
    const reason = reasonToGiveUp(message, error);
    if (reason && (await this.giveUp(message, reason, error))) return { outcome: 'dead-letter', reason };
    const retryInSeconds = retryDelaySeconds(
      message.queue,
      message.receiveCount,
      Math.random(),
      this.config.RETRY_TIME_DIVISOR,
    );
    return { outcome: 'retry', retryInSeconds };
  }

  /** False when the dead-letter queue cannot be reached: the message must then stay in its queue. */
  private async giveUp(message: ReceivedMessage, reason: DeadLetterReason, error: unknown): Promise<boolean> {
    try {
      await this.deadLetters.send(message, reason, error);
    } catch (failure) {
      this.logger.error(
        { err: failure, cause: error, ...messageFields(message), reason },
        'Could not reach the dead letters',
      );
      return false;
    }
    messagesDeadLettered.inc({ queue: message.queue.key, type: message.type, reason });
    return true;
  }
}

function reasonToGiveUp(message: ReceivedMessage, error: unknown): DeadLetterReason | undefined {
  if (error instanceof PoisonMessageError) return error.reason;
  return message.receiveCount >= message.queue.maxAttempts ? 'attempts-exhausted' : undefined;
}

const messageFields = ({ queue, type, receiveCount, raw }: ReceivedMessage) => ({
  queue: queue.key,
  type,
  receiveCount,
  messageId: raw.MessageId,
});
