import type { Envelope } from '../envelope';
import type { ClaimStatus, JobStatus } from '../job';

/** The job as JobsTable has it, and what happens to it next. Times without a note are on the clock of the platform, ISO 8601. */
export interface JobState {
  jobId: string;
  name: string;
  /** As users see it. */
  status: JobStatus;
  /** Differs from `status` while an ended listing is not marked as expired yet. */
  storedStatus: JobStatus;
  /** Number of the last write. */
  version: number;
  /** Number of the last event. */
  sequence: number;
  ownerId: string;
  categoryId: string;
  payAmount: number;
  createdAt: string;
  updatedAt: string;
  expiryDate: string;
  /** When DynamoDB may delete the job; null when it is kept. */
  deletedAfter: string | null;
  claim: JobClaimState | null;
  next: NextStep | null;
  timer: JobTimer | null;
}

export interface JobClaimState {
  claimId: string;
  claimerId: string;
  status: ClaimStatus;
  claimedAt: string;
  submissionDeadline: string;
  submittedAt: string | null;
  autoApproveAt: string | null;
}

/** Who must act, until when, and what happens otherwise. */
export interface NextStep {
  actor: 'seeker' | 'claimer' | 'owner';
  /** Null when any seeker can act. */
  userId: string | null;
  action: 'claim' | 'submit' | 'review';
  /** Null when there is no deadline. */
  dueAt: string | null;
  /** The status after the deadline. */
  otherwise: 'expired' | 'timedout' | 'approved' | null;
}

/** What time does next to the job, and what makes it happen. */
export interface JobTimer {
  kind: 'reminder' | 'deadline';
  dueAt: string;
  /** `JobTimeoutQueue` */
  queue: string;
  /** When the delayed message of the last write arrives, real time; null when the deadline was too far ahead for a queue. */
  messageAt: string | null;
  /** Whether that message arrives in time. If not, a scan sends another message. */
  isScheduled: boolean;
  /** When the first scan after `dueAt` starts, real time. */
  scanAt: string;
  /** Seconds since `dueAt`; negative while it is ahead. */
  lateSeconds: number;
}

/** One number in the history of a job: an event, or the note of a restore. */
export interface JobHistoryEntry {
  sequence: number;
  /** Null for a restore, which is no event. */
  envelope: Envelope | null;
  requestId: string | null;
  /** Real time: when the oldest event of this job that waits in the outbox was written. Null when the event is published. */
  pendingSince: string | null;
  restore: RestoreNote | null;
}

/** The row of JobsTable was put back, and its numbers were lifted. */
export interface RestoreNote {
  /** Real time. */
  restoredAt: string;
  /** Status of the job after the restore. */
  status: JobStatus;
}

/** `GET /ops/jobs/:jobId` */
export interface JobReport {
  jobId: string;
  /** Null when JobsTable has no such job: it was deleted after its retention time, or lost. */
  job: JobState | null;
  /** Oldest first. */
  history: JobHistoryEntry[];
}

/** `GET /ops/jobs?claimId=|eventId=|userId=`, or one page of `GET /ops/jobs?status=&categoryId=` in no order. */
export interface FoundJobs {
  jobs: FoundJob[];
  /** There are more jobs than those above. */
  more: boolean;
  /** Where the next page of a search by status or category begins; also of a page that found nothing. */
  next: string | null;
}

export interface FoundJob {
  jobId: string;
  name: string;
  ownerId: string;
  /** Status of the job; of the claim where `as` is `claimer`. */
  status: JobStatus | ClaimStatus;
  payAmount: number;
  /** What the user is for the job. Null when the search was for a claim or an event. */
  as: 'owner' | 'claimer' | null;
  claimId: string | null;
  /** When time changes the job; null when it does not, and in a search for a user. */
  dueAt: string | null;
  /** When the job was created; when it was claimed where `as` is `claimer`. */
  at: string;
}

/** `GET /ops/policies/try`: one page of the jobs that another policy would move. */
export interface PolicyTrial {
  policy: { autoApproveAfterSeconds: number; reminderSecondsBefore: number[] };
  /** Jobs that were read for this page. */
  read: number;
  moved: MovedJob[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** A job whose deadline or reminder would be at another time. */
export interface MovedJob {
  jobId: string;
  ownerId: string;
  claimerId: string | null;
  status: JobStatus;
  deadline: { now: string | null; then: string | null };
  reminder: { now: string | null; then: string | null };
  /** The deadline would be past, so the job would change at once. */
  isDueAtOnce: boolean;
}

/** `GET /ops/events?after=`: one page of all events of all jobs; all events of one job are on the same page. */
export interface EventPage {
  events: EventRow[];
  next: string | null;
}

export interface EventRow {
  id: string;
  type: string;
  /** On the clock of the platform. */
  time: string;
  jobId: string;
  sequence: number;
  /** Ids, `kind` and `automatic`, without texts. */
  detail: Record<string, unknown>;
}

/**
 * `GET /ops/report?day=2026-01-15`: the figures of one UTC day from one part of the history. The caller adds the parts
 * until `next` is null; each job and each of its events is in one part, a user can be in several.
 */
export interface DayReportPart {
  day: string;
  /** Events that were read. */
  read: number;
  created: number;
  /** Jobs created, by category id. */
  createdByCategory: Record<string, number>;
  /** Jobs created on the same weekday one, two, three and four weeks before. */
  createdWeeksBefore: number[];
  /** UTC day of the oldest event that was read; null without events. */
  firstDay: string | null;
  /** Events of that day by type. */
  activity: Record<string, number>;
  /** Jobs that ended that day: approved, rejected, expired or cancelled. */
  ended: number;
  approved: number;
  /** Of each approved job: seconds from its creation to the approval. */
  completionSeconds: number[];
  /** Ids of the owners and seekers who changed a job that day. */
  owners: string[];
  seekers: string[];
  next: string | null;
}

/** `POST /ops/events/replay`; the answer is a `ChangeAnswer`. */
export interface ReplayJobEvent {
  /** `<jobId>-<sequence>` */
  eventId: string;
  apply?: boolean;
}

/** A job with a deadline or a reminder that is due soon, or late. */
export interface DueJob {
  jobId: string;
  status: JobStatus;
  /** On the clock of the platform. */
  dueAt: string;
  /** Whether a delayed message about it waits; if not, a scan sends one. */
  isScheduled: boolean;
}

/** `GET /ops/due?minutes=60` */
export interface DueJobsPage {
  /** The clock of the platform. */
  now: string;
  until: string;
  /** The earliest first; those before `now` are late. */
  jobs: DueJob[];
  /** There are more jobs than those above. */
  more: boolean;
}
