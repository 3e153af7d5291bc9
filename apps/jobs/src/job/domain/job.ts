import type { AnyJobEvent, ClaimStatus, JobStatus } from '@freelance/contracts/plain';

/** One seeker's hold on a job, from claim to review. Instants are UTC ISO strings with milliseconds. */
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
  /** When time approves what was handed in; fixed by the submission, null where time does not. */
  autoApproveAt: string | null;
  reviewedAt: string | null;
  approvalNotes: string | null;
  rejectionReason: string | null;
}

/** The truth about a job: everything a rule needs, its claim included. */
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
  /** As stored; what a reader is told is `effectiveStatus`. */
  status: JobStatus;
  expiryDate: string;
  createdAt: string;
  updatedAt: string;
  /** When it was put on the market last: creation or relisting. */
  listedAt: string;
  relistedAt: string | null;
  /** The current or final claim; null while nobody holds the job. */
  claim: Claim | null;
  /** Seekers who lost their claim since the job was listed last, and how: they may not claim it until it is relisted. */
  barred: Record<string, 'timedout' | 'withdrawn'>;
  /** When whoever is to act is reminded next of the deadline; null when there is nothing to remind of any more. */
  nextReminderAt: string | null;
  /** Number of the job's last event. */
  sequence: number;
}

/** A fact to tell, and the claim as it leaves it; null when it is about no claim. */
export type DecidedEvent = AnyJobEvent & { claim: Claim | null };

/** What is decided: the job afterwards, and the facts to tell, numbered on from the job before; none, and nothing changed. */
export interface Decision {
  job: Job;
  events: DecidedEvent[];
}

/**
 * What people do to a job: from which status, as it is effectively, to which ones. Guards sit in the verbs; this says
 * only where each command leads.
 */
export const JOB_TRANSITIONS = {
  claim: { open: ['claimed'] },
  submit: { claimed: ['submitted'] },
  withdraw: { claimed: ['open', 'expired'] },
  approve: { submitted: ['approved'] },
  reject: { submitted: ['rejected'] },
  requestChanges: { submitted: ['claimed'] },
  relist: { expired: ['open'], rejected: ['open'] },
  update: { open: ['open'] },
  cancel: { open: ['cancelled'] },
  extend: { open: ['open'], claimed: ['claimed'] },
} as const satisfies Record<string, Partial<Record<JobStatus, readonly JobStatus[]>>>;
export type JobCommand = keyof typeof JOB_TRANSITIONS;

/** Deadlines include their own instant: late is after. */
export const isPast = (deadline: string, now: Date): boolean => now.getTime() > Date.parse(deadline);

/** The status for every read, list, filter and guard: a listing lapses by itself, whatever the scanners have done. */
export const effectiveStatus = (job: Pick<Job, 'status' | 'expiryDate'>, now: Date): JobStatus =>
  job.status === 'open' && isPast(job.expiryDate, now) ? 'expired' : job.status;

/** Whether the transition table lets this command happen now. */
export const allows = (job: Job, command: JobCommand, now: Date): boolean =>
  effectiveStatus(job, now) in JOB_TRANSITIONS[command];

/** When time ends the state the job is in; null when it never will. */
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

/** When time will do something to the job next, by itself: a reminder, or the end of its state. */
export function dueAt(job: Job): string | null {
  const deadline = deadlineOf(job);
  if (deadline === null || job.nextReminderAt === null) return deadline;
  return job.nextReminderAt < deadline ? job.nextReminderAt : deadline;
}

export const addSeconds = (instant: Date | string, seconds: number): string =>
  new Date(new Date(instant).getTime() + seconds * 1_000).toISOString();

/** What every event of a job says. */
export const eventFacts = (job: Job) => ({
  sequence: job.sequence,
  jobId: job.jobId,
  ownerId: job.ownerId,
  jobName: job.name,
  payAmount: job.payAmount,
});

/** What every event says that puts a job on the market. */
export const listingFacts = (job: Job) => ({
  ...eventFacts(job),
  categoryId: job.categoryId,
  categoryName: job.categoryName,
  snsTopicArn: job.snsTopicArn,
  description: job.description,
  timeToCompleteSeconds: job.timeToCompleteSeconds,
  expiryDate: job.expiryDate,
});

/** What every event about a claim says. */
export const claimEventFacts = (job: Job, { claimId, claimerId }: Claim) => ({
  ...eventFacts(job),
  claimId,
  claimerId,
});
