import { ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Identifier } from '@freelance/contracts';
import { AnnouncedJob } from '../mail/kinds/announced-job';

/** `job.announced`: request mails about a job for the subscribers of its category, after a given subscriber. */
export class JobAnnounced {
  @Identifier({ description: 'Id of the job event that caused it; a person gets one mail for it' })
  eventId!: string;

  @ValidateNested()
  @Type(() => AnnouncedJob)
  job!: AnnouncedJob;

  @Identifier({ description: 'The last subscriber told, null at the start', presence: 'nullable' })
  afterUserId!: string | null;
}
