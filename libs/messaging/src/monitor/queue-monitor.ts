import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { QueueCounts } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';
import { Clock, ShutdownSequence } from '@freelance/service';
import { MessagingOptions } from '../messaging.options';
import { QueueReports } from '../operate/queue-reports';
import { deadLetters, queueMessages, queueOldestSeconds } from './metrics';
import { QueueAges } from '../transport/queue-ages';

const EVERY_MS = 15_000;

/** What the last successful sample of a queue found. */
export interface QueueState {
  queue: string;
  waiting: number;
  delayed: number;
  inFlight: number;
  /** Of this replica. */
  retrying: number;
  /** An estimate; see `QueueAge`. */
  oldestSeconds: number;
  deadLetters: number;
  /** Real time as an ISO string. */
  at: string;
}

/** Counts the messages of the service's queues every 15 seconds, for metrics and for operators. */
@Injectable()
export class QueueMonitor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(QueueMonitor.name);
  private readonly stopping = new AbortController();
  private readonly states = new Map<string, QueueState>();
  private isCounting = true;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: MessagingOptions,
    private readonly reports: QueueReports,
    private readonly ages: QueueAges,
    private readonly shutdown: ShutdownSequence,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.queues.length === 0) return;
    this.shutdown.add('consumers', () => this.stop());
    this.ended = this.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Without queues that could not be counted yet. */
  state(): QueueState[] {
    return [...this.states.values()];
  }

  /** Counts once. Never rejects. A failure is logged once, until the queues are counted again. */
  async sample(): Promise<void> {
    const reports = await this.reports.read();
    for (const { queue: key, counts } of reports) {
      const queue = this.options.queues.find((one) => one.key === key)!;
      if (counts) this.keep(queue, counts);
      // The messages age also while they cannot be counted.
      queueOldestSeconds.set({ queue: key }, this.ages.of(queue).oldestSeconds(this.clock.now().getTime()));
    }
    this.report(reports.flatMap(({ error }) => error ?? []));
  }

  private keep(queue: Queue, counts: QueueCounts): void {
    const now = this.clock.now();
    const { key } = queue;
    const { waiting, delayed, inFlight, retrying } = counts;
    const dead = counts.deadLetters + counts.deadLettersHeld;
    const age = this.ages.of(queue);
    age.sampled(waiting, now.getTime());
    queueMessages.set({ queue: key, state: 'waiting' }, waiting);
    queueMessages.set({ queue: key, state: 'delayed' }, delayed);
    queueMessages.set({ queue: key, state: 'in_flight' }, inFlight + retrying);
    deadLetters.set({ queue: key }, dead);
    const oldestSeconds = age.oldestSeconds(now.getTime());
    const at = now.toISOString();
    this.states.set(key, { queue: key, waiting, delayed, inFlight, retrying, oldestSeconds, deadLetters: dead, at });
  }

  private report(errors: string[]): void {
    const isCounting = errors.length === 0;
    if (isCounting === this.isCounting) return;
    this.isCounting = isCounting;
    if (isCounting) this.logger.log('Queues are counted again');
    else this.logger.warn({ queues: errors.length, reason: errors[0] }, 'Queues cannot be counted');
  }

  private async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.sample();
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
