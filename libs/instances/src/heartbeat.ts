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
import { DynamoInstanceRepository, type KnownInstance } from './dynamo-instance.repository';
import { KnownInstances } from './known-instances';
import { lifeOf } from './life-of';
import { settledStart } from './settled-start';
import { InstancesOptions } from './instances.options';

const EVERY_MS = 15_000;
/** A dependency that does not answer must not delay the stop of the service: the running beat, then the last one. */
const RUNNING_BEAT_WITHIN_MS = 500;
const LAST_BEAT_WITHIN_MS = 1_000;
const MINUTE_MS = 60_000;
const NO_CHECKS: Pick<HealthRegistry, 'liveness' | 'readiness' | 'degraded'> = {
  liveness: [],
  readiness: [],
  degraded: [],
};

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
  private readonly known: KnownInstances;

  constructor(
    private readonly instances: DynamoInstanceRepository,
    private readonly health: HealthRegistry,
    private readonly replicas: Replicas,
    private readonly config: ServiceConfig,
    private readonly clock: Clock,
    @Inject(InstancesOptions) private readonly options: InstancesOptions,
  ) {
    this.known = new KnownInstances(instances, options.service);
  }

  onApplicationBootstrap(): void {
    this.replicas.publish = () => this.beat();
    this.ended = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.ended, sleep(RUNNING_BEAT_WITHIN_MS, undefined, { ref: false })]);
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
      await this.instances.put(state, isLast ? AbortSignal.timeout(LAST_BEAT_WITHIN_MS) : this.stopping.signal);
      this.isStored = true;
    } catch (err) {
      const isStopped = !isLast && this.stopping.signal.aborted;
      if (this.isStored && !isStopped) this.logger.warn({ err }, 'The state of this process cannot be stored');
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
    // A process that stops serves nobody, and a check can take longer than its stop may.
    const { liveness, readiness, degraded: reduced } = isLast ? NO_CHECKS : this.health;
    const [failing, degraded] = await Promise.all([
      this.failed([...liveness, ...readiness], now),
      this.failed(reduced, now),
    ]);
    return {
      service: this.options.service,
      instance: INSTANCE_ID,
      version: this.config.APP_VERSION ?? 'development',
      startedAt: this.startTime(now),
      lastSeenAt: now.toISOString(),
      ...(isLast ? { stoppedAt: now.toISOString() } : {}),
      ready: !isLast && failing.length === 0 && !this.health.draining,
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
    const rows = await this.known.read(this.stopping.signal);
    const others = rows.filter(({ instance }) => instance !== INSTANCE_ID);
    this.replicas.others = others
      .filter((row) => lifeOf(row, rows, now) === 'running')
      .map(({ retrying = [] }) => ({ retrying }));
    const killed = others.filter((row) => lifeOf(row, rows, now) === 'killed');
    await Promise.all([this.reportLost(killed, now), this.followNudges(others)]);
  }

  /** Logs each process of this service that ended without stopping, once over all replicas. */
  private async reportLost(rows: readonly KnownInstance[], now: Date): Promise<void> {
    for (const row of rows) {
      if (row.lostAt !== undefined) continue;
      if (!(await this.instances.markLost(row, now, this.stopping.signal))) {
        this.known.forget();
        continue;
      }
      this.known.noteLost(row.instance, now);
      const { instance: ended, version: endedVersion, lastSeenAt } = row;
      this.logger.warn({ ended, endedVersion, lastSeenAt }, 'Instance ended without stopping');
    }
  }

  /** Tries the hidden messages of each queue for which another process got a new nudge. */
  private async followNudges(rows: readonly KnownInstance[]): Promise<void> {
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
