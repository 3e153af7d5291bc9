import type { MailKind } from '../mail/mail-table';
import type { Feedback, FeedbackKind, Lease, LedgerKey, LedgerRow, Outcome, LeaseRefusal } from './ledger';

/** The outcome of every mail. One row is one mail, and only the holder of its lease may send it. */
export abstract class LedgerRepository {
  /**
   * Begins an attempt, unless the mail is settled or another attempt is under way.
   * @param now real time, never the platform's clock
   */
  abstract lease(key: LedgerKey, kind: MailKind, leaseId: string, now: Date): Promise<Lease | LeaseRefusal>;

  /**
   * Ends an attempt. A success is always recorded, even when the attempt has lost its lease; a failure only while the
   * attempt holds the lease.
   */
  abstract finish(lease: Lease, outcome: Outcome, now: Date): Promise<void>;

  /** Stores the latest of each kind, in any order of arrival. @returns false when the mail is unknown or has it already */
  abstract addFeedback(key: LedgerKey, kind: FeedbackKind, feedback: Feedback, now: Date): Promise<boolean>;

  /** Strongly consistent. */
  abstract find(key: LedgerKey): Promise<LedgerRow | undefined>;
}
