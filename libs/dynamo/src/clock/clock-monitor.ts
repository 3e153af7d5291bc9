import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, type TableName } from '@freelance/manifest';
import { HealthRegistry, PlatformClock, ServiceConfig } from '@freelance/service';

/** A key in a table of the service's own, to be read when it has no other question; nothing need be there. */
export abstract class ClockProbeKey {
  abstract readonly table: TableName;
  abstract readonly key: Record<string, string>;
  /** What the clock is to the service: without one that can be relied on it is not ready, or degraded only. */
  abstract readonly clockCheck: 'readiness' | 'degraded';
}

/** A few of these fit into the minute for which a comparison is trusted. */
const EVERY_MS = 20_000;

/**
 * Keeps the clock compared with that of the database, whether or not the service has anything else to ask: once before
 * it listens, then again and again. Its health says while the clock cannot be relied on.
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

  /** Rejects when the clock cannot be relied on, and the database does not help. */
  private async assertReliable(): Promise<void> {
    const reason = this.clock.unreliableReason();
    if (!reason) return;
    await this.compare().catch(() => undefined);
    if (this.clock.unreliableReason()) throw new Error(reason);
  }

  /** Any answer carries the date. */
  private async compare(): Promise<void> {
    const { table, key } = this.probe;
    await this.dynamo.send(new GetCommand({ TableName: resourceName(this.config.ENVIRONMENT, table), Key: key }));
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      // A database that is down is what the readiness of everything else is about.
      if (!signal.aborted) await this.compare().catch(() => undefined);
    }
  }
}
