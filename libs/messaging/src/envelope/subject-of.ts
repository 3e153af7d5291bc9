import type { Envelope } from '@freelance/contracts';

/** What an envelope is about, for log lines. */
export interface Subject {
  eventId?: string;
  jobId?: unknown;
  userId?: unknown;
}

/** The event, job and user in the detail of a message, under the names that the platform's messages have for them. */
export function subjectOf({ id, detail }: Envelope): Subject {
  const { eventId, jobId, job, facts, recipientId } = (detail ?? {}) as Record<string, unknown>;
  const about = [detail, job, facts].find(hasJob);
  return {
    eventId: typeof eventId === 'string' ? eventId : id,
    ...(about ? { jobId: about.jobId } : jobId === undefined ? {} : { jobId }),
    ...(recipientId === undefined ? {} : { userId: recipientId }),
  };
}

const hasJob = (value: unknown): value is { jobId: string } =>
  typeof value === 'object' && value !== null && typeof (value as { jobId?: unknown }).jobId === 'string';
