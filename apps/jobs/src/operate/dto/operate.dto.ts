import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type CheckedLedgerRow,
  Identifier,
  JOB_STATUSES,
  type JobsCheckPart,
  type JobStatus,
  type LedgerToCheck,
  LIMITS,
} from '@freelance/contracts';

const CHECK_PARTS = ['jobs', 'claims', 'history'] as const satisfies readonly JobsCheckPart[];
const MOST_JOBS = 50;
const MOST_LEDGER_ROWS = 50;

/** Where the page before said that this one begins. */
class PageDto {
  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

export class EventsQueryDto extends PageDto {}

export class JobSearchDto extends PageDto {
  @Identifier({ description: 'Claim id', presence: 'optional' })
  claimId?: string;

  @Identifier({ description: 'Event id', presence: 'optional' })
  eventId?: string;

  @Identifier({ description: 'User id', presence: 'optional' })
  userId?: string;

  @IsOptional()
  @IsIn(JOB_STATUSES, { message: `status must be one of ${JOB_STATUSES.join(', ')}` })
  status?: JobStatus;

  @Identifier({ description: 'Category id', presence: 'optional' })
  categoryId?: string;
}

export class PolicyQueryDto extends PageDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LIMITS.durationSeconds)
  autoApproveAfterSeconds?: number;

  /** `86400,3600`; `0` for no reminders. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === '0' ? [] : typeof value === 'string' ? value.split(',').map(Number) : value,
  )
  @IsArray()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LIMITS.durationSeconds, { each: true })
  reminderSecondsBefore?: number[];
}

export class CheckQueryDto extends PageDto {
  @IsIn(CHECK_PARTS)
  part!: JobsCheckPart;
}

class LedgerRowDto implements CheckedLedgerRow {
  @Identifier({ description: 'User id' })
  userId!: string;

  @Identifier({ description: 'Event id' })
  eventId!: string;

  @IsOptional()
  @IsString()
  eventTime!: string | null;

  @IsString()
  createdAt!: string;
}

export class LedgerToCheckDto implements LedgerToCheck {
  @IsString()
  table!: string;

  @IsArray()
  @ArrayMaxSize(MOST_LEDGER_ROWS)
  @ValidateNested({ each: true })
  @Type(() => LedgerRowDto)
  rows!: LedgerRowDto[];
}

const A_DAY = { message: 'day must be a date like 2026-01-15' };

export class ReportQueryDto extends PageDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, A_DAY)
  @IsISO8601({ strict: true }, A_DAY)
  day!: string;
}

class ApplyDto {
  /** Without it, the answer only says what would be done. */
  @IsOptional()
  @IsBoolean()
  apply: boolean = false;
}

export class ReplayDto extends ApplyDto {
  @Identifier({ description: 'Event id' })
  eventId!: string;
}

class LiftJobDto {
  @Identifier({ description: 'Job id' })
  jobId!: string;

  @IsInt()
  @Min(0)
  seen!: number;
}

export class LiftDto extends ApplyDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_JOBS)
  @ValidateNested({ each: true })
  @Type(() => LiftJobDto)
  jobs!: LiftJobDto[];
}
