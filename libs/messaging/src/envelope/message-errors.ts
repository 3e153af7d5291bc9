/** Why a message can never be handled; told in the attribute `dlq-reason` of the dead letter. */
export type PoisonReason = 'unparseable' | 'unknown-version' | 'unknown-type' | 'invalid-detail' | 'refused';

/** The message can never be handled: it goes to the dead letters at once, without another try. */
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
 * The message has come too early: it is hidden for that long and handled again. No failure, but each time is one of
 * the receives that the queue's own redrive allows, so it is for what is due soon.
 */
export class RetryLaterError extends Error {
  override readonly name = 'RetryLaterError';

  /** @param delaySeconds from now, real time */
  constructor(readonly delaySeconds: number) {
    super(`The message is due in ${delaySeconds} s`);
  }
}
