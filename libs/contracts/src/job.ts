export const JOB_STATUSES = ['open', 'claimed', 'submitted', 'approved', 'rejected', 'expired', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const CLAIM_STATUSES = ['active', 'submitted', 'approved', 'rejected', 'timedout', 'withdrawn'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Whether a text has the shape of a job's id. */
export const isJobId = (text: string): boolean => /^job-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What a reminder is about: the listing's end, the claimer's work, the owner's review. */
export const REMINDER_KINDS = ['expiry', 'submission', 'review'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];
