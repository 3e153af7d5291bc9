import { Injectable } from '@nestjs/common';
import { IsBoolean, IsOptional } from 'class-validator';
import { type ChangeAnswer, Identifier } from '@freelance/contracts';
import { rebuildPage } from './claim-rebuild-page';
import { EventHistory } from './event-history';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes, PagedChangeDto } from './operate-route';
import { ServiceCalls } from './service-calls';

class ReplayDto extends ChangeDto {
  @Identifier({ description: 'Event id' })
  eventId!: string;
}

class RebuildDto extends PagedChangeDto {
  @IsOptional()
  @IsBoolean()
  removeSurplus?: boolean;

  @Identifier({ description: '`page.next` of the page before', presence: 'optional' })
  after?: string;
}

/** What operators repair: events that are processed again, claims, scans. */
@Injectable()
export class JobRepairsRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'POST',
      path: '/ops/events/replay',
      body: ReplayDto,
      handle: ({ body }: OperateRequest<object, ReplayDto>) => this.history.replay(body.eventId, body.apply),
    },
    {
      method: 'POST',
      path: '/ops/rebuilds/claims',
      body: RebuildDto,
      pageFields: ['after'],
      handle: ({ body }: OperateRequest<object, RebuildDto>) => rebuildPage(this.services, body),
    },
    { method: 'GET', path: '/ops/scans', handle: () => this.services.get('jobs', '/scans') },
    ...(['expiry', 'timeout'] as const).map((name): OperateRoute => ({
      method: 'POST',
      path: `/ops/scans/${name}`,
      body: ChangeDto,
      handle: ({ body }: OperateRequest<object, ChangeDto>) => this.scan(name, body),
    })),
  ];

  constructor(
    private readonly services: ServiceCalls,
    private readonly history: EventHistory,
  ) {}

  private async scan(name: 'expiry' | 'timeout', { apply = false }: ChangeDto): Promise<ChangeAnswer> {
    const plan = [`look now for jobs that the ${name} scan finds, and send a message for each`];
    if (!apply) return { applied: false, plan, done: [] };
    await this.services.post('jobs', `/scans/${name}`, {});
    return { applied: true, plan, done: [`the ${name} scan has started`] };
  }
}
