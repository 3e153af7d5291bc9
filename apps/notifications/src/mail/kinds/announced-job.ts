import { DurationSeconds, Identifier, LIMITS, Money, StoredText, Timestamp } from '@freelance/contracts';

/** The facts of an open job for subscribers of its category. */
export class AnnouncedJob {
  @Identifier({ description: 'Job id' })
  jobId!: string;

  @Identifier({ description: 'Owner of the job, who is never told' })
  ownerId!: string;

  @Identifier({ description: 'Category id' })
  categoryId!: string;

  @StoredText({ description: 'Name of the category', max: LIMITS.name })
  categoryName!: string;

  @StoredText({ description: 'Title of the job', max: LIMITS.name })
  jobName!: string;

  @StoredText({ description: 'Beginning of the description', max: LIMITS.summaryDescription + 1 })
  summary!: string;

  @Money({ description: 'Pay, with at most two decimals' })
  payAmount!: number;

  @DurationSeconds({ description: 'Seconds that a claimer has to submit the work, counted from the claim' })
  timeToCompleteSeconds!: number;

  @Timestamp({ description: 'Time when the listing expires, inclusive' })
  expiryDate!: string;
}
