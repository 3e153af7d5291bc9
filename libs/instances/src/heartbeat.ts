import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { register } from 'prom-client';
import type { FailedCheck, InstanceState } from '@freelance/contracts';
import { manifestOf } from '@freelance/manifest';
import {
  Clock,
  type HealthCheck,
  HealthRegistry,
  INSTANCE_ID,
  Replicas,
  runCheck,
  ServiceConfig,
} from '@freelance/service';
import {
  activityBetween,
  activityIn,
  activityUntil,
  gaugesIn,
  type MetricValues,
  type Reading,
  readingsFrom,
} from './activity';
import { DynamoInstanceRepository, type InstanceRow } from './dynamo-instance.repository';
import { lifeOf } from './life-of';
import { settledStart } from './settled-start';
import { InstancesOptions } from './instances.options';

const EVERY_MS = 15_000;
/** The last beat must not delay the stop of the service. */
const LAST_BEAT_WITHIN_MS = 1_000;
const MINUTE_MS = 60_000;

/** Stores the state of this process every 15 seconds, and a last time when the service stops in order. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Heartbeat.name);
  private readonly stopping = new AbortController();
  /** Of the monotonic clock: the wall clock is not corrected yet when the process starts. */
  private readonly startedAt = performance.now();
  /** The same by the wall clock. */
  private start: number | undefined;
  private readonly failedSince = new Map<string, string>();
  /** By queue: the newest nudge of another process that this one has followed. */
  private readonly followed = new Map<string, string>();
  private readings: Reading[] = [];
  private isStored = true;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly instances: DynamoInstanceRepository,
    private readonly health: HealthRegistry,
    private readonly replicas: Replicas,
    private readonly config: ServiceConfig,
    private readonly clock: Clock,
    @Inject(InstancesOptions) private readonly options: InstancesOptions,
  ) {}

  onApplicationBootstrap(): void {
    this.replicas.publish = () => this.beat();
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
      await this.readOthers().catch(() => undefined);
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Stores the state now. Never rejects; false when it failed. A failure is logged once, until a beat is stored again. */
  async beat({ isLast = false } = {}): Promise<boolean> {
    try {
      const state = await this.state(isLast);
      await this.instances.put(state, isLast ? AbortSignal.timeout(LAST_BEAT_WITHIN_MS) : undefined);
      this.isStored = true;
    } catch (err) {
      if (this.isStored) this.logger.warn({ err }, 'The state of this process cannot be stored');
      this.isStored = false;
    }
    return this.isStored;
  }

  private async state(isLast: boolean): Promise<InstanceState> {
    const now = this.clock.now();
    const metrics = (await register.getMetricsAsJSON()) as unknown as MetricValues[];
    const activity = activityIn(metrics, manifestOf(this.options.service).isPublic === true);
    const at = performance.now();
    this.readings = [...readingsFrom(this.readings, at - 15 * MINUTE_MS), { at, activity }];
    const [failing, degraded] = await Promise.all([
      this.failed([...this.health.liveness, ...this.health.readiness], now),
      this.failed(this.health.degraded, now),
    ]);
    return {
      service: this.options.service,
      instance: INSTANCE_ID,
      version: this.config.APP_VERSION ?? 'development',
      startedAt: this.startTime(now),
      lastSeenAt: now.toISOString(),
      ...(isLast ? { stoppedAt: now.toISOString() } : {}),
      ready: failing.length === 0 && !this.health.draining,
      failing,
      degraded,
      last5Minutes: activityBetween(activityUntil(this.readings, at - 5 * MINUTE_MS), activity),
      last15Minutes: activityBetween(activityUntil(this.readings, at - 15 * MINUTE_MS), activity),
      gauges: gaugesIn(metrics),
      retrying: this.replicas.retrying(),
      nudges: { ...this.replicas.nudges },
    };
  }

  /** When the process started. */
  private startTime(now: Date): string {
    this.start = settledStart(this.start, now.getTime() - (performance.now() - this.startedAt));
    return new Date(this.start).toISOString();
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

  /** Reads what the other processes of this service said, and follows it. */
  async readOthers(): Promise<void> {
    const now = this.clock.now();
    const rows = await this.instances.of(this.options.service);
    const others = rows.filter(({ instance }) => instance !== INSTANCE_ID);
    this.replicas.others = others
      .filter((row) => lifeOf(row, rows, now) === 'running')
      .map(({ retrying = [] }) => ({ retrying }));
    const killed = others.filter((row) => lifeOf(row, rows, now) === 'killed');
    await Promise.all([this.reportLost(killed, now), this.followNudges(others)]);
  }

  /** Logs each process of this service that ended without stopping, once over all replicas. */
  private async reportLost(rows: readonly InstanceRow[], now: Date): Promise<void> {
    for (const row of rows) {
      if (row.lostAt !== undefined) continue;
      if (!(await this.instances.markLost(row, now))) continue;
      const { instance: ended, version: endedVersion, lastSeenAt } = row;
      this.logger.warn({ ended, endedVersion, lastSeenAt }, 'Instance ended without stopping');
    }
  }

  /** Tries the hidden messages of each queue for which another process got a new nudge. */
  private async followNudges(rows: readonly InstanceRow[]): Promise<void> {
    const newest = new Map<string, string>();
    const startedAt = this.startTime(this.clock.now());
    for (const [queue, at] of rows.flatMap(({ nudges = {} }) => Object.entries(nudges))) {
      if (at > (newest.get(queue) ?? this.followed.get(queue) ?? startedAt)) newest.set(queue, at);
    }
    for (const [queue, at] of newest) {
      await this.replicas.tryNow(queue);
      this.followed.set(queue, at);
    }
  }
}
