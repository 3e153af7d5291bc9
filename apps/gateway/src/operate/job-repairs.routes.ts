import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional } from 'class-validator';
import { type ChangeAnswer, type ClaimRebuildAnswer, type ClaimRebuildPage, Identifier } from '@freelance/contracts';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

/** As the jobs service limits it. */
const MOST_JOBS = 50;

class ReplayDto extends ChangeDto {
  @Identifier({ description: 'Event id' })
  eventId!: string;
}

class LiftDto extends ChangeDto {
  /** The jobs service validates each. */
  @IsArray()
  @ArrayMaxSize(MOST_JOBS)
  jobs!: object[];
}

class RebuildDto extends ChangeDto {
  @IsOptional()
  @IsBoolean()
  removeSurplus?: boolean;

  @Identifier({ description: '`page.next` of the page before', presence: 'optional' })
  after?: string;
}

/** What operators change in the jobs service. */
@Injectable()
export class JobRepairsRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'POST',
      path: '/ops/events/replay',
      body: ReplayDto,
      handle: ({ body }: OperateRequest<object, ReplayDto>) => this.services.post('jobs', '/ops/events/replay', body),
    },
    {
      method: 'POST',
      path: '/ops/restores/lift',
      body: LiftDto,
      handle: ({ body }: OperateRequest<object, LiftDto>) => this.services.post('jobs', '/ops/restores/lift', body),
    },
    {
      method: 'POST',
      path: '/ops/rebuilds/claims',
      body: RebuildDto,
      handle: ({ body }: OperateRequest<object, RebuildDto>) => this.rebuildClaims(body),
    },
    { method: 'GET', path: '/ops/scans', handle: () => this.services.get('jobs', '/scans') },
    ...(['expiry', 'timeout'] as const).map((name): OperateRoute => ({
      method: 'POST',
      path: `/ops/scans/${name}`,
      body: ChangeDto,
      handle: ({ body }: OperateRequest<object, ChangeDto>) => this.scan(name, body),
    })),
  ];

  constructor(private readonly services: ServiceCalls) {}

  private async rebuildClaims({ apply = false, ...given }: RebuildDto): Promise<ClaimRebuildAnswer> {
    const page = await this.services.post<ClaimRebuildPage>('jobs', '/rebuilds/claims', { ...given, dryRun: !apply });
    const { missing, differing, surplus, written, removed } = page;
    return {
      applied: apply,
      plan: [
        `write ${missing + differing} rows of ClaimsTable`,
        `${given.removeSurplus ? 'remove' : 'keep'} ${surplus} surplus rows`,
      ],
      done: apply ? [`${written} rows of ClaimsTable written`, `${removed} surplus rows removed`] : [],
      page,
    };
  }

  private async scan(name: 'expiry' | 'timeout', { apply = false }: ChangeDto): Promise<ChangeAnswer> {
    const plan = [`look now for jobs that the ${name} scan finds, and send a message for each`];
    if (!apply) return { applied: false, plan, done: [] };
    await this.services.post('jobs', `/scans/${name}`, {});
    return { applied: true, plan, done: [`the ${name} scan has started`] };
  }
}
