import { Injectable } from '@nestjs/common';
import { DynamoInstanceRepository, lifeOf } from '@freelance/instances';
import { type ApiName, SERVICE_NAMES, type ServiceName } from '@freelance/manifest';
import { Clock, ServiceUnavailableError } from '@freelance/service';
import type { InstanceState, ServiceFailure, Status, VersionsPage } from '@freelance/contracts';
import { GatewayConfig } from '../../gateway.config';
import { type UpstreamReport, UpstreamHealth } from '../../upstreams/upstream-health';
import type { OperateRoute, OperateRoutes } from '../operate-route';
import { PlatformQueues } from '../platform-queues';
import { mixedVersions } from './instances-of';
import { statusOf } from './status-of';

/** The health checks of a service end within 1.5 s. */
const READ_WITHIN_MS = 1_800;

@Injectable()
export class StatusRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/status', handle: () => this.status() },
    { method: 'GET', path: '/ops/versions', handle: () => this.versions() },
  ];

  constructor(
    private readonly instances: DynamoInstanceRepository,
    private readonly upstreams: UpstreamHealth,
    private readonly queues: PlatformQueues,
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
  ) {}

  /** Answers also when a dependency does not: the answer then names it. */
  private async status(): Promise<Status> {
    const [instances, reports, queues] = await Promise.all([
      settledOf(SERVICE_NAMES, (service) => this.rowsOf(service)),
      this.reports(),
      this.queues.read(),
    ]);
    const services = [...this.upstreams.names, 'gateway'] as const;
    const environment = this.config.ENVIRONMENT;
    return statusOf({ environment, now: this.clock.now(), services, instances, reports, queues });
  }

  private async versions(): Promise<VersionsPage> {
    const now = this.clock.now();
    const [services, reports] = await Promise.all([
      Promise.all(SERVICE_NAMES.map((service) => this.rowsOf(service))),
      this.reports(),
    ]);
    const instances = services.flatMap((rows) =>
      rows.map((row) => ({
        service: row.service,
        instance: row.instance,
        version: row.version,
        startedAt: row.startedAt,
        lastSeenAt: row.lastSeenAt,
        state: lifeOf(row, rows, now),
      })),
    );
    return {
      instances: instances.sort((a, b) => b.startedAt.localeCompare(a.startedAt)),
      mixed: services.flatMap((rows) => mixedVersions(rows, now)),
      failures: Object.entries(reports).flatMap(([service, report]): ServiceFailure[] =>
        report instanceof Error ? [{ service, error: report.message }] : [],
      ),
    };
  }

  /** Of the services that the platform has. */
  private reports(): Promise<Partial<Record<ApiName, UpstreamReport | Error>>> {
    return settledOf(this.upstreams.names, (service) => this.upstreams.report(service, READ_WITHIN_MS));
  }

  private async rowsOf(service: ServiceName): Promise<InstanceState[]> {
    try {
      return await this.instances.of(service, AbortSignal.timeout(READ_WITHIN_MS));
    } catch (error) {
      const isSlow = error instanceof Error && error.name === 'AbortError';
      throw isSlow ? new ServiceUnavailableError(`DynamoDB: no answer in ${READ_WITHIN_MS / 1_000} s`) : error;
    }
  }
}

/** Each result, or the error in its place. */
async function settledOf<Key extends string, Value>(
  keys: readonly Key[],
  read: (key: Key) => Promise<Value>,
): Promise<Record<Key, Value | Error>> {
  const entries = await Promise.all(
    keys.map(async (key) => [key, await read(key).catch((error: unknown) => error as Error)] as const),
  );
  return Object.fromEntries(entries) as Record<Key, Value | Error>;
}
