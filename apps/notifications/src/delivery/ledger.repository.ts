import type {
  Feedback,
  FeedbackKind,
  Lease,
  LeaseRefusal,
  LeaseRequest,
  LedgerKey,
  LedgerRow,
  Outcome,
} from './ledger';

/** Which rows of a user to read. */
export interface LedgerQuery {
  /** Beginning of the event ids. */
  eventIdPrefix?: string;
  /** ISO 8601: rows that were created then or later. */
  since?: string;
}

/** The outcome of every mail. One row is one mail, and only the holder of its lease may send it. */
export abstract class LedgerRepository {
  /** `dev-NotificationsTable` */
  abstract readonly table: string;

  /**
   * Begins an attempt, unless the mail is settled or another attempt is under way.
   * @param now real time, never the platform's clock
   */
  abstract lease(key: LedgerKey, request: LeaseRequest, leaseId: string, now: Date): Promise<Lease | LeaseRefusal>;

  /**
   * Ends an attempt. A success is always recorded, even when the attempt has lost its lease; a failure only while the
   * attempt holds the lease.
   */
  abstract finish(lease: Lease, outcome: Outcome, now: Date): Promise<void>;

  /**
   * Stores the latest of each kind, in any order of arrival.
   * @returns the row; undefined when the mail is unknown or has the feedback already
   */
  abstract addFeedback(
    key: LedgerKey,
    kind: FeedbackKind,
    feedback: Feedback,
    now: Date,
  ): Promise<LedgerRow | undefined>;

  /**
   * Allows one more mail for a row that is settled, and keeps how the mail ended before.
   * @returns false when the row has changed since it was read
   */
  abstract reopen(row: LedgerRow, now: Date): Promise<boolean>;

  /** Strongly consistent. */
  abstract find(key: LedgerKey): Promise<LedgerRow | undefined>;

  /** The rows of a user, eventually consistent; `more` when the user has more rows than one call may read. */
  abstract listOf(userId: string, query: LedgerQuery): Promise<{ rows: LedgerRow[]; more: boolean }>;

  /** A page of all rows. @param after `next` of the page before */
  abstract page(after: LedgerKey | null, limit: number): Promise<{ rows: LedgerRow[]; next: LedgerKey | null }>;
}
