import { Injectable } from '@nestjs/common';
import type { ChangeAnswer } from '@freelance/contracts';
import { GatewayConfig } from '../gateway.config';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { PlatformQueues } from './platform-queues';
import { queueNamed } from './queue-owners';
import { ServiceCalls } from './service-calls';

@Injectable()
export class QueuesRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/queues', handle: () => this.queues.read() },
    { method: 'POST', path: '/ops/queues/:queue/nudge', body: ChangeDto, handle: (request) => this.nudge(request) },
  ];

  constructor(
    private readonly queues: PlatformQueues,
    private readonly calls: ServiceCalls,
    private readonly config: GatewayConfig,
  ) {}

  private nudge({ params, body }: OperateRequest<object, ChangeDto>): Promise<ChangeAnswer> {
    const { key, service } = queueNamed(params.queue!, this.config.ENVIRONMENT);
    return this.calls.post(service, `/ops/queues/${key}/nudge`, body);
  }
}
