import type { MailKind } from '../mail/mail-table';

/** One mail: an event has at most one for each user. */
export interface LedgerKey {
  userId: string;
  eventId: string;
}

export interface Attempt {
  leaseId: string;
  startedAt: string;
  /** Missing while the attempt runs, and when its process died. */
  endedAt?: string;
  outcome?: 'sent' | 'failed';
  error?: string;
}

/** The state of a mail. */
export interface LedgerRow extends LedgerKey {
  kind: MailKind;
  status: 'leased' | 'sent' | 'failed';
  /** Lease of the last attempt. */
  leaseId: string;
  /** No other consumer may send before then; real time. */
  leaseUntil: string;
  /** Of a failed mail: whether another attempt may begin. */
  retryable?: boolean;
  sesMessageId?: string;
  /** The latest bounce after the mail was sent. */
  bounce?: Feedback;
  complaint?: Feedback;
  attempts: Attempt[];
  createdAt: string;
  updatedAt: string;
}

/** A bounce or complaint about a mail that SES had accepted. */
export interface Feedback {
  /** Id of the mail that the feedback is about. It differs from the row's when the mail was sent twice. */
  sesMessageId: string;
  /** When SES received it. */
  at: string;
  /** As SES or the recipient's server reported it, without addresses. */
  reason: string;
}

export type FeedbackKind = 'bounce' | 'complaint';

/** Far more than a send takes with all its timeouts: the process with an expired lease has died. */
export const LEASE_MS = 60_000;

export const LEDGER_TTL_MS = 365 * 24 * 60 * 60 * 1_000;

/** Allows one attempt to send a mail. */
export interface Lease extends LedgerKey {
  leaseId: string;
  /** Index in the row's attempts. */
  attempt: number;
}

export type Outcome =
  { outcome: 'sent'; sesMessageId: string } | { outcome: 'failed'; error: string; retryable: boolean };

/** Why there is no lease: the mail has its final outcome, or another consumer holds the lease for `secondsLeft`. */
export type LeaseRefusal = { reason: 'settled' } | { reason: 'leased'; secondsLeft: number };

/** Why a row refused a lease. */
export function refusalOf(row: LedgerRow, now: Date): LeaseRefusal {
  if (row.status === 'sent' || (row.status === 'failed' && !row.retryable)) return { reason: 'settled' };
  // The other attempt has failed since it refused this lease, so a new one is possible now.
  const until = row.status === 'leased' ? Date.parse(row.leaseUntil) : now.getTime();
  return { reason: 'leased', secondsLeft: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)) };
}
