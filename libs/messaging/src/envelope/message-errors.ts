/** Why a message can never be handled; the value of the attribute `dlq-reason` in the dead-letter queue. */
export type PoisonReason = 'unparseable' | 'unknown-version' | 'unknown-type' | 'invalid-detail' | 'refused';

/** The message can never be handled. It goes to the dead-letter queue at once, without a retry. */
export class PoisonMessageError extends Error {
  override readonly name = 'PoisonMessageError';

  constructor(
    message: string,
    readonly reason: PoisonReason = 'refused',
  ) {
    super(message);
  }
}

/**
 * The message came too early. It is hidden for the delay and then handled again. This is no failure, but each receive
 * counts towards the queue's own redrive, so use it only for messages that are due soon.
 */
export class RetryLaterError extends Error {
  override readonly name = 'RetryLaterError';

  /** @param delaySeconds from now, in real time */
  constructor(readonly delaySeconds: number) {
    super(`The message is due in ${delaySeconds} s`);
  }
}
