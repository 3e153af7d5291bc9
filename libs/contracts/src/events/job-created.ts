import { Identifier, OneOf, Timestamp } from '../fields';
import { JOB_STATUSES, type JobStatus } from '../job';
import { ListingEvent } from './listing-event';

/** The owner posted a job: it is open. */
export class JobCreated extends ListingEvent {
  static readonly type = 'job.created';

  @OneOf(JOB_STATUSES, { description: 'Status, always `open`' })
  status!: JobStatus;

  @Timestamp({ description: 'Time of creation' })
  createdAt!: string;

  @Identifier({ description: 'URL of the job for its owner' })
  jobUrl!: string;
}
