import { StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { ClaimEvent } from './claim-event';

/** The owner rejected the work. */
export class JobRejected extends ClaimEvent {
  static readonly type = 'job.rejected';

  @Timestamp({ description: 'Time of the rejection' })
  rejectedAt!: string;

  @StoredText({ description: 'Reason', max: LIMITS.notes })
  rejectionReason!: string;
}
