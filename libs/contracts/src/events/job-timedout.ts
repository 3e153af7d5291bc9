import { DurationSeconds, Timestamp } from '../fields';
import { ClaimEvent } from './claim-event';

/** The claimer submitted nothing before the deadline. The job is open again, or expired if its listing has ended. */
export class JobTimedOut extends ClaimEvent {
  static readonly type = 'job.timedout';

  @DurationSeconds({ description: 'Seconds that a claimer has to submit the work, counted from the claim' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'Time when the job was claimed' })
  claimedAt!: string;

  @Timestamp({ description: 'Deadline for submitting the work that has passed' })
  submissionDeadline!: string;

  @Timestamp({ description: 'Time when the platform recorded it' })
  timedOutAt!: string;
}
