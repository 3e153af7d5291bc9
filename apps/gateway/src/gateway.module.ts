import { Module, type OnModuleInit } from '@nestjs/common';
import { DynamoModule } from '@freelance/dynamo';
import { HealthRegistry, ServiceModule } from '@freelance/service';
import { GatewayConfig } from './gateway.config';
import { Upstreams } from './proxy/upstreams';

/**
 * Essential to the gateway is nothing but itself: without a service it still serves the others' routes. The database it
 * asks about a sandbox's clock, and nothing else.
 */
@Module({ imports: [ServiceModule.forRoot(GatewayConfig), DynamoModule.forRoot()], providers: [Upstreams] })
export class GatewayModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly upstreams: Upstreams,
  ) {}

  onModuleInit(): void {
    this.health.helpers.push(...this.upstreams.liveChecks());
  }
}
