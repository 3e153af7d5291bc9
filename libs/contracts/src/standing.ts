/** Why a user is suspended or reported. Events and mails carry this code, never the text of an administrator. */
export const REASON_CODES = ['spam', 'abuse', 'fraud', 'other'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What users can report. */
export const REPORT_SUBJECTS = ['user', 'message', 'review', 'media', 'portfolio', 'job'] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

export const REPORT_STATUSES = ['open', 'resolved'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** How an administrator resolves a report. */
export const REPORT_ACTIONS = ['dismiss', 'hide', 'suspend'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** What administrators do to users and reports, and which private data they look at. */
export const AUDIT_ACTIONS = [
  'view',
  'search-by-email',
  'suspend',
  'reinstate',
  'end-sessions',
  'verify-email',
  'resolve-report',
  'export',
  'erase',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Lengths are in Unicode code points. */
export const ADMIN_LIMITS = { reason: 500, reportText: 2_000, reportsPerDay: 20 } as const;
