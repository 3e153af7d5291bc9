import type { LedgerKey } from './ledger';

/** Nobody will ever take this mail as it is. */
export class MailRejectedError extends Error {
  constructor(
    reason: string,
    /** The address is the reason. */
    readonly isAddressInvalid: boolean,
  ) {
    super(reason);
  }
}

/** The mail was not taken, or no answer came; it may be tried again. */
export class MailNotAcceptedError extends Error {}

export abstract class Mailer {
  /**
   * Sends a raw message to one address.
   * @param mail what is told again with whatever becomes of it
   * @returns the id the mail has with the sending service
   * @throws MailRejectedError
   * @throws MailNotAcceptedError
   */
  abstract send(mail: LedgerKey, to: string, raw: Buffer): Promise<string>;
}
