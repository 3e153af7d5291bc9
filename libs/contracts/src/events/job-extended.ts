import { Identifier, Timestamp } from '../fields';
import { JobEvent } from './job-event';

/** The owner set a later `expiryDate` for an open job, or a later `submissionDeadline` for a claimed job. */
export class JobExtended extends JobEvent {
  static readonly type = 'job.extended';

  @Identifier({ description: 'User id of the claimer. Present only if the job is claimed', presence: 'optional' })
  claimerId?: string;

  @Identifier({ description: 'Claim id. Present only if the job is claimed', presence: 'optional' })
  claimId?: string;

  @Timestamp({ description: 'New expiry date. Present only if the job is open', presence: 'optional' })
  expiryDate?: string;

  @Timestamp({ description: 'New submission deadline. Present only if the job is claimed', presence: 'optional' })
  submissionDeadline?: string;

  @Timestamp({ description: 'Time of the extension' })
  extendedAt!: string;
}
