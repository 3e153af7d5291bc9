import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { counted, Identifier, type ReappliedErasures, type ReapplyAnswer } from '@freelance/contracts';
import { API_NAMES, type ApiName, personalAppsOf, SERVICE_NAMES } from '@freelance/manifest';
import { ReapplyErasures } from '@freelance/privacy';
import { type OperateRequest, type OperateRoute, type OperateRoutes, PagedChangeDto } from './operate-route';
import { ServiceCalls } from './service-calls';

const APPS = personalAppsOf(SERVICE_NAMES);

/** One page of the rows of one service. */
class ReapplyDto extends PagedChangeDto {
  @IsIn(APPS, { message: `app must be one of ${APPS.join(', ')}` })
  app!: (typeof APPS)[number];

  @Identifier({ description: '`page.next` of the page before', presence: 'optional' })
  after?: string;
}

/** Repeats erasures after a restore. All pages of one service have one audit entry. */
@Injectable()
export class PrivacyRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'POST',
      path: '/ops/privacy/reapply',
      body: ReapplyDto,
      pageFields: ['after'],
      handle: ({ body }: OperateRequest<object, ReapplyDto>) => this.reapply(body),
    },
  ];

  constructor(
    private readonly services: ServiceCalls,
    private readonly own: ReapplyErasures,
  ) {}

  private async reapply({ app, after, apply = false }: ReapplyDto): Promise<ReapplyAnswer> {
    const isOwn = !(API_NAMES as readonly string[]).includes(app);
    const page = isOwn
      ? await this.own.page(after ?? null, apply)
      : await this.services.post<ReappliedErasures>(app as ApiName, '/ops/privacy/reapply', { apply, after });
    return {
      applied: apply,
      plan: [
        `erase again what ${counted(page.found, 'row')} of ${app} ${page.found === 1 ? 'has' : 'have'} of erased users`,
      ],
      done: [],
      counts: { read: page.read, found: page.found, erased: page.erased },
      more: page.next !== null,
      page,
    };
  }
}
