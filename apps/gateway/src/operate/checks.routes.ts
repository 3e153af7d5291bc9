import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { type CheckFinding, type CheckPage, type CheckPart, Identifier, type LedgerPage } from '@freelance/contracts';
import type { OperateRequest, OperateRoute, OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

const PARTS = ['jobs', 'claims', 'history', 'ledger'] as const satisfies readonly CheckPart[];

class CheckDto {
  @IsIn(PARTS, { message: `part must be one of ${PARTS.join(', ')}` })
  part!: CheckPart;

  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

/** Compares the tables of the services with each other. Changes nothing. */
@Injectable()
export class ChecksRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/checks', query: CheckDto, handle: (request) => this.check(request) },
  ];

  constructor(private readonly services: ServiceCalls) {}

  private check({ query: { part, after } }: OperateRequest<CheckDto>): Promise<CheckPage> {
    return part === 'ledger' ? this.checkLedger(after) : this.services.get('jobs', '/ops/checks', { part, after });
  }

  /** The ledger belongs to notifications, the events to jobs. */
  private async checkLedger(after: string | undefined): Promise<CheckPage> {
    const { table, rows, next } = await this.services.get<LedgerPage>('notifications', '/ops/ledger', { after });
    const findings =
      rows.length === 0 ? [] : await this.services.post<CheckFinding[]>('jobs', '/ops/checks/ledger', { table, rows });
    return { part: 'ledger', read: rows.length, findings, next };
  }
}
