import { StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { ClaimEvent } from './claim-event';

/** The owner requested changes to the submitted work, with a new deadline. */
export class JobChangesRequested extends ClaimEvent {
  static readonly type = 'job.changes_requested';

  @StoredText({ description: 'Changes that the claimer has to make', max: LIMITS.notes })
  changes!: string;

  @Timestamp({ description: 'New deadline for submitting the work, inclusive' })
  submissionDeadline!: string;

  @Timestamp({ description: 'Time when the owner requested changes' })
  requestedAt!: string;
}
