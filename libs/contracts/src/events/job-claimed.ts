import { StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { ClaimEvent } from './claim-event';

/** A seeker claimed an open job. */
export class JobClaimed extends ClaimEvent {
  static readonly type = 'job.claimed';

  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @StoredText({ description: 'Notes that the claimer gave when claiming', max: LIMITS.notes, presence: 'nullable' })
  claimerNotes!: string | null;
}
