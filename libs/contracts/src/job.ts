export const JOB_STATUSES = ['open', 'claimed', 'submitted', 'approved', 'rejected', 'expired', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const CLAIM_STATUSES = ['active', 'submitted', 'approved', 'rejected', 'timedout', 'withdrawn'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Whether a text has the shape of a job's id. */
export const isJobId = (text: string): boolean => /^job-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What a reminder is about: the listing's end, the claimer's work, the owner's review. */
export const REMINDER_KINDS = ['expiry', 'submission', 'review'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The commands of users: who gives them, and from which effective status to which statuses. The verbs hold the other guards. */
export const JOB_COMMANDS = {
  claim: { by: 'seeker', from: { open: ['claimed'] } },
  submit: { by: 'seeker', from: { claimed: ['submitted'] } },
  withdraw: { by: 'seeker', from: { claimed: ['open', 'expired'] } },
  approve: { by: 'owner', from: { submitted: ['approved'] } },
  reject: { by: 'owner', from: { submitted: ['rejected'] } },
  requestChanges: { by: 'owner', from: { submitted: ['claimed'] } },
  relist: { by: 'owner', from: { expired: ['open'], rejected: ['open'] } },
  update: { by: 'owner', from: { open: ['open'] } },
  cancel: { by: 'owner', from: { open: ['cancelled'] } },
  extend: { by: 'owner', from: { open: ['open'], claimed: ['claimed'] } },
} as const satisfies Record<string, { by: 'owner' | 'seeker'; from: Partial<Record<JobStatus, readonly JobStatus[]>> }>;
export type JobCommand = keyof typeof JOB_COMMANDS;

/** A command in paths: `requestChanges` as `request-changes`. */
export const commandSegment = (command: JobCommand): string =>
  command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
