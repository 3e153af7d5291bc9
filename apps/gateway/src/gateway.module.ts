import { Module, type OnModuleInit, type Type } from '@nestjs/common';
import { TABLES } from '@freelance/manifest';
import { DynamoModule } from '@freelance/dynamo';
import { InstancesModule } from '@freelance/instances';
import { privacyParts } from '@freelance/privacy';
import { HealthRegistry, ServiceModule } from '@freelance/service';
import { UserCompletion } from './admin/user-completion';
import { GatewayConfig } from './gateway.config';
import { DynamoIdempotencyRepository } from './idempotency/dynamo-idempotency.repository';
import { Idempotency } from './idempotency/idempotency.service';
import { Budgets } from './limits/budgets';
import { DynamoLeaseRepository } from './limits/dynamo-lease.repository';
import { AuditRoutes } from './operate/audit.routes';
import { ChecksRoutes } from './operate/checks.routes';
import { DeadLettersRoutes } from './operate/dead-letters.routes';
import { DueRoutes } from './operate/due.routes';
import { PrivacyRequestsRoutes } from './operate/privacy-requests.routes';
import { JobRepairsRoutes } from './operate/job-repairs.routes';
import { JobsRoutes } from './operate/jobs.routes';
import { DynamoAuditRepository } from './operate/dynamo-audit.repository';
import { EventHistory } from './operate/event-history';
import { MailsRoutes } from './operate/mails.routes';
import { LimitsRoutes } from './operate/logs/limits.routes';
import { FileLogStore } from './operate/logs/file-log-store';
import { createLogStore } from './operate/logs/create-log-store';
import { LogStore } from './operate/logs/log-store';
import { LogsRoutes } from './operate/logs/logs.routes';
import type { OperateRoutes } from './operate/operate-route';
import { PlatformQueues } from './operate/platform-queues';
import { PrivacyRoutes } from './operate/privacy.routes';
import { QueuesRoutes } from './operate/queues.routes';
import { RestoresRoutes } from './operate/restores.routes';
import { ServiceCalls } from './operate/service-calls';
import { StatusRoutes } from './operate/status/status.routes';
import { AuditRows } from './privacy/audit-rows';
import { GatewayPersonalData } from './privacy/gateway-personal-data';
import { PrivacyRequests } from './privacy/privacy-requests';
import { IdentityProviders } from './providers/identity-providers';
import { DynamoSessionRepository } from './sessions/dynamo-session.repository';
import { Seals } from './sessions/seals';
import { SessionRefresh } from './sessions/session-refresh';
import { Sessions } from './sessions/sessions';
import { LogoutTokens } from './sign-in/logout-tokens';
import { ProfileReports } from './sign-in/profile-reports';
import { SignIns } from './sign-in/sign-ins';
import { TokenReports } from './sign-in/token-reports';
import { AccessTokens } from './tokens/access-tokens';
import { Standings } from './standing/standings';
import { UpstreamHealth } from './upstreams/upstream-health';
import { Upstreams } from './upstreams/upstreams';

/** What the gateway offers to operators. */
export const OPERATE_ROUTES: readonly Type<OperateRoutes>[] = [
  StatusRoutes,
  LogsRoutes,
  LimitsRoutes,
  AuditRoutes,
  QueuesRoutes,
  DeadLettersRoutes,
  DueRoutes,
  JobsRoutes,
  ChecksRoutes,
  JobRepairsRoutes,
  PrivacyRequestsRoutes,
  RestoresRoutes,
  MailsRoutes,
  PrivacyRoutes,
];

/** The gateway is ready without any service: it still serves the routes of the others. */
@Module({
  imports: [
    ServiceModule.forRoot(GatewayConfig),
    // Signatures, tokens and rate-limit windows use the database's clock, or the machine's when there is no database.
    DynamoModule.forRoot({ table: TABLES.gateway, key: { key: 'clock' }, clockCheck: 'degraded' }),
    InstancesModule.forRoot('gateway'),
  ],
  providers: [
    Upstreams,
    UpstreamHealth,
    DynamoIdempotencyRepository,
    Idempotency,
    DynamoLeaseRepository,
    Budgets,
    Standings,
    AccessTokens,
    IdentityProviders,
    Seals,
    DynamoSessionRepository,
    SessionRefresh,
    Sessions,
    ProfileReports,
    SignIns,
    TokenReports,
    LogoutTokens,
    DynamoAuditRepository,
    EventHistory,
    ServiceCalls,
    UserCompletion,
    PlatformQueues,
    ...privacyParts({ app: 'gateway', erased: TABLES.gatewayErased, data: GatewayPersonalData, rows: AuditRows }),
    PrivacyRequests,
    { provide: LogStore, inject: [GatewayConfig], useFactory: createLogStore },
    ...OPERATE_ROUTES,
  ],
})
export class GatewayModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly upstreams: UpstreamHealth,
    private readonly keys: DynamoIdempotencyRepository,
    private readonly logs: LogStore,
  ) {}

  onModuleInit(): void {
    this.health.degraded.push(...this.upstreams.checks());
    // Only requests with an idempotency key need it; without it rate limits are not shared.
    this.health.degraded.push({ name: 'dynamodb', check: () => this.keys.ping() });
    const { logs } = this;
    if (logs instanceof FileLogStore) this.health.degraded.push({ name: 'disk', check: () => logs.assertSpace() });
  }
}
