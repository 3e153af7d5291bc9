import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { AuditPage } from '@freelance/contracts';
import { Clock } from '@freelance/service';
import { DynamoAuditRepository } from './dynamo-audit.repository';
import type { OperateRequest, OperateRoute, OperateRoutes } from './operate-route';

const DAY_MS = 24 * 60 * 60 * 1_000;

class AuditQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'days must be a whole number from 1 to 31' })
  @Min(1, { message: 'days must be a whole number from 1 to 31' })
  @Max(31, { message: 'days must be a whole number from 1 to 31' })
  days: number = 7;
}

const MOST_ENTRIES = 200;

@Injectable()
export class AuditRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/audit', query: AuditQueryDto, handle: (request) => this.read(request) },
  ];

  constructor(
    private readonly audit: DynamoAuditRepository,
    private readonly clock: Clock,
  ) {}

  private async read({ query: { days } }: OperateRequest<AuditQueryDto>): Promise<AuditPage> {
    const now = this.clock.now();
    return { entries: await this.audit.read(new Date(now.getTime() - days * DAY_MS), now, MOST_ENTRIES) };
  }
}
