import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  Header,
  Query,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  HealthCheckService,
  type HealthCheckResult,
  type HealthIndicatorFunction,
  HealthIndicatorService,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { ServiceUnavailableException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NoQueryDto } from '../http/no-query.dto';
import { ServiceConfig } from '../service-config';
import { type HealthCheck, HealthRegistry } from './health-registry';
import { runCheck } from './run-check';

/** An unready service answers with the same report as a ready service, not with an error body. */
@Catch(ServiceUnavailableException)
class UnreadyFilter implements ExceptionFilter {
  catch(unready: ServiceUnavailableException, host: ArgumentsHost): void {
    void host.switchToHttp().getResponse<FastifyReply>().status(503).send(unready.getResponse());
  }
}

@ApiExcludeController()
@UseFilters(UnreadyFilter)
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly registry: HealthRegistry,
    private readonly config: ServiceConfig,
  ) {}

  /** Whether the process should keep running. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  async live(@Query() _: NoQueryDto): Promise<HealthCheckResult & { version: string }> {
    return this.withVersion(this.registry.liveness.map((check) => () => this.required(check)));
  }

  /** Whether the process can serve its own calls now. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  ready(@Query() _: NoQueryDto): Promise<HealthCheckResult & { version: string }> {
    return this.withVersion([
      () => this.stopping(),
      ...this.registry.readiness.map((check) => () => this.required(check)),
      ...this.registry.degraded.map((check) => () => this.optional(check)),
    ]);
  }

  private async withVersion(checks: HealthIndicatorFunction[]): Promise<HealthCheckResult & { version: string }> {
    const version = this.config.APP_VERSION ?? 'development';
    try {
      return { ...(await this.health.check(checks)), version };
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      throw new ServiceUnavailableException({ ...(error.getResponse() as HealthCheckResult), version });
    }
  }

  private stopping(): HealthIndicatorResult {
    const session = this.indicators.check('accepting');
    return this.registry.draining ? session.down('the service is stopping') : session.up();
  }

  private async required(check: HealthCheck): Promise<HealthIndicatorResult> {
    const { failure, details, latencyMs } = await runCheck(check);
    const session = this.indicators.check(check.name);
    return failure ? session.down({ message: failure, latencyMs }) : session.up({ latencyMs, ...details });
  }

  private async optional(check: HealthCheck): Promise<HealthIndicatorResult> {
    const { failure, details, latencyMs } = await runCheck(check);
    const session = this.indicators.check(check.name);
    return session.up(failure ? { degraded: true, message: failure, latencyMs } : { latencyMs, ...details });
  }
}
