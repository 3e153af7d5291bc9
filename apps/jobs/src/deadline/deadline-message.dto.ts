import { Identifier, JOB_STATUSES, type JobStatus, OneOf, Timestamp } from '@freelance/contracts';
import type { DueState } from '../job/domain/apply-deadline';

/** `job.expiry_due` and `job.timeout_due`: a deadline or a reminder of this job is due. */
export class DeadlineMessage implements DueState {
  @Identifier({ description: 'Job id' })
  jobId!: string;

  @OneOf(JOB_STATUSES, { description: 'Status it was found in' })
  status!: JobStatus;

  @Identifier({ description: 'The claim it was found with', presence: 'nullable' })
  claimId!: string | null;

  @Timestamp({ description: 'When something is due, as it was found' })
  dueAt!: string;
}
