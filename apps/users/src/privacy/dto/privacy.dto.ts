import { Equals } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import {
  ERASURE_CONFIRMATION,
  ERASURE_STATUSES,
  type ErasureStatus,
  EXPORT_STATUSES,
  type ExportStatus,
  Identifier,
  PRIVACY_KINDS,
  PRIVACY_STATUSES,
  type PrivacyKind,
  type PrivacyStatus,
  Timestamp,
} from '@freelance/contracts';
import { PageDto, PageQueryDto } from '../../page.dto';
import { OneOf } from '@freelance/contracts';

const NULLABLE = { presence: 'nullable' } as const;
const APP = { description: 'Service', example: 'jobs' };

export class EraseDto {
  @ApiProperty({ type: String, enum: [ERASURE_CONFIRMATION], description: 'Confirms that the account is to be erased' })
  @Equals(ERASURE_CONFIRMATION, { message: `$property must be ${ERASURE_CONFIRMATION}` })
  confirm!: string;
}

/** What became of the part of one service. */
export const PART_STATES = ['waiting', 'done'] as const;
export type PartState = (typeof PART_STATES)[number];

export class PartDto {
  @Identifier(APP)
  app!: string;

  @OneOf(PART_STATES, { description: 'Whether the service has done its part, of an erasure that of this pass' })
  status!: PartState;
}

export class ExportFileDto {
  @ApiProperty({ type: String, example: 'jobs.json' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'Size in bytes' })
  bytes!: number;

  @ApiProperty({
    type: String,
    format: 'uri',
    description: 'Valid for ten minutes. Each holder of the URL can read the file',
  })
  url!: string;
}

export class ExportDto {
  @Identifier({ description: 'Id of the export', example: 'export-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  exportId!: string;

  @OneOf(EXPORT_STATUSES, { description: 'State' })
  status!: ExportStatus;

  @Timestamp({ description: 'When it was requested' })
  createdAt!: string;

  @Timestamp({ description: 'When the files are removed. Null until they are ready', ...NULLABLE })
  expiresAt!: string | null;

  @ApiProperty({ type: [PartDto], description: 'The part of each service with personal data' })
  parts!: PartDto[];

  @ApiProperty({
    type: [ExportFileDto],
    description: 'JSON, one file for each service. Empty unless the state is `ready`',
  })
  files!: ExportFileDto[];
}

export class ExportListDto extends PageDto {
  @ApiProperty({ type: [ExportDto] })
  exports!: ExportDto[];
}

export class EngagementDto {
  @Identifier({ description: 'What it is', example: 'job' })
  type!: string;

  @Identifier({ description: 'Its id', example: 'job-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  id!: string;

  @Timestamp({ description: 'When it ends by itself. Null if it does not', ...NULLABLE })
  until!: string | null;
}

export class ErasureDto {
  @Identifier({ description: 'Id of the erasure', example: 'erasure-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  erasureId!: string;

  @OneOf(ERASURE_STATUSES, { description: 'State' })
  status!: ErasureStatus;

  @Timestamp({
    description: 'The erasure begins then, or later when engagements still run. Null when it has ended',
    ...NULLABLE,
  })
  erasesAt!: string | null;

  @Timestamp({ description: 'When everything was erased. Null before', ...NULLABLE })
  erasedAt!: string | null;

  @ApiProperty({ type: [EngagementDto], description: 'Engagements that must end before the erasure begins' })
  waitingFor!: EngagementDto[];
}

export class ListPrivacyDto extends PageQueryDto {
  @OneOf(PRIVACY_STATUSES, { description: 'Only requests in this state', presence: 'optional' })
  status?: PrivacyStatus;
}

export class PrivacyPartDto extends PartDto {
  @ApiProperty({
    type: 'integer',
    description: 'The last pass that the service has answered. Null before its first answer',
    nullable: true,
  })
  pass!: number | null;

  @ApiProperty({ type: 'integer', description: 'Records with data of the user that this pass found' })
  found!: number;

  @ApiProperty({ type: 'integer', description: 'Records that were erased, in all passes' })
  erased!: number;
}

export class PrivacyRequestDto {
  @Identifier({ description: 'Id of the request' })
  requestId!: string;

  @OneOf(PRIVACY_KINDS, { description: 'Kind' })
  kind!: PrivacyKind;

  @OneOf(PRIVACY_STATUSES, { description: 'State' })
  status!: PrivacyStatus;

  @Identifier({ description: 'User id. Null when the erasure has ended', ...NULLABLE })
  userId!: string | null;

  @Timestamp({ description: 'When it was requested' })
  createdAt!: string;

  @Timestamp({ description: 'When an erasure begins at the earliest. Null for an export', ...NULLABLE })
  erasesAt!: string | null;

  @ApiProperty({ type: [EngagementDto], description: 'As jobs answered last' })
  waitingFor!: EngagementDto[];

  @ApiProperty({
    type: 'integer',
    description: 'Number of the present pass of an erasure; 0 before the first, and for an export',
  })
  pass!: number;

  @ApiProperty({ type: [PrivacyPartDto] })
  parts!: PrivacyPartDto[];
}

export class PrivacyListDto extends PageDto {
  @ApiProperty({ type: [PrivacyRequestDto] })
  requests!: PrivacyRequestDto[];
}
