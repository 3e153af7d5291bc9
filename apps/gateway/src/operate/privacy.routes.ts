import { Injectable } from '@nestjs/common';
import {
  type ChangeAnswer,
  counted,
  Identifier,
  OneOf,
  PRIVACY_STATUSES,
  type PrivacyStatus,
  type ReappliedErasures,
} from '@freelance/contracts';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

class ListPrivacyDto {
  @OneOf(PRIVACY_STATUSES, { description: 'Only requests in this state', presence: 'optional' })
  status?: PrivacyStatus;

  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

/** The services with tables that a restore can bring back. */
const RESTORABLE = ['jobs', 'users'] as const;

/** Exports and erasures of users. */
@Injectable()
export class PrivacyRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'GET',
      path: '/ops/privacy',
      query: ListPrivacyDto,
      handle: ({ query: { status, after } }: OperateRequest<ListPrivacyDto>) =>
        this.services.get('users', '/ops/privacy', { status, after }),
    },
    {
      method: 'GET',
      path: '/ops/privacy/:requestId',
      handle: ({ params }: OperateRequest) => this.services.get('users', pathOf(params)),
    },
    {
      method: 'POST',
      path: '/ops/privacy/:requestId/retry',
      body: ChangeDto,
      handle: ({ params, body }: OperateRequest<object, ChangeDto>) =>
        this.services.post('users', `${pathOf(params)}/retry`, body),
    },
    {
      method: 'POST',
      path: '/ops/privacy/reapply',
      body: ChangeDto,
      handle: ({ body }: OperateRequest<object, ChangeDto>) => this.reapply(body),
    },
  ];

  constructor(private readonly services: ServiceCalls) {}

  /** A service that does not answer fails the whole: the operator repeats it. */
  private async reapply({ apply = false }: ChangeDto): Promise<ChangeAnswer> {
    const answers = await Promise.all(
      RESTORABLE.map(async (service) => {
        const answer = await this.services.post<ReappliedErasures>(service, '/internal/privacy/reapply', { apply });
        return { service, ...answer };
      }),
    );
    const plan = answers.map(
      ({ service, read, found }) => `erase ${counted(found, 'row')} of ${read} in ${service} again`,
    );
    const done = answers.map(({ service, erased }) => `${counted(erased, 'row')} erased in ${service}`);
    return { applied: apply, plan, done: apply ? done : [] };
  }
}

const pathOf = ({ requestId }: Record<string, string>): string => `/ops/privacy/${encodeURIComponent(requestId!)}`;
