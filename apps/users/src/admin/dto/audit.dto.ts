import { ApiProperty } from '@nestjs/swagger';
import {
  ADMIN_LIMITS,
  AUDIT_ACTIONS,
  type AuditAction,
  Identifier,
  LIMITS,
  OneOf,
  REPORT_SUBJECTS,
  type ReportSubject,
  StoredText,
  Text,
  Timestamp,
} from '@freelance/contracts';
import { PageDto, PageQueryDto } from '../../page.dto';

export class ListAuditDto extends PageQueryDto {
  @Text({
    description: 'Only what this administrator did, by user id',
    max: LIMITS.userId,
    singleLine: true,
    presence: 'optional',
    example: 'admin-1',
  })
  actor?: string;

  @Text({
    description: 'Only what was done to this user or job, by id',
    max: LIMITS.userId,
    singleLine: true,
    presence: 'optional',
    example: 'seeker-456',
  })
  subject?: string;
}

class AuditEntryDto {
  @Identifier({ description: 'Entry id', example: 'audit-123e4567-e89b-12d3-a456-426614174000' })
  auditId!: string;

  @Timestamp({ description: 'When' })
  at!: string;

  @Identifier({ description: 'User id of the administrator', example: 'admin-1' })
  actorId!: string;

  @OneOf(AUDIT_ACTIONS, { description: 'What' })
  action!: AuditAction;

  @OneOf(REPORT_SUBJECTS, { description: 'Type of the subject' })
  subjectType!: ReportSubject;

  @Identifier({ description: 'Id of the subject', example: 'seeker-456' })
  subjectId!: string;

  @StoredText({ description: 'Why. Null for what was only looked at', max: ADMIN_LIMITS.reason, presence: 'nullable' })
  reason!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'Further facts, such as `until` and `reportId`',
  })
  details!: Record<string, string | null>;

  @Identifier({ description: 'Id of the request, as in `X-Request-ID` and in the logs' })
  requestId!: string;
}

export class AuditListDto extends PageDto {
  @ApiProperty({ type: [AuditEntryDto], description: 'Newest first' })
  entries!: AuditEntryDto[];
}
