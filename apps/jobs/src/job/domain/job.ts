import {
  type AnyJobEvent,
  type ClaimStatus,
  JOB_COMMANDS,
  type JobCommand,
  type JobStatus,
} from '@freelance/contracts/plain';

/** One seeker's claim of a job, from claim to review. Instants are UTC ISO strings with milliseconds. */
export interface Claim {
  claimId: string;
  claimerId: string;
  status: ClaimStatus;
  claimedAt: string;
  submissionDeadline: string;
  claimerNotes: string | null;
  submittedAt: string | null;
  submissionNotes: string | null;
  deliverableUrl: string | null;
  additionalFiles: string[];
  /** When the submission is approved automatically; set by the submission, null when it never is. */
  autoApproveAt: string | null;
  reviewedAt: string | null;
  approvalNotes: string | null;
  rejectionReason: string | null;
}

/** Everything that a rule needs to know about a job, its claim included. */
export interface Job {
  jobId: string;
  ownerId: string;
  categoryId: string;
  categoryName: string;
  snsTopicArn: string | null;
  name: string;
  description: string;
  payAmount: number;
  timeToCompleteSeconds: number;
  /** As stored; readers see `effectiveStatus`. */
  status: JobStatus;
  expiryDate: string;
  createdAt: string;
  updatedAt: string;
  /** When it was listed last: creation or relisting. */
  listedAt: string;
  relistedAt: string | null;
  /** The current or final claim; null while the job has no claimer. */
  claim: Claim | null;
  /** Seekers who lost their claim since the job was listed last, and how: they may not claim it until it is relisted. */
  barred: Record<string, 'timedout' | 'withdrawn'>;
  /** When the next reminder of the deadline is due; null when none is left. */
  nextReminderAt: string | null;
  /** Number of the job's last event. */
  sequence: number;
}

/** An event, and the claim as the event leaves it; null when the event is about no claim. */
export type DecidedEvent = AnyJobEvent & { claim: Claim | null };

/** The job after a decision, and its events in order. Without events the job is unchanged. */
export interface Decision {
  job: Job;
  events: DecidedEvent[];
}

/** What every decision depends on besides the job. */
export interface DecisionFacts {
  now: Date;
  /** How long before a deadline reminders are sent, in seconds. */
  remindersBefore: readonly number[];
}

/** The same for the command of a user. */
export interface CommandFacts extends DecisionFacts {
  actor: string;
}

/** A deadline includes its own instant. */
export const isPast = (deadline: string, now: Date): boolean => now.getTime() > Date.parse(deadline);

/** The status for every read, list, filter and guard: an open job past its `expiryDate` is expired at once. */
export const effectiveStatus = (job: Pick<Job, 'status' | 'expiryDate'>, now: Date): JobStatus =>
  job.status === 'open' && isPast(job.expiryDate, now) ? 'expired' : job.status;

/** Whether the table of commands allows this one now. */
export const allows = (job: Job, command: JobCommand, now: Date): boolean =>
  effectiveStatus(job, now) in JOB_COMMANDS[command].from;

/** When the current state ends without any command; null when it never does. */
export function deadlineOf(job: Job): string | null {
  switch (job.status) {
    case 'open':
      return job.expiryDate;
    case 'claimed':
      return job.claim?.submissionDeadline ?? null;
    case 'submitted':
      return job.claim?.autoApproveAt ?? null;
    case 'approved':
    case 'rejected':
    case 'expired':
    case 'cancelled':
      return null;
  }
}

/** When a reminder or the deadline is due next; null when neither is. */
export function dueAt(job: Job): string | null {
  const deadline = deadlineOf(job);
  if (deadline === null || job.nextReminderAt === null) return deadline;
  return job.nextReminderAt < deadline ? job.nextReminderAt : deadline;
}

export const addSeconds = (instant: Date | string, seconds: number): string =>
  new Date(new Date(instant).getTime() + seconds * 1_000).toISOString();

/** Fields of every event. */
export const eventFacts = (job: Job) => ({
  sequence: job.sequence,
  jobId: job.jobId,
  ownerId: job.ownerId,
  jobName: job.name,
  payAmount: job.payAmount,
});

/** Fields of every event that lists a job. */
export const listingFacts = (job: Job) => ({
  ...eventFacts(job),
  categoryId: job.categoryId,
  categoryName: job.categoryName,
  snsTopicArn: job.snsTopicArn,
  description: job.description,
  timeToCompleteSeconds: job.timeToCompleteSeconds,
  expiryDate: job.expiryDate,
});

/** Fields of every event about a claim. */
export const claimEventFacts = (job: Job, { claimId, claimerId }: Claim) => ({
  ...eventFacts(job),
  claimId,
  claimerId,
});
