import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import {
  type DeadLetterOfMails,
  type Envelope,
  type EventOfMails,
  type ExplainMails,
  Identifier,
  type ResendMail,
  Timestamp,
} from '@freelance/contracts';

export class MailsQueryDto {
  @Identifier({ description: 'User id' })
  userId!: string;

  @Identifier({ description: 'Only mails about this job', presence: 'optional' })
  jobId?: string;

  @Identifier({ description: 'Only the mail about this event', presence: 'optional' })
  eventId?: string;

  @Timestamp({ description: 'Only mails requested then or later', presence: 'optional' })
  since?: string;
}

export class LedgerQueryDto {
  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

class EventDto implements EventOfMails {
  @Identifier({ description: 'Event id' })
  id!: string;

  @Identifier({ description: 'Type' })
  type!: string;

  @Timestamp({ description: 'When it happened' })
  time!: string;

  @IsObject()
  detail!: Record<string, unknown>;
}

class DeadLetterDto implements DeadLetterOfMails {
  @IsString()
  queue!: string;

  @IsString()
  envelopeId!: string;

  @IsOptional()
  @IsString()
  error!: string | null;
}

/** More events than a job or a user usually has. */
const EVENTS = 100;

export class ExplainMailsDto implements ExplainMails {
  @Identifier({ description: 'User id', presence: 'optional' })
  userId?: string;

  @IsArray()
  @ArrayMaxSize(EVENTS)
  @ValidateNested({ each: true })
  @Type(() => EventDto)
  events!: EventDto[];

  @IsOptional()
  @IsString({ each: true })
  inOutbox?: string[];

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DeadLetterDto)
  deadLetters?: DeadLetterDto[];

  @IsOptional()
  @IsObject()
  waiting?: Record<string, number>;
}

export class ResendMailDto implements ResendMail {
  @IsObject()
  envelope!: Envelope;

  @Identifier({ description: 'User id' })
  userId!: string;

  @IsOptional()
  @IsBoolean()
  apply?: boolean;
}
