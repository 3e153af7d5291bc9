import type { JobStatus, ReminderKind } from './job';

interface JobFacts {
  sequence: number;
  jobId: string;
  ownerId: string;
  jobName: string;
  payAmount: number;
}

interface ClaimFacts extends JobFacts {
  claimerId: string;
  claimId: string;
}

interface ListingFacts extends JobFacts {
  categoryId: string;
  categoryName: string;
  snsTopicArn: string | null;
  description: string;
  timeToCompleteSeconds: number;
  expiryDate: string;
  seekerJobUrl: string;
}

/** Payload of every job event. The classes in `JOB_EVENTS` document and validate the same fields. */
export interface JobEvents {
  'job.created': ListingFacts & { status: JobStatus; createdAt: string; jobUrl: string };
  'job.claimed': ClaimFacts & { claimedAt: string; submissionDeadline: string; claimerNotes: string | null };
  'job.submitted': ClaimFacts & {
    submittedAt: string;
    submissionNotes: string | null;
    deliverableUrl: string | null;
    additionalFiles: string[];
  };
  'job.approved': ClaimFacts & { approvedAt: string; approvalNotes: string | null; automatic: boolean };
  'job.rejected': ClaimFacts & { rejectedAt: string; rejectionReason: string };
  'job.relisted': ListingFacts & { relistedAt: string; previousStatus: JobStatus };
  'job.expired': JobFacts & { originalStatus: JobStatus; expiryDate: string; expiredAt: string };
  'job.timedout': ClaimFacts & {
    timeToCompleteSeconds: number;
    claimedAt: string;
    submissionDeadline: string;
    timedOutAt: string;
  };
  'job.reminder': JobFacts & { recipientId: string; kind: ReminderKind; dueAt: string };
  'job.updated': JobFacts & {
    changes: Record<string, { from: string | number; to: string | number }>;
    updatedAt: string;
  };
  'job.cancelled': JobFacts & { reason: string | null; cancelledAt: string };
  'job.extended': JobFacts & {
    claimerId?: string;
    claimId?: string;
    expiryDate?: string;
    submissionDeadline?: string;
    extendedAt: string;
  };
  'job.changes_requested': ClaimFacts & { changes: string; submissionDeadline: string; requestedAt: string };
  'job.withdrawn': ClaimFacts & { reason: string | null; withdrawnAt: string };
}
export type JobEventType = keyof JobEvents;

/** Type and payload of one job event, correlated. */
export type AnyJobEvent = { [Type in JobEventType]: { type: Type; detail: JobEvents[Type] } }[JobEventType];
