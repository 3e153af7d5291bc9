import { DurationSeconds, Identifier, StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { JobEvent } from './job-event';

/** The fields of every event that opens a job to seekers. */
export abstract class ListingEvent extends JobEvent {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @StoredText({ description: 'Name of the category', max: LIMITS.name })
  categoryName!: string;

  @Identifier({
    description: "ARN of the category's SNS topic. Null if the topic did not exist yet",
    presence: 'nullable',
  })
  snsTopicArn!: string | null;

  @StoredText({ description: 'Full description of the job', max: LIMITS.description })
  description!: string;

  @DurationSeconds({ description: 'Seconds that a claimer has to submit the work, counted from the claim' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'Time when the listing expires, inclusive' })
  expiryDate!: string;

  @Identifier({ description: 'URL of the job for seekers' })
  seekerJobUrl!: string;
}
