import { Injectable } from '@nestjs/common';
import type { ChangeAnswer, QueueReport, QueuesPage } from '@freelance/contracts';
import type { ApiName } from '@freelance/manifest';
import { GatewayConfig } from '../gateway.config';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { CONSUMERS, queueNamed } from './queue-owners';
import { ServiceCalls } from './service-calls';

@Injectable()
export class QueuesRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/queues', handle: () => this.read() },
    { method: 'POST', path: '/ops/queues/:queue/nudge', body: ChangeDto, handle: (request) => this.nudge(request) },
  ];

  constructor(
    private readonly calls: ServiceCalls,
    private readonly config: GatewayConfig,
  ) {}

  /** The queues of all services that answer. */
  private async read(): Promise<QueuesPage> {
    const answers = await Promise.all(CONSUMERS.map((service) => this.ask(service)));
    return {
      queues: answers.flatMap(({ queues }) => queues),
      failures: answers.flatMap(({ failures }) => failures),
    };
  }

  private async ask(service: ApiName): Promise<QueuesPage> {
    try {
      const reports = await this.calls.get<Omit<QueueReport, 'service'>[]>(service, '/ops/queues');
      return { queues: reports.map((report) => ({ service, ...report })), failures: [] };
    } catch (error) {
      return { queues: [], failures: [{ service, error: (error as Error).message }] };
    }
  }

  private nudge({ params, body }: OperateRequest<object, ChangeDto>): Promise<ChangeAnswer> {
    const { key, service } = queueNamed(params.queue!, this.config.ENVIRONMENT);
    return this.calls.post(service, `/ops/queues/${key}/nudge`, body);
  }
}
