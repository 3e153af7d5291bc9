import { Injectable } from '@nestjs/common';
import { Identifier, OneOf, PRIVACY_STATUSES, type PrivacyStatus } from '@freelance/contracts';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

class ListPrivacyDto {
  @OneOf(PRIVACY_STATUSES, { description: 'Only requests in this state', presence: 'optional' })
  status?: PrivacyStatus;

  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

/** Exports and erasures of users. */
@Injectable()
export class PrivacyRequestsRoutes implements OperateRoutes {
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
  ];

  constructor(private readonly services: ServiceCalls) {}
}

const pathOf = ({ requestId }: Record<string, string>): string => `/ops/privacy/${encodeURIComponent(requestId!)}`;
