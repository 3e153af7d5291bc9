import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@freelance/service';
import { AdvancedTime } from './advanced-time';
import { ClockTable } from './clock-table';

const LOOK_EVERY_MS = 200;
const SHOW_EVERY_MS = 1_000;

/** Applies the offset of the table to this process's business time, and reports in the table that it has. */
@Injectable()
export class ClockFollower implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(ClockFollower.name);
  private readonly stopping = new AbortController();
  private readonly replicaId = randomUUID();
  private shown: { offsetSeconds: number; at: number } | undefined;
  private isFailing = false;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly table: ClockTable,
    private readonly time: AdvancedTime,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.followOrWarn();
    this.ended = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.ended;
    // A row that cannot be removed counts as dead after a few seconds.
    if (this.shown) await this.table.removeReplica(this.replicaId).catch(() => undefined);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.followOrWarn();
    }
  }

  /** While the table cannot be read, the offset stays as it is. One warning per failure, however long it lasts. */
  private async followOrWarn(): Promise<void> {
    try {
      await this.follow();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.logger.warn({ err: error }, 'Could not read the offset of the sandbox clock; retrying');
      this.isFailing = true;
    }
  }

  private async follow(): Promise<void> {
    // Reported first: a client that advances the clock from now on waits for this process. Earlier advances are read next.
    if (!this.shown) await this.show(0);
    const offsetSeconds = await this.table.offsetSeconds();
    this.time.applyOffset(offsetSeconds);
    const isDue = performance.now() - this.shown!.at >= SHOW_EVERY_MS;
    if (isDue || offsetSeconds !== this.shown!.offsetSeconds) await this.show(offsetSeconds);
  }

  private async show(offsetSeconds: number): Promise<void> {
    const at = performance.now();
    await this.table.putReplica(this.replicaId, { offsetSeconds, seenAt: this.clock.now() });
    this.shown = { offsetSeconds, at };
  }
}
