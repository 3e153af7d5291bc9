import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, type TableName } from '@freelance/manifest';
import { HealthRegistry, PlatformClock, ServiceConfig } from '@freelance/service';

/** A key in one of the service's own tables, read when the service makes no other call. The item need not exist. */
export abstract class ClockProbeKey {
  abstract readonly table: TableName;
  abstract readonly key: Record<string, string>;
  /** Whether an unreliable clock makes the service unready or only degraded. */
  abstract readonly clockCheck: 'readiness' | 'degraded';
}

/** A few comparisons fit into the minute for which one is trusted. */
const EVERY_MS = 20_000;

/**
 * Compares the clock with the database's clock before the service listens, and then regularly, also when the service makes
 * no other call. The health check fails while the clock is unreliable.
 */
@Injectable()
export class ClockMonitor implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(ClockMonitor.name);
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly clock: PlatformClock,
    private readonly health: HealthRegistry,
    private readonly config: ServiceConfig,
    @Inject(ClockProbeKey) private readonly probe: ClockProbeKey,
  ) {}

  async onModuleInit(): Promise<void> {
    const checks = this.probe.clockCheck === 'readiness' ? this.health.readiness : this.health.degraded;
    checks.push({ name: 'clock', check: () => this.assertReliable() });
    await this.compare().catch((error: unknown) =>
      this.logger.warn({ err: error }, 'Could not compare the clock with that of the database; trying on'),
    );
    this.ended = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  /** Rejects when the clock is unreliable and a comparison now does not change that. */
  private async assertReliable(): Promise<void> {
    const reason = this.clock.unreliableReason();
    if (!reason) return;
    await this.compare().catch(() => undefined);
    if (this.clock.unreliableReason()) throw new Error(reason);
  }

  /** Every response carries the date, so any read will do. */
  private async compare(): Promise<void> {
    const { table, key } = this.probe;
    await this.dynamo.send(new GetCommand({ TableName: resourceName(this.config.ENVIRONMENT, table), Key: key }));
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      // A failing database is reported by the other health checks.
      if (!signal.aborted) await this.compare().catch(() => undefined);
    }
  }
}
