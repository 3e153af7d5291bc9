import { Injectable } from '@nestjs/common';
import { DynamoInstanceRepository } from '@freelance/instances';
import type { ServiceName } from '@freelance/manifest';
import { Clock } from '@freelance/service';
import type { InstanceState, Status, VersionsPage } from '@freelance/contracts';
import { GatewayConfig } from '../../gateway.config';
import { UpstreamHealth } from '../../upstreams/upstream-health';
import type { OperateRoute, OperateRoutes } from '../operate-route';
import { endOf, mixedVersions } from './instances-of';
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
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
  ) {}

  private get services(): ServiceName[] {
    return [...this.upstreams.names, 'gateway'];
  }

  /** Answers also when a dependency does not: the answer then names it. */
  private async status(): Promise<Status> {
    const [instances, reports] = await Promise.all([
      settledOf(this.services, (service) => this.rowsOf(service)),
      settledOf(this.upstreams.names, (service) => this.upstreams.report(service, READ_WITHIN_MS)),
    ]);
    const { services, config, clock } = this;
    return statusOf({ environment: config.ENVIRONMENT, now: clock.now(), services, instances, reports });
  }

  private async versions(): Promise<VersionsPage> {
    const now = this.clock.now();
    const rows = (await Promise.all(this.services.map((service) => this.rowsOf(service)))).flat();
    const newestFirst = rows.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    return {
      instances: newestFirst.map((row) => ({
        service: row.service,
        instance: row.instance,
        version: row.version,
        startedAt: row.startedAt,
        lastSeenAt: row.lastSeenAt,
        state: endOf(row, now),
      })),
      mixed: mixedVersions(rows, now),
    };
  }

  private async rowsOf(service: ServiceName): Promise<InstanceState[]> {
    try {
      return await this.instances.of(service, AbortSignal.timeout(READ_WITHIN_MS));
    } catch (error) {
      const isSlow = error instanceof Error && error.name === 'AbortError';
      throw isSlow ? new Error(`DynamoDB: no answer in ${READ_WITHIN_MS / 1_000} s`, { cause: error }) : error;
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
