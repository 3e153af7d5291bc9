import type { WithheldMail } from '@freelance/contracts';
import type { LedgerKey } from './ledger';

/** The mail was refused; another attempt would be refused too. */
export class MailRejectedError extends Error {
  constructor(
    reason: string,
    /** Name of the error, for metrics. */
    readonly errorType: string,
    readonly withheld: Extract<WithheldMail, 'invalid-address' | 'refused' | 'suppressed'>,
  ) {
    super(reason);
  }
}

/** The mail was not accepted, or no answer arrived; it may be tried again. */
export class MailNotAcceptedError extends Error {
  constructor(
    reason: string,
    /** Name of the error, for metrics. */
    readonly errorType: string,
  ) {
    super(reason);
  }
}

export abstract class Mailer {
  /**
   * Sends a raw message to one address.
   * @param mail repeated in the events about the mail
   * @returns the message id of the sending service
   * @throws MailRejectedError
   * @throws MailNotAcceptedError
   */
  abstract send(mail: LedgerKey, to: string, raw: Buffer): Promise<string>;
}
