import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { AuditPage } from '@freelance/contracts';
import { Clock } from '@freelance/service';
import { DynamoAuditRepository } from './dynamo-audit.repository';
import { AUDIT_KEY, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';

const DAY_MS = 24 * 60 * 60 * 1_000;

class AuditQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'days must be a whole number from 1 to 31' })
  @Min(1, { message: 'days must be a whole number from 1 to 31' })
  @Max(31, { message: 'days must be a whole number from 1 to 31' })
  days: number = 7;

  @IsOptional()
  @Matches(AUDIT_KEY, { message: 'after must be `next` of the page before' })
  after?: string;
}

const PAGE_ENTRIES = 200;

@Injectable()
export class AuditRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/audit', query: AuditQueryDto, handle: (request) => this.read(request) },
  ];

  constructor(
    private readonly audit: DynamoAuditRepository,
    private readonly clock: Clock,
  ) {}

  private read({ query: { days, after } }: OperateRequest<AuditQueryDto>): Promise<AuditPage> {
    const now = this.clock.now();
    return this.audit.read({ since: new Date(now.getTime() - days * DAY_MS), now, after }, PAGE_ENTRIES);
  }
}
