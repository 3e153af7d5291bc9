import { ApiProperty } from '@nestjs/swagger';
import { Identifier, Timestamp } from '@freelance/contracts';
import { NextPage } from './response-fields';

export class EventDto {
  @ApiProperty({ enum: ['0'] })
  version!: string;

  @Identifier({ description: 'Event id. Stays the same if the event is published again' })
  id!: string;

  @ApiProperty({ example: 'jobs-service' })
  source!: string;

  @ApiProperty({ example: 'job.claimed' })
  'detail-type'!: string;

  @Timestamp({ description: 'Time when the event happened' })
  time!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Payload of the event' })
  detail!: object;
}

export class HistoryDto {
  @ApiProperty({ type: [EventDto], description: 'Events, oldest first' })
  events!: EventDto[];

  @NextPage()
  lastKey!: string | null;
}
