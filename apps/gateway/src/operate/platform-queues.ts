import { Injectable } from '@nestjs/common';
import type { QueueReport, QueuesPage } from '@freelance/contracts';
import type { ApiName } from '@freelance/manifest';
import { Upstreams } from '../upstreams/upstreams';
import { CONSUMERS } from './queue-owners';
import { ServiceCalls } from './service-calls';

/** Counts the messages of all queues now. */
@Injectable()
export class PlatformQueues {
  constructor(
    private readonly calls: ServiceCalls,
    private readonly upstreams: Upstreams,
  ) {}

  /** The queues of all services that answer. */
  async read(): Promise<QueuesPage> {
    const { names } = this.upstreams;
    const consumers = CONSUMERS.filter((service) => names.includes(service));
    const answers = await Promise.all(consumers.map((service) => this.ask(service)));
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
}
