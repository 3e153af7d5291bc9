import { IsBoolean } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { StoredText, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { ClaimEvent } from './claim-event';

/** The owner approved the work, or its review deadline passed. */
export class JobApproved extends ClaimEvent {
  static readonly type = 'job.approved';

  @Timestamp({ description: 'Time of the approval' })
  approvedAt!: string;

  @StoredText({
    description: 'Notes from the owner to the claimer. Null if there are none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  approvalNotes!: string | null;

  @ApiProperty({
    type: 'boolean',
    description: 'True if the review deadline passed and the platform approved the work',
  })
  @IsBoolean()
  automatic!: boolean;
}
