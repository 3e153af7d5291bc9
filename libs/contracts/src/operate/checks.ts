import type { ChangeAnswer } from './change';

/** The parts of a check. Each reads one table from its beginning to its end. */
export type CheckPart = JobsCheckPart | 'ledger';

/** The tables of the jobs service. */
export type JobsCheckPart = 'jobs' | 'claims' | 'history';

/** A row that contradicts another one. */
export interface CheckFinding {
  /** `dev-JobsTable` */
  table: string;
  key: string;
  rule: CheckRule;
  /** What is wrong. */
  problem: string;
  /** The command that repairs it. */
  repair: string;
}

export type CheckRule =
  | 'job-behind-history'
  | 'job-ahead-of-history'
  | 'job-version'
  | 'job-indexes'
  | 'job-outbox-hidden'
  | 'job-overdue'
  | 'job-missing'
  | 'claim-missing'
  | 'claim-differs'
  | 'claim-surplus'
  | 'claim-phantom'
  | 'ledger-unknown-event'
  | 'ledger-other-event';

/** `GET /ops/checks?part=&after=`: one page. */
export interface CheckPage {
  part: CheckPart;
  /** Rows that were read for this page. */
  read: number;
  findings: CheckFinding[];
  /** Where the next page of this part begins; null at the end. */
  next: string | null;
}

/** A row of the mail ledger, as far as a check needs it. */
export interface CheckedLedgerRow {
  userId: string;
  eventId: string;
  /** When the event happened, on the clock of the platform; null for mails of earlier releases. */
  eventTime: string | null;
  /** When the mail was requested; real time. */
  createdAt: string;
}

/** `GET /ops/ledger?after=` of notifications: one page of the mail ledger. */
export interface LedgerPage {
  /** `dev-NotificationsTable` */
  table: string;
  rows: CheckedLedgerRow[];
  next: string | null;
}

/** `POST /ops/checks/ledger` of jobs: rows of the mail ledger to compare with the events of the jobs; at most 50. */
export interface LedgerToCheck {
  table: string;
  rows: CheckedLedgerRow[];
}

/** One page of a comparison of ClaimsTable with the history. */
export interface ClaimRebuildPage {
  /** Events that were read. */
  rows: number;
  /** Claims in them. */
  claims: number;
  missing: number;
  differing: number;
  unchanged: number;
  /** Rows with a later event than the history had when it was read. */
  newer: number;
  written: number;
  /** Rows of ClaimsTable that were read. */
  stored: number;
  /** Rows of ClaimsTable whose event is neither in the history nor in an outbox. */
  surplus: number;
  removed: number;
  next: string | null;
}

/** The answer of `POST /ops/rebuilds/claims`. */
export interface ClaimRebuildAnswer extends ChangeAnswer {
  page: ClaimRebuildPage;
}

/** A job whose numbers were compared with what other tables have seen. */
export interface LiftJob {
  jobId: string;
  /** The largest number of an event of this job in the mail ledger; 0 for none. */
  seen: number;
}

/** `POST /ops/restores/lift` of jobs: at most 50 jobs; the answer is a `ChangeAnswer` with the count `lifted`. */
export interface LiftJobs {
  jobs: LiftJob[];
  apply?: boolean;
}

/**
 * `POST /ops/restores/adopt`: one page of the adoption of a table that was put back. All pages have one audit entry, with
 * `table`, `from` and `missingOnly` and the sums of `copied`, `lifted`, `written` and `removed`.
 */
export interface AdoptTable {
  /** Key of the table: `jobs`. */
  table: string;
  from?: string;
  missingOnly?: boolean;
  /** Rows that the operator copied with own credentials since the page before. */
  copied?: number;
  /** Jobs to lift; at most 50. */
  jobs?: LiftJob[];
  /** Rebuild a page of ClaimsTable; `after` is `page.next` of the page before. */
  rebuild?: boolean;
  after?: string;
  continues?: string;
  apply?: boolean;
}
