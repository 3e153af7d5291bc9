import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier, OneOf, StoredText, WholeNumber } from '../fields';
import { PRIVACY_KINDS, type PrivacyKind } from '../privacy';

const TEXT = 200;

/** What stays of an erased user in one app. */
export class KeptPart {
  @StoredText({ description: 'What is kept', max: TEXT, singleLine: true, example: 'Amounts and times of jobs' })
  what!: string;

  @WholeNumber({ description: 'Number of items' })
  count!: number;

  @StoredText({ description: 'Why', max: TEXT, singleLine: true, example: 'Record of the other party' })
  basis!: string;

  @StoredText({
    description: 'How long. Null if without end',
    max: TEXT,
    singleLine: true,
    presence: 'nullable',
    example: '24 hours',
  })
  until!: string | null;
}

/** An app did its part of an export or of one pass of an erasure. Each app with personal data publishes it. */
export class PrivacyPartDone {
  static readonly type = 'privacy.part_done';
  static readonly topic = 'privacy-events';
  /** Any app. */
  static readonly source = null;

  @Identifier({ description: 'Id of the request', example: '0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  requestId!: string;

  @OneOf(PRIVACY_KINDS, { description: 'What was asked for' })
  kind!: PrivacyKind;

  @Identifier({ description: 'The app', example: 'jobs' })
  app!: string;

  @WholeNumber({ description: 'Number of the pass of an erasure; 0 for an export' })
  pass!: number;

  @WholeNumber({ description: 'Number of items that had data of the user' })
  found!: number;

  @WholeNumber({ description: 'Number of items from which data was erased; 0 for an export' })
  erased!: number;

  @ApiProperty({ type: () => [KeptPart], description: 'What stays of the user; empty for an export' })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KeptPart)
  kept!: KeptPart[];
}
