import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PlatformClock, ServiceConfig } from '@freelance/service';
import { ClockTable } from './clock-table';

const LOOK_EVERY_MS = 200;
const SHOW_EVERY_MS = 1_000;

/** In a sandbox: turns this process's clock as far as the table says, and shows in the table that it has. */
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
    private readonly clock: PlatformClock,
    private readonly config: ServiceConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.SANDBOX_CLOCK === 'off') return;
    await this.followOrWarn();
    this.ended = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.ended;
    // What cannot be removed now counts as dead in a few seconds.
    if (this.shown) await this.table.removeReplica(this.replicaId).catch(() => undefined);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.followOrWarn();
    }
  }

  /** While the table cannot be read the clock stays where it is; said once, however long that lasts. */
  private async followOrWarn(): Promise<void> {
    try {
      await this.follow();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.logger.warn({ err: error }, 'Could not look how far the clock is turned; trying on');
      this.isFailing = true;
    }
  }

  private async follow(): Promise<void> {
    // Shown first: whoever turns the clock from now on waits for us, and what was turned before is read next.
    if (!this.shown) await this.show(0);
    const offsetSeconds = await this.table.offsetSeconds();
    this.clock.turnTo(offsetSeconds);
    const isDue = performance.now() - this.shown!.at >= SHOW_EVERY_MS;
    if (isDue || offsetSeconds !== this.shown!.offsetSeconds) await this.show(offsetSeconds);
  }

  private async show(offsetSeconds: number): Promise<void> {
    const at = performance.now();
    await this.table.putReplica(this.replicaId, { offsetSeconds, seenAt: this.clock.real() });
    this.shown = { offsetSeconds, at };
  }
}
