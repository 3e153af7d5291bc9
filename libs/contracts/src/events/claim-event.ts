import { Identifier } from '../fields';
import { JobEvent } from './job-event';

/** The fields that every event about a claim has. */
export abstract class ClaimEvent extends JobEvent {
  @Identifier({ description: 'User id of the claimer', example: 'seeker-456' })
  claimerId!: string;

  @Identifier({ description: 'Claim id', example: 'claim-123e4567-e89b-12d3-a456-426614174000' })
  claimId!: string;
}
