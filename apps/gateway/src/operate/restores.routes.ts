import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { type ChangeAnswer, Identifier } from '@freelance/contracts';
import { TABLES } from '@freelance/manifest';
import { rebuildPage } from './claim-rebuild-page';
import { type OperateRequest, type OperateRoute, type OperateRoutes, PagedChangeDto } from './operate-route';
import { ServiceCalls } from './service-calls';

/** As the jobs service limits it. */
const MOST_JOBS = 50;

const optional = (description: string) => Identifier({ description, presence: 'optional' });

/** One page of the adoption of a table that was put back. */
class AdoptDto extends PagedChangeDto {
  @IsIn(Object.keys(TABLES), { message: 'table must be the key of a table' })
  table!: string;

  @optional('The restored table whose rows were copied')
  from?: string;

  @IsOptional()
  @IsBoolean()
  missingOnly?: boolean;

  /** Rows that the operator copied with own credentials before this page. */
  @IsOptional()
  @IsInt()
  @Min(0)
  copied?: number;

  /** Jobs to lift with this page; the jobs service validates each. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_JOBS)
  jobs?: object[];

  /** This page rebuilds rows of ClaimsTable. */
  @IsOptional()
  @IsBoolean()
  rebuild?: boolean;

  @optional('With `rebuild`: `page.next` of the page before')
  after?: string;
}

/** Makes the platform agree with a table that was put back. All pages of one command have one audit entry. */
@Injectable()
export class RestoresRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'POST',
      path: '/ops/restores/adopt',
      body: AdoptDto,
      pageFields: ['copied', 'jobs', 'rebuild', 'after'],
      handle: ({ body }: OperateRequest<object, AdoptDto>) => this.adopt(body),
    },
  ];

  constructor(private readonly services: ServiceCalls) {}

  /** There may always be another page: only the caller knows when it has adopted everything. */
  private async adopt({ apply = false, copied = 0, ...page }: AdoptDto): Promise<ChangeAnswer> {
    const { counts, ...answer } = await this.page(apply, page);
    return { ...answer, counts: { copied, ...counts }, more: true };
  }

  private async page(apply: boolean, { jobs = [], rebuild, after }: Partial<AdoptDto>): Promise<ChangeAnswer> {
    if (rebuild) return rebuildPage(this.services, { apply, after });
    if (jobs.length > 0) return this.services.post('jobs', '/ops/restores/lift', { jobs, apply });
    return { applied: apply, plan: [], done: [] };
  }
}
