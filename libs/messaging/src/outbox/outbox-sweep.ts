import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pLimit from 'p-limit';
import { Clock, ShutdownSequence } from '@freelance/service';
import { MessagingConfig } from '../messaging.config';
import { outboxOldestSeconds, outboxWaiting } from '../metrics';
import { OutboxStore } from './outbox';
import { OutboxRelay } from './outbox-relay';

const AGGREGATES_AT_ONCE = 16;
const AGGREGATES_PER_SHARD = 500;

/** What a sweep found. */
export interface OutboxState {
  /** Items with events older than the grace period; at most 500 of each shard are counted. */
  entries: number;
  /** 0 without any. */
  oldestSeconds: number;
  /** Real time as an ISO string. */
  at: string;
}

/**
 * Relays events that stayed in the outbox after a crash or an outage.
 * A loop instead of an interval of the scheduler: a sweep starts only after the previous one has ended, and the pause
 * between two sweeps neither keeps the process alive nor delays its stop.
 */
@Injectable()
export class OutboxSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(OutboxSweep.name);
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();
  private entries = 0;
  private oldest: Date | undefined;

  constructor(
    private readonly store: OutboxStore,
    private readonly relay: OutboxRelay,
    private readonly config: MessagingConfig,
    private readonly shutdown: ShutdownSequence,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.shutdown.add('consumers', () => this.stop());
    this.shutdown.add('relay', () => this.relay.flush());
    this.ended = this.run();
  }

  /** Starts no new relay and waits for the running ones. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
    await this.relay.flush();
  }

  /** What the last sweep found, before it relayed. */
  state(): OutboxState {
    const now = this.clock.now();
    const oldestSeconds = this.oldest ? Math.max(0, (now.getTime() - this.oldest.getTime()) / 1_000) : 0;
    return { entries: this.entries, oldestSeconds, at: now.toISOString() };
  }

  /** One pass over all events older than the grace period. Never rejects. */
  async sweep(): Promise<void> {
    // Real time, as in the index: advanced business time must not hide an event or relay it early.
    const olderThan = new Date(this.clock.now().getTime() - this.config.OUTBOX_GRACE_SECONDS * 1_000);
    const slots = pLimit(AGGREGATES_AT_ONCE);
    const relays: Promise<void>[] = [];
    let oldest: Date | undefined;
    try {
      for await (const { id, since } of this.store.pendingAggregates(olderThan, AGGREGATES_PER_SHARD)) {
        if (!oldest || since < oldest) oldest = since;
        relays.push(slots(() => this.relayUnlessStopping(id)));
      }
      this.entries = relays.length;
      this.oldest = oldest;
    } catch (error) {
      this.logger.warn({ err: error }, 'Could not look for events that wait to be relayed');
    }
    const { entries, oldestSeconds } = this.state();
    outboxWaiting.set(entries);
    outboxOldestSeconds.set(oldestSeconds);
    await Promise.all(relays);
  }

  private async relayUnlessStopping(aggregateId: string): Promise<void> {
    if (!this.isStopping) await this.relay.relayStored(aggregateId);
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!this.isStopping) {
      await this.sweep();
      await sleep(this.config.OUTBOX_SWEEP_SECONDS * 1_000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
