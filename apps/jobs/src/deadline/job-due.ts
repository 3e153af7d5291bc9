import { Identifier, JOB_STATUSES, type JobStatus, OneOf, Timestamp } from '@freelance/contracts';
import type { QueueKey } from '@freelance/manifest';
import type { DueState } from '../job/domain/lapse';

/** `job.expiry_due` and `job.timeout_due`: look at this job, since time is to do something to it. */
export class JobDue implements DueState {
  @Identifier({ description: 'Job id' })
  jobId!: string;

  @OneOf(JOB_STATUSES, { description: 'Status it was found in' })
  status!: JobStatus;

  @Identifier({ description: 'The claim it was found with', presence: 'nullable' })
  claimId!: string | null;

  @Timestamp({ description: 'When something is due, as it was found' })
  dueAt!: string;
}

/** Name of a scan, of its queue and of the messages there, and the statuses it looks for. */
export const DEADLINES = {
  expiry: { queue: 'jobExpiry', message: 'job.expiry_due', statuses: ['open'] },
  timeout: { queue: 'jobTimeout', message: 'job.timeout_due', statuses: ['claimed', 'submitted'] },
} as const satisfies Record<string, { queue: QueueKey; message: string; statuses: readonly JobStatus[] }>;
export type DeadlineName = keyof typeof DEADLINES;

export const deadlineNameOf = (status: JobStatus): DeadlineName => (status === 'open' ? 'expiry' : 'timeout');
