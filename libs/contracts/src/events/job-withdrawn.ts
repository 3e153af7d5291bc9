import { StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { ClaimEvent } from './claim-event';

/** The claimer withdrew. The job is open again, or expired if its listing has ended. */
export class JobWithdrawn extends ClaimEvent {
  static readonly type = 'job.withdrawn';

  @StoredText({
    description: 'Reason that the claimer gave. Null if there is none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  reason!: string | null;

  @Timestamp({ description: 'Time of the withdrawal' })
  withdrawnAt!: string;
}
