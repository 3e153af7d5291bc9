import { IsObject } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Timestamp } from '../fields';
import { JobEvent } from './job-event';

/** The owner changed fields of an open job. */
export class JobUpdated extends JobEvent {
  static readonly type = 'job.updated';

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    description: 'Each changed field with its old and new value: `{payAmount: {from: 500, to: 550}}`',
  })
  @IsObject()
  changes!: Record<string, { from: string | number; to: string | number }>;

  @Timestamp({ description: 'Time of the update' })
  updatedAt!: string;
}
