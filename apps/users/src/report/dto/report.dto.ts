import { ApiProperty } from '@nestjs/swagger';
import {
  ADMIN_LIMITS,
  Identifier,
  LIMITS,
  OneOf,
  REASON_CODES,
  type ReasonCode,
  REPORT_ACTIONS,
  REPORT_STATUSES,
  REPORT_SUBJECTS,
  type ReportAction,
  type ReportStatus,
  type ReportSubject,
  StoredText,
  Text,
  Timestamp,
} from '@freelance/contracts';
import { PageDto, PageQueryDto } from '../../page.dto';

const REPORT_ID = 'report-0f2c5a7b9d1e4f60a1b2c3d4e5f60718';
const NULLABLE = { presence: 'nullable' } as const;

export class SendReportDto {
  @OneOf(REPORT_SUBJECTS, { description: 'What is reported', example: 'user' })
  subjectType!: ReportSubject;

  @Text({ description: 'Id of what is reported', max: LIMITS.userId, singleLine: true, example: 'seeker-456' })
  subjectId!: string;

  @OneOf(REASON_CODES, { description: 'Why', example: 'spam' })
  reason!: ReasonCode;

  @Text({ description: 'What happened', max: ADMIN_LIMITS.reportText, presence: 'omissible' })
  text?: string;
}

export class ResolveReportDto {
  @OneOf(REPORT_ACTIONS, {
    description:
      '`suspend` suspends the reported user, or the owner of the reported job. Users and jobs cannot be hidden',
    example: 'dismiss',
  })
  action!: ReportAction;

  @Text({
    description: 'Why. With `suspend` also the reason of the suspension',
    max: ADMIN_LIMITS.reason,
    example: 'No spam',
  })
  note!: string;
}

export class ListReportsDto extends PageQueryDto {
  @OneOf(REPORT_STATUSES, { description: 'Default: `open`', presence: 'optional' })
  status: ReportStatus = 'open';
}

/** What the reporter sees: not what becomes of it. */
export class SentReportDto {
  @Identifier({ description: 'Report id', example: REPORT_ID })
  reportId!: string;

  @OneOf(REPORT_SUBJECTS, { description: 'What is reported' })
  subjectType!: ReportSubject;

  @Identifier({ description: 'Id of what is reported', example: 'seeker-456' })
  subjectId!: string;

  @OneOf(REASON_CODES, { description: 'Why' })
  reason!: ReasonCode;

  @StoredText({ description: 'What happened', max: ADMIN_LIMITS.reportText, ...NULLABLE })
  text!: string | null;

  @Timestamp({ description: 'Time of the report' })
  createdAt!: string;
}

class ResolutionDto {
  @OneOf(REPORT_ACTIONS, { description: 'What was done' })
  action!: ReportAction;

  @StoredText({ description: 'Why', max: ADMIN_LIMITS.reason })
  note!: string;

  @Identifier({ description: 'User id of the administrator', example: 'admin-1' })
  by!: string;

  @Timestamp({ description: 'Time of the resolution' })
  at!: string;
}

export class ReportDto extends SentReportDto {
  @Identifier({ description: 'User id of the reporter', example: 'owner-123' })
  reporterId!: string;

  @Identifier({ description: 'The reported user, or the owner of the reported job', example: 'seeker-456' })
  userId!: string;

  @OneOf(REPORT_STATUSES, { description: 'Whether an administrator has resolved it' })
  status!: ReportStatus;

  @ApiProperty({ type: ResolutionDto, nullable: true, description: 'Null while the report is open' })
  resolution!: ResolutionDto | null;
}

export class ReportListDto extends PageDto {
  @ApiProperty({ type: [ReportDto], description: 'Oldest first' })
  reports!: ReportDto[];
}
