import { Module, type OnModuleInit } from '@nestjs/common';
import { TABLES } from '@freelance/manifest';
import { DynamoModule } from '@freelance/dynamo';
import { HealthRegistry, ServiceModule } from '@freelance/service';
import { GatewayConfig } from './gateway.config';
import { DynamoIdempotencyRepository } from './idempotency/dynamo-idempotency.repository';
import { Idempotency } from './idempotency/idempotency.service';
import { Budgets } from './limits/budgets';
import { DynamoLeaseRepository } from './limits/dynamo-lease.repository';
import { Upstreams } from './proxy/upstreams';

/** Essential to the gateway is nothing but itself: without a service it still serves the others' routes. */
@Module({
  imports: [
    ServiceModule.forRoot(GatewayConfig),
    // It signs calls, reads tokens and shares windows by its clock, and does so by the machine's where there is no other.
    DynamoModule.forRoot({ table: TABLES.gateway, key: { key: 'clock' }, clockCheck: 'degraded' }),
  ],
  providers: [Upstreams, DynamoIdempotencyRepository, Idempotency, DynamoLeaseRepository, Budgets],
})
export class GatewayModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly upstreams: Upstreams,
    private readonly keys: DynamoIdempotencyRepository,
  ) {}

  onModuleInit(): void {
    this.health.degraded.push(...this.upstreams.liveChecks());
    // Only requests with an idempotency key need it; without it rate limits are not shared.
    this.health.degraded.push({ name: 'dynamodb', check: () => this.keys.ping() });
  }
}
