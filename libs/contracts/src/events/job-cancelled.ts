import { StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { JobEvent } from './job-event';

/** The owner cancelled an open job. */
export class JobCancelled extends JobEvent {
  static readonly type = 'job.cancelled';

  @StoredText({
    description: 'Reason that the owner gave. Null if there is none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  reason!: string | null;

  @Timestamp({ description: 'Time of the cancellation' })
  cancelledAt!: string;
}
