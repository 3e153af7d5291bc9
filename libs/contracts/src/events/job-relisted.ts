import { OneOf, Timestamp } from '../fields';
import { JOB_STATUSES, type JobStatus } from '../job';
import { ListingEvent } from './listing-event';

/** The owner listed the job again. Every seeker may claim it, also those who claimed it before. */
export class JobRelisted extends ListingEvent {
  static readonly type = 'job.relisted';

  @Timestamp({ description: 'Time when the job was relisted' })
  relistedAt!: string;

  @OneOf(JOB_STATUSES, {
    description: 'Status before the event: `expired` also for a listing that had expired without being marked yet',
  })
  previousStatus!: JobStatus;
}
