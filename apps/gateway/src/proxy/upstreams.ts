import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CallSignatures, type HealthCheck, ServiceUnavailableError } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import { BudgetedAgent } from './budgeted-agent';
import { RefusedRequestError } from '../checks/refused-request.error';
import { type UpstreamName, UPSTREAMS } from '../routes';

const LABELS: Record<UpstreamName, string> = {
  categories: 'Categories service',
  jobs: 'Jobs service',
  notifications: 'Notifications service',
};

/** undici's code for a call that the budget ended. */
const OVER_BUDGET = 'UND_ERR_ABORTED';

/** The services behind the gateway. */
@Injectable()
export class Upstreams implements OnApplicationShutdown {
  readonly agent: BudgetedAgent;
  private readonly origins: Record<UpstreamName, string>;

  constructor(
    private readonly config: GatewayConfig,
    signatures: CallSignatures,
  ) {
    this.agent = new BudgetedAgent(config.UPSTREAM_BUDGET_MS, config.REQUESTS_AT_WORK, signatures);
    this.origins = {
      categories: config.CATEGORIES_URL,
      jobs: config.JOBS_URL,
      notifications: config.NOTIFICATIONS_URL,
    };
  }

  originOf(name: UpstreamName): string {
    return this.origins[name];
  }

  /** What is left of the time for a service's answer. */
  budgetAfter(waitedMs: number): number {
    return this.config.UPSTREAM_BUDGET_MS - waitedMs;
  }

  /** What a client is told when `name` did not answer: too slow (504), or not reached or lost (503). */
  failureOf(name: UpstreamName, code: string | undefined): Error {
    if (code !== OVER_BUDGET) return new ServiceUnavailableError(`${LABELS[name]} is unavailable`);
    return RefusedRequestError.status(504, { error: `${LABELS[name]} did not answer in time` });
  }

  /** A service that is down takes its own routes away and no others. */
  liveChecks(): HealthCheck[] {
    return UPSTREAMS.map((name) => ({ name, check: () => this.askIfLive(name) }));
  }

  onApplicationShutdown(): Promise<void> {
    return this.agent.close();
  }

  private askIfLive(name: UpstreamName): Promise<void> {
    return new Promise((resolve, reject) => {
      this.agent.request({ origin: this.origins[name], path: '/health/live', method: 'GET' }, (error, response) => {
        if (error) return reject(new Error(`${LABELS[name]} is unavailable`));
        response.body.resume();
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${LABELS[name]} says ${response.statusCode}`));
      });
    });
  }
}
