import { Injectable } from '@nestjs/common';
import { IsIP, IsOptional, IsString, MaxLength } from 'class-validator';
import type { LimitsReport, LogLine } from '@freelance/contracts';
import { Clock, ValidationFailedError } from '@freelance/service';
import { Budgets } from '../../limits/budgets';
import type { OperateRequest, OperateRoute, OperateRoutes } from '../operate-route';
import { LogStore } from './log-store';

const HOUR_MS = 60 * 60 * 1_000;
const LINES_READ = 20_000;
const INFO = 30;

class LimitsDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  user?: string;

  @IsOptional()
  @IsIP(undefined, { message: 'address must be an IP address' })
  address?: string;
}

/** Why a caller gets 429. */
@Injectable()
export class LimitsRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/limits', query: LimitsDto, handle: (request) => this.limits(request) },
  ];

  constructor(
    private readonly budgets: Budgets,
    private readonly store: LogStore,
    private readonly clock: Clock,
  ) {}

  private async limits({ query: { user, address } }: OperateRequest<LimitsDto>): Promise<LimitsReport> {
    if ((user === undefined) === (address === undefined)) {
      throw new ValidationFailedError([{ field: 'user', message: 'Give either user or address' }]);
    }
    const now = this.clock.now();
    const [budgets, { lines, truncated }] = await Promise.all([
      this.budgets.usage({ userId: user, clientAddress: address ?? '' }, now),
      this.store.read({
        from: new Date(now.getTime() - HOUR_MS),
        to: now,
        fields: { msg: 'request', ...(user === undefined ? { clientAddress: address! } : { userId: user }) },
        minLevel: INFO,
        limit: LINES_READ,
      }),
    ]);
    return {
      caller: user === undefined ? `address ${address}` : `user ${user}`,
      budgets,
      refusals: refusalsIn(lines),
      source: this.store.source,
      truncated,
    };
  }
}

/** The refusals by budget and route, the most frequent first. */
export function refusalsIn(lines: readonly LogLine[]): LimitsReport['refusals'] {
  const found = new Map<string, LimitsReport['refusals'][number]>();
  for (const { budget, kind, time } of lines) {
    if (typeof budget !== 'string') continue;
    const key = `${budget} ${String(kind)}`;
    const known = found.get(key);
    found.set(key, { budget, kind: String(kind), count: (known?.count ?? 0) + 1, last: time });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
