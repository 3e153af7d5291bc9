import type { MailKind } from '../mail/mail-table';

/** One mail: an event has at most one for each person. */
export interface LedgerKey {
  userId: string;
  eventId: string;
}

export interface Attempt {
  leaseId: string;
  startedAt: string;
  /** Missing while under way, and for ever when the process died. */
  endedAt?: string;
  outcome?: 'sent' | 'failed';
  error?: string;
}

/** What became of a mail so far. */
export interface LedgerRow extends LedgerKey {
  kind: MailKind;
  status: 'leased' | 'sent' | 'failed';
  /** Of the last attempt. */
  leaseId: string;
  /** Until then nobody else may send; real time. */
  leaseUntil: string;
  /** Of a failed one: whether another attempt may begin. */
  retryable?: boolean;
  sesMessageId?: string;
  /** After it was sent, and of each the latest. */
  bounce?: Feedback;
  complaint?: Feedback;
  attempts: Attempt[];
  createdAt: string;
  updatedAt: string;
}

/** What came back after SES had taken a mail. */
export interface Feedback {
  /** Of the mail that came back; not the row's own when it was sent twice. */
  sesMessageId: string;
  /** When SES heard of it. */
  at: string;
  /** In the words of SES or of the reader's server, without addresses. */
  reason: string;
}

export type FeedbackKind = 'bounce' | 'complaint';

/** Far more than a send takes with all its timeouts: a lease that ran out belongs to a process that died. */
export const LEASE_MS = 60_000;

export const LEDGER_TTL_MS = 365 * 24 * 60 * 60 * 1_000;

/** The right to send a mail, as one attempt. */
export interface Lease extends LedgerKey {
  leaseId: string;
  /** Place among the row's attempts. */
  attempt: number;
}

export type Outcome =
  { outcome: 'sent'; sesMessageId: string } | { outcome: 'failed'; error: string; retryable: boolean };

/** Why there is no lease: the mail is settled, or somebody is at it for so many more seconds. */
export type LeaseRefusal = { reason: 'settled' } | { reason: 'leased'; secondsLeft: number };

/** What a row says to somebody whose lease it refused. */
export function refusalOf(row: LedgerRow, now: Date): LeaseRefusal {
  if (row.status === 'sent' || (row.status === 'failed' && !row.retryable)) return { reason: 'settled' };
  // A retryable failure was still leased when it refused; it is free now.
  const until = row.status === 'leased' ? Date.parse(row.leaseUntil) : now.getTime();
  return { reason: 'leased', secondsLeft: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)) };
}
