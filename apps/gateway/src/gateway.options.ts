import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { isAddOn, SERVICES } from '@freelance/manifest';
import { SandboxClock, SandboxClockModule } from '@freelance/sandbox-clock';
import { BusinessTime, Clock, type ServiceOptions } from '@freelance/service';
import { allowOrigins, corsHeaders } from './browser/cors';
import { SECURITY_HEADERS } from './browser/security-headers';
import { serveDocs } from './docs/serve-docs';
import { UserCompletion } from './admin/user-completion';
import { GatewayConfig } from './gateway.config';
import { OPERATE_ROUTES } from './gateway.module';
import { Idempotency } from './idempotency/idempotency.service';
import { Budgets } from './limits/budgets';
import { DynamoAuditRepository } from './operate/dynamo-audit.repository';
import { type ProxyDependencies, proxyRoutes } from './proxy/proxy-routes';
import { Upstreams } from './upstreams/upstreams';
import { answerForWholeServer } from './proxy/whole-server';
import { IdentityProviders } from './providers/identity-providers';
import { Sessions } from './sessions/sessions';
import { LogoutTokens } from './sign-in/logout-tokens';
import { SignIns } from './sign-in/sign-ins';
import { TokenReports } from './sign-in/token-reports';
import { Standings } from './standing/standings';
import { AccessTokens } from './tokens/access-tokens';
import { serveWeb } from './web/serve-web';
import { readWebBundle } from './web/web-bundle';

export const gatewayOptions: ServiceOptions = {
  name: SERVICES.gateway.source,
  isPublic: true,
  sandbox: SandboxClockModule,
  port: (config: GatewayConfig) => config.GATEWAY_PORT,
  budgetMs: (config: GatewayConfig) => config.UPSTREAM_BUDGET_MS,
  edgeHeaders: ({ CORS_ORIGINS }: GatewayConfig) => {
    const cors = corsHeaders(CORS_ORIGINS);
    return (request) => ({ ...SECURITY_HEADERS, ...cors(request) });
  },
  prepare: async (app: NestFastifyApplication): Promise<void> => {
    const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
    const config = app.get(GatewayConfig);
    await allowOrigins(fastify, config.CORS_ORIGINS);
    answerForWholeServer(fastify);
    serveDocs(app, fastify);
    if (config.WEB_FOLDER !== undefined) {
      serveWeb(fastify, readWebBundle(config.WEB_FOLDER), {
        currency: config.CURRENCY ?? null,
        addOns: app.get(Upstreams).names.filter(isAddOn),
        sandbox: config.SANDBOX_CLOCK === 'on',
        languages: ['en', 'de'],
      });
    }
    const clock = app.get(Clock);
    const parts: ProxyDependencies = {
      config,
      upstreams: app.get(Upstreams),
      budgets: app.get(Budgets),
      idempotency: app.get(Idempotency),
      audit: app.get(DynamoAuditRepository),
      operateRoutes: OPERATE_ROUTES.flatMap((type) => app.get(type).routes),
      clock,
      time: app.get(BusinessTime),
      sessions: app.get(Sessions),
      userCompletion: app.get(UserCompletion),
      signIns: app.get(SignIns),
      tokenReports: app.get(TokenReports),
      providers: app.get(IdentityProviders),
      logoutTokens: app.get(LogoutTokens),
      standings: app.get(Standings),
      tokens: config.AUTH_MODE === 'jwt' ? app.get(AccessTokens) : undefined,
      sandboxClock: config.SANDBOX_CLOCK === 'on' ? app.get(SandboxClock) : undefined,
    };
    await fastify.register(proxyRoutes, parts);
  },
};
