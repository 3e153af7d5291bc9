export const JOB_STATUSES = ['open', 'claimed', 'submitted', 'approved', 'rejected', 'expired', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const CLAIM_STATUSES = ['active', 'submitted', 'approved', 'rejected', 'timedout', 'withdrawn'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Whether the text has the form of a job id. */
export const isJobId = (text: string): boolean => /^job-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What a reminder is about: the end of the listing, the claimer's work, or the owner's review. */
export const REMINDER_KINDS = ['expiry', 'submission', 'review'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The commands of users: the role, and the effective status before and after. Other guards are in the domain files. */
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

/** The path segment of a command: `requestChanges` becomes `request-changes`. */
export const commandSegment = (command: JobCommand): string =>
  command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
