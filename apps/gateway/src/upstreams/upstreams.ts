import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ApiName, urlVariable } from '@freelance/manifest';
import { CallSignatures, ServiceUnavailableError } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import { BudgetedAgent } from './budgeted-agent';
import { installedServices } from './installed-services';
import { RefusedRequestError } from '../refused-request.error';

export const labelOf = (name: ApiName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)} service`;

/** undici's code for a call that the budget ended. */
const OVER_BUDGET = 'UND_ERR_ABORTED';

export const isOverBudget = (code: string | undefined): boolean => code === OVER_BUDGET;

/** The services behind the gateway. */
@Injectable()
export class Upstreams implements OnApplicationShutdown {
  readonly agent: BudgetedAgent;

  constructor(
    private readonly config: GatewayConfig,
    signatures: CallSignatures,
  ) {
    this.agent = new BudgetedAgent(config.UPSTREAM_BUDGET_MS, config.REQUESTS_AT_WORK, signatures);
  }

  /** Undefined for an add-on that is not part of the platform. */
  originOf(name: ApiName): string | undefined {
    return this.config[urlVariable(name)];
  }

  /** The services that are part of the platform. */
  get names(): ApiName[] {
    return installedServices(this.config);
  }

  /** @throws ServiceUnavailableError for an add-on that is not part of the platform */
  requireOrigin(name: ApiName): string {
    const origin = this.originOf(name);
    if (origin === undefined) throw new ServiceUnavailableError(`${labelOf(name)} is not installed`);
    return origin;
  }

  /** The rest of the time for a service's answer. */
  remainingBudgetMs(waitedMs: number): number {
    return this.config.UPSTREAM_BUDGET_MS - waitedMs;
  }

  /** The error when `name` did not answer: 504 after the time limit, 503 when the connection failed. */
  failureOf(name: ApiName, code: string | undefined): Error {
    if (!isOverBudget(code)) return new ServiceUnavailableError(`${labelOf(name)} is unavailable`);
    return RefusedRequestError.status(504, { error: `${labelOf(name)} did not answer in time` });
  }

  onApplicationShutdown(): Promise<void> {
    return this.agent.close();
  }
}
