import { OneOf, Timestamp } from '../fields';
import { JOB_STATUSES, type JobStatus } from '../job';
import { JobEvent } from './job-event';

/** The listing of an open job ended without a claim. */
export class JobExpired extends JobEvent {
  static readonly type = 'job.expired';

  @OneOf(JOB_STATUSES, { description: 'Status before the event, always `open`' })
  originalStatus!: JobStatus;

  @Timestamp({ description: 'Time when the listing expired' })
  expiryDate!: string;

  @Timestamp({ description: 'Time when the platform recorded it' })
  expiredAt!: string;
}
