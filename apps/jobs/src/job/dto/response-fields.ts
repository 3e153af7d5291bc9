import { ApiProperty } from '@nestjs/swagger';

export const JOB_ID = 'job-123e4567-e89b-12d3-a456-426614174000';
export const CLAIM_ID = 'claim-123e4567-e89b-12d3-a456-426614174000';

export const NextPage = () =>
  ApiProperty({
    type: String,
    nullable: true,
    description: 'Pass it as `lastKey` to get the next page. Null on the last page',
  });
