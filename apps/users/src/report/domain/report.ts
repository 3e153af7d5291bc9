import type { ReasonCode, ReportAction, ReportStatus, ReportSubject } from '@freelance/contracts/plain';

export interface Resolution {
  action: ReportAction;
  note: string;
  /** User id of the administrator. */
  by: string;
  at: string;
}

/** One user tells the administrators about another user or a job. */
export interface Report {
  reportId: string;
  reporterId: string;
  subjectType: ReportSubject;
  subjectId: string;
  /** Who is responsible for the subject: the user, or the owner of the job. */
  userId: string;
  reason: ReasonCode;
  text: string | null;
  status: ReportStatus;
  createdAt: string;
  resolution: Resolution | null;
}
