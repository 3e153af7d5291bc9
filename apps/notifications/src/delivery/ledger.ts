import type { WithheldMail } from '@freelance/contracts';
import type { MailKind } from '../mail/mail-table';

/** One mail: an event has at most one for each user. */
export interface LedgerKey {
  userId: string;
  eventId: string;
}

export interface Attempt {
  leaseId: string;
  startedAt: string;
  /** Of the request that caused it. Attempts of earlier releases have none. */
  requestId?: string;
  /** Milliseconds from the event to the start, on the clock of the platform. Attempts of earlier releases have none. */
  delayMs?: number;
  /** An operator requested the mail again. */
  resent?: true;
  /** Missing while the attempt runs, and when its process died. */
  endedAt?: string;
  outcome?: 'sent' | 'failed';
  sesMessageId?: string;
  error?: string;
}

/**
 * What a mail is about. The event id alone does not say it: after a restore of JobsTable, another change of the job can
 * get the id of a change that was undone.
 */
export interface MailCause {
  kind: MailKind;
  /** When the event happened. */
  eventTime: string;
}

/** The state of a mail. */
export interface LedgerRow extends LedgerKey {
  kind: MailKind;
  /** Rows of earlier releases have none. */
  eventTime?: string;
  status: 'leased' | 'sent' | 'failed';
  /** Lease of the last attempt. */
  leaseId: string;
  /** No other consumer may send before then; real time. */
  leaseUntil: string;
  /** Of a failed mail: whether another attempt may begin. */
  retryable?: boolean;
  /** Why a failed mail is final. Rows of earlier releases have none. */
  withheld?: WithheldMail;
  sesMessageId?: string;
  /** The latest bounce after the mail was sent. */
  bounce?: Feedback;
  complaint?: Feedback;
  /** SES accepted the mail and did not send it. */
  suppression?: Feedback;
  /** How the mail ended before each time that an operator sent it again, oldest first. */
  earlier?: EarlierMail[];
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

export type FeedbackKind = 'bounce' | 'complaint' | 'suppression';

export interface EarlierMail extends Pick<LedgerRow, 'status' | 'withheld' | 'sesMessageId' | FeedbackKind> {
  /** Number of attempts of the row until then. */
  attempts: number;
}

/** Far more than a send takes with all its timeouts: the process with an expired lease has died. */
export const LEASE_MS = 60_000;

export const LEDGER_TTL_MS = 365 * 24 * 60 * 60 * 1_000;

/** Asks for an attempt. */
export interface LeaseRequest extends MailCause {
  requestId: string;
  /** Milliseconds since the event. */
  delayMs: number;
  isResent: boolean;
}

/** Allows one attempt to send a mail. */
export interface Lease extends LedgerKey {
  leaseId: string;
  /** Index in the row's attempts. */
  attempt: number;
}

export type Outcome =
  | { outcome: 'sent'; sesMessageId: string }
  /** `withheld` when the mail is never tried again. */
  | { outcome: 'failed'; error: string; withheld?: WithheldMail };

/** Why there is no lease: the mail has its final outcome, or another consumer holds the lease for `secondsLeft`. */
export type LeaseRefusal = { reason: 'settled'; row: LedgerRow } | { reason: 'leased'; secondsLeft: number };

export const isSettled = ({ status, retryable }: LedgerRow): boolean =>
  status === 'sent' || (status === 'failed' && !retryable);

/** Whether the row is about the same event, not about another one with its id. */
export const isAbout = (row: LedgerRow, { kind, eventTime }: MailCause): boolean =>
  row.kind === kind && (row.eventTime === undefined || row.eventTime === eventTime);

const NO_ADDRESS = 'The user is unknown or has no valid address';

/** Why the mail is never sent; undefined when it was sent or may be sent. */
export function withheldBecause(row: LedgerRow): WithheldMail | undefined {
  if (row.status !== 'failed' || row.retryable) return undefined;
  // Earlier releases stored only the error.
  return row.withheld ?? (row.attempts.at(-1)?.error === NO_ADDRESS ? 'invalid-address' : 'refused');
}

/** The attempt that sent the mail which SES names; otherwise the last attempt. */
export const attemptOf = ({ attempts }: LedgerRow, sesMessageId: string): Attempt | undefined =>
  attempts.find((attempt) => attempt.sesMessageId === sesMessageId) ?? attempts.at(-1);

/** Why a row refused a lease. */
export function refusalOf(row: LedgerRow, now: Date): LeaseRefusal {
  if (isSettled(row)) return { reason: 'settled', row };
  // The other attempt has failed since it refused this lease, so a new one is possible now.
  const until = row.status === 'leased' ? Date.parse(row.leaseUntil) : now.getTime();
  return { reason: 'leased', secondsLeft: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)) };
}
