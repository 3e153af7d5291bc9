import { Identifier, Money, StoredText, WholeNumber } from '../fields';
import { LIMITS } from '../limits';

/** The fields that every job event has. */
export abstract class JobEvent {
  static readonly topic = 'freelance-jobs-events';
  static readonly source = 'jobs-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this job' })
  sequence!: number;

  @Identifier({ description: 'Job id', example: 'job-123e4567-e89b-12d3-a456-426614174000' })
  jobId!: string;

  @Identifier({ description: 'User id of the owner', example: 'owner-123' })
  ownerId!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name, singleLine: true })
  jobName!: string;

  @Money({ description: 'Pay, with at most two decimals', example: 500 })
  payAmount!: number;
}
