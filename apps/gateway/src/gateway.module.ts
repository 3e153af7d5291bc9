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

/** The gateway is ready without any service: it still serves the routes of the others. */
@Module({
  imports: [
    ServiceModule.forRoot(GatewayConfig),
    // Signatures, tokens and rate-limit windows use the database's clock, or the machine's when there is no database.
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
