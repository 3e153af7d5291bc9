import type { JobStatus } from '@freelance/contracts';
import type { QueueKey } from '@freelance/manifest';

/** By name of a scan: its queue, the type of its messages, and the statuses of the jobs that it looks for. */
export const DEADLINES = {
  expiry: { queue: 'jobExpiry', message: 'job.expiry_due', statuses: ['open'] },
  timeout: { queue: 'jobTimeout', message: 'job.timeout_due', statuses: ['claimed', 'submitted'] },
} as const satisfies Record<string, { queue: QueueKey; message: string; statuses: readonly JobStatus[] }>;
export type DeadlineName = keyof typeof DEADLINES;

export const deadlineNameOf = (status: JobStatus): DeadlineName => (status === 'open' ? 'expiry' : 'timeout');
