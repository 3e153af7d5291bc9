import type { AuditAction, ReportSubject } from '@freelance/contracts/plain';

/** What an administrator did or looked at. */
export interface Act {
  /** User id of the administrator. */
  actorId: string;
  action: AuditAction;
  subjectType: ReportSubject;
  subjectId: string;
  /** Null for reads. */
  reason: string | null;
  details: Record<string, string | null>;
}

/** An act with its time and request: a row of the audit. */
export interface AuditRecord extends Act {
  auditId: string;
  at: string;
  requestId: string;
}
