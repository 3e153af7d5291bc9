import { Injectable } from '@nestjs/common';
import { type DueJobsPage, Identifier } from '@freelance/contracts';
import type { OperateRequest, OperateRoute, OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

/** The jobs service validates the value. */
class DueDto {
  @Identifier({ description: 'How far ahead; by default 60', presence: 'optional' })
  minutes?: string;
}

/** What time does next. */
@Injectable()
export class DueRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/due', query: DueDto, handle: (request) => this.due(request) },
  ];

  constructor(private readonly services: ServiceCalls) {}

  private due({ query: { minutes } }: OperateRequest<DueDto>): Promise<DueJobsPage> {
    return this.services.get('jobs', '/ops/due', { minutes });
  }
}
