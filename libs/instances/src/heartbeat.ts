import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { register } from 'prom-client';
import type { Activity, FailedCheck, InstanceState } from '@freelance/contracts';
import type { ServiceName } from '@freelance/manifest';
import { Clock, type HealthCheck, HealthRegistry, INSTANCE_ID, runCheck, ServiceConfig } from '@freelance/service';
import { activityBetween, activityIn, gaugesIn, type MetricValues, NO_ACTIVITY } from './activity';
import { DynamoInstanceRepository } from './dynamo-instance.repository';
import { isLost } from './is-lost';
import { InstancesOptions } from './instances.options';

const EVERY_MS = 15_000;
/** The last beat must not delay the stop of the service. */
const LAST_BEAT_WITHIN_MS = 1_000;
const MINUTE_MS = 60_000;

interface Reading {
  at: number;
  activity: Activity;
}

/** Stores the state of this process every 15 seconds, and a last time when the service stops in order. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Heartbeat.name);
  private readonly stopping = new AbortController();
  /** Of the monotonic clock: the wall clock is not corrected yet when the process starts. */
  private readonly startedAt = performance.now();
  private readonly failedSince = new Map<string, string>();
  private readings: Reading[] = [];
  private isStored = true;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly instances: DynamoInstanceRepository,
    private readonly health: HealthRegistry,
    private readonly config: ServiceConfig,
    private readonly clock: Clock,
    @Inject(InstancesOptions) private readonly options: InstancesOptions,
  ) {}

  onApplicationBootstrap(): void {
    this.ended = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.ended;
    await this.beat({ isLast: true });
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.beat();
      // When the table cannot be read, the beat has failed too and was logged.
      await this.reportLost(this.options.service).catch(() => undefined);
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Stores the state now. Never rejects. A failure is logged once, until a beat is stored again. */
  async beat({ isLast = false } = {}): Promise<void> {
    try {
      const state = await this.state(isLast);
      await this.instances.put(state, isLast ? AbortSignal.timeout(LAST_BEAT_WITHIN_MS) : undefined);
      this.isStored = true;
    } catch (err) {
      if (this.isStored) this.logger.warn({ err }, 'The state of this process cannot be stored');
      this.isStored = false;
    }
  }

  private async state(isLast: boolean): Promise<InstanceState> {
    const now = this.clock.now();
    const metrics = (await register.getMetricsAsJSON()) as unknown as MetricValues[];
    const activity = activityIn(metrics);
    const at = performance.now();
    this.readings = [...this.readings.filter((reading) => at - reading.at <= 15 * MINUTE_MS), { at, activity }];
    const [failing, degraded] = await Promise.all([
      this.failed([...this.health.liveness, ...this.health.readiness], now),
      this.failed(this.health.degraded, now),
    ]);
    return {
      service: this.options.service,
      instance: INSTANCE_ID,
      version: this.config.APP_VERSION ?? 'development',
      startedAt: new Date(now.getTime() - (at - this.startedAt)).toISOString(),
      lastSeenAt: now.toISOString(),
      ...(isLast ? { stoppedAt: now.toISOString() } : {}),
      ready: failing.length === 0 && !this.health.draining,
      failing,
      degraded,
      last5Minutes: activityBetween(this.activityAgo(5 * MINUTE_MS, at), activity),
      last15Minutes: activityBetween(this.activityAgo(15 * MINUTE_MS, at), activity),
      gauges: gaugesIn(metrics),
    };
  }

  /** The reading closest to that time; nothing when the process is younger. */
  private activityAgo(ms: number, now: number): Activity {
    const isOlder = now > ms;
    return (isOlder ? this.readings.find(({ at }) => now - at <= ms)?.activity : undefined) ?? NO_ACTIVITY;
  }

  private async failed(checks: readonly HealthCheck[], now: Date): Promise<FailedCheck[]> {
    const results = await Promise.all(
      checks.map(async (check) => ({ name: check.name, failure: (await runCheck(check)).failure })),
    );
    return results.flatMap(({ name, failure }) => {
      if (failure === undefined) {
        this.failedSince.delete(name);
        return [];
      }
      const since = this.failedSince.get(name) ?? now.toISOString();
      this.failedSince.set(name, since);
      return [{ name, message: failure, since }];
    });
  }

  /** Logs each process of this service that ended without stopping, once over all replicas. */
  private async reportLost(service: ServiceName): Promise<void> {
    const now = this.clock.now();
    for (const row of await this.instances.of(service)) {
      if (row.lostAt !== undefined || !isLost(row, now)) continue;
      if (!(await this.instances.markLost(row, now))) continue;
      const { instance: ended, version: endedVersion, lastSeenAt } = row;
      this.logger.warn({ ended, endedVersion, lastSeenAt }, 'Instance ended without stopping');
    }
  }
}
