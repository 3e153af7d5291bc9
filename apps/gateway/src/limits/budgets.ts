import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config';
import type { ExtraLimit } from '../routes';
import { addressBlock } from './address-block';
import { DynamoLeaseRepository } from './dynamo-lease.repository';
import { type BudgetUsage, LeasedBudget, type RateLimitStatus } from './leased-budget';
import { callsRefused } from './metrics';

export interface CountedCall {
  /** Undefined for anonymous calls. */
  userId: string | undefined;
  clientAddress: string;
  extraLimit: ExtraLimit | undefined;
  isForMailProviders: boolean | undefined;
}

/**
 * The rate limits. Each user has a budget, whatever their address. Anonymous clients at one address share a budget, and
 * another one for unsubscribe links. A few kinds of calls have an additional, smaller budget.
 */
@Injectable()
export class Budgets {
  private readonly users: LeasedBudget;
  private readonly addresses: LeasedBudget;
  private readonly mailProviders: LeasedBudget;
  private readonly extraLimits: Record<ExtraLimit, LeasedBudget>;

  constructor(config: GatewayConfig, leases: DynamoLeaseRepository) {
    const budget = (name: string, calls: number, windowSeconds: number) => {
      // A counter that appears with its first event has no rate for that event.
      callsRefused.inc({ budget: name }, 0);
      return new LeasedBudget({ name, calls, windowSeconds }, leases);
    };
    const perMinute = (name: string, calls: number) => budget(name, calls, 60);
    this.users = budget('user', config.RATE_LIMIT_PER_SECOND, 1);
    this.addresses = perMinute('anonymous', config.RATE_LIMIT_ANONYMOUS_PER_MINUTE);
    this.mailProviders = perMinute('unsubscribe', config.RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE);
    this.extraLimits = {
      claim: perMinute('claim', config.RATE_LIMIT_CLAIMS_PER_MINUTE),
      category: perMinute('category', config.RATE_LIMIT_CATEGORIES_PER_MINUTE),
    };
  }

  /** Counts a call. When a budget refuses it, that budget's status is the last one. */
  async take(call: CountedCall, now: Date): Promise<RateLimitStatus[]> {
    const caller = callerName(call);
    const statuses: RateLimitStatus[] = [];
    for (const budget of this.budgetsOf(call)) {
      const status = await budget.take(caller, now);
      statuses.push(status);
      if (status.isAdmitted) continue;
      callsRefused.inc({ budget: status.quota.name });
      break;
    }
    return statuses;
  }

  /** What gateways have taken from each budget that applies to a caller, in the current windows. Counts nothing. */
  usage(caller: { userId: string | undefined; clientAddress: string }, now: Date): Promise<BudgetUsage[]> {
    const own = caller.userId ? [this.users] : [this.addresses, this.mailProviders];
    const name = callerName(caller);
    return Promise.all([...own, ...Object.values(this.extraLimits)].map((budget) => budget.usage(name, now)));
  }

  private budgetsOf({ userId, extraLimit, isForMailProviders }: CountedCall): LeasedBudget[] {
    const anonymousBudget = isForMailProviders ? this.mailProviders : this.addresses;
    return [userId ? this.users : anonymousBudget, ...(extraLimit ? [this.extraLimits[extraLimit]] : [])];
  }
}

const callerName = ({ userId, clientAddress }: Pick<CountedCall, 'userId' | 'clientAddress'>): string =>
  userId ? `user ${userId}` : `at ${addressBlock(clientAddress)}`;
