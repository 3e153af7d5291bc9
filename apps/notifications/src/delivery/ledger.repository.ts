import type { MailKind } from '../mail/mail-table';
import type { Feedback, FeedbackKind, Lease, LedgerKey, LedgerRow, Outcome, LeaseRefusal } from './ledger';

/** What became of every mail. One row is one mail, and only who holds its lease may send it. */
export abstract class LedgerRepository {
  /**
   * Begins an attempt, unless the mail is settled or another attempt is under way.
   * @param now real time, never a turned clock
   */
  abstract lease(key: LedgerKey, kind: MailKind, leaseId: string, now: Date): Promise<Lease | LeaseRefusal>;

  /**
   * Ends an attempt. That a mail was sent is always recorded, even by an attempt that lost its lease; a failure only
   * by who still holds it.
   */
  abstract finish(lease: Lease, outcome: Outcome, now: Date): Promise<void>;

  /** Of several the latest is kept, in whatever order they come. @returns whether there is such a mail, without this yet */
  abstract addFeedback(key: LedgerKey, kind: FeedbackKind, feedback: Feedback, now: Date): Promise<boolean>;

  /** Strongly consistent. */
  abstract find(key: LedgerKey): Promise<LedgerRow | undefined>;
}
