import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { allShards } from '@freelance/dynamo';
import { QUEUES } from '@freelance/manifest';
import { QueueDepth } from '@freelance/messaging';
import { BusinessTime, Clock } from '@freelance/service';
import { isScheduled } from '../job/deadline-message';
import type { DeadlineMessage } from './deadline-message.dto';
import { DeadlineScheduler } from './deadline-scheduler';
import { DEADLINES, type DeadlineName } from './deadlines';
import { type DueJobRow, DueJobs } from './due-jobs';

const SHARDS_AT_ONCE = 4;
/** A scan sends no more messages to a queue while more than this wait there. */
const LONG_QUEUE = 1_000;
const LOOK_AGAIN_MS = 1_000;

export interface ScanReport {
  scan: DeadlineName;
  startedAt: string;
  /** The scan looked for jobs that are due up to this instant. */
  until: string;
  seconds: number;
  /** Pages read from the index: at least one for each shard and status. */
  reads: number;
  found: number;
  /** How many of those were due before the scan started. */
  overdue: number;
  /** By how much the latest of these was late; 0 without any. */
  overdueSeconds: number;
  /** How many of those found have a delayed message in their queue already. */
  announced: number;
  enqueued: number;
  /** The longest wait until a long queue was shorter. */
  heldBackSeconds: number;
}

/** Finds every job that is due, or nearly, and sends a deadline message for each that has none yet. */
@Injectable()
export class Scan {
  constructor(
    private readonly dueJobs: DueJobs,
    private readonly scheduler: DeadlineScheduler,
    private readonly depth: QueueDepth,
    private readonly time: BusinessTime,
    private readonly clock: Clock,
  ) {}

  /**
   * Any number of scans can run at once, since the consumer of a message decides again.
   * @throws when a read or the queue fails; messages that were sent before stay in the queue
   */
  async run(scan: DeadlineName, aheadSeconds: number, stopping: AbortSignal): Promise<ScanReport> {
    const started = performance.now();
    const now = this.time.now();
    const until = new Date(now.getTime() + aheadSeconds * 1_000);
    const counts = { reads: 0, found: 0, overdue: 0, overdueSeconds: 0, announced: 0, enqueued: 0, heldBackSeconds: 0 };
    const slots = pLimit(SHARDS_AT_ONCE);
    const scanShard = async (status: DeadlineMessage['status'], shard: number): Promise<void> => {
      for await (const page of this.dueJobs.pages(status, shard, until)) {
        counts.reads++;
        counts.found += page.length;
        for (const { due } of page) {
          const lateSeconds = (now.getTime() - Date.parse(due.dueAt)) / 1_000;
          if (lateSeconds > 0) counts.overdue++;
          counts.overdueSeconds = Math.max(counts.overdueSeconds, lateSeconds);
        }
        const unscheduled = this.unscheduled(page);
        counts.announced += page.length - unscheduled.length;
        if (unscheduled.length === 0) continue;
        const heldBack = await this.holdBack(scan, stopping);
        counts.heldBackSeconds = Math.max(counts.heldBackSeconds, heldBack);
        if (stopping.aborted) return;
        await Promise.all(unscheduled.map((due) => this.scheduler.send(due, { requestId: randomUUID() })));
        counts.enqueued += unscheduled.length;
      }
    };
    const partitions = DEADLINES[scan].statuses.flatMap((status) => allShards().map((shard) => ({ status, shard })));
    await Promise.all(partitions.map(({ status, shard }) => slots(() => scanShard(status, shard))));
    const seconds = (performance.now() - started) / 1_000;
    return { scan, startedAt: now.toISOString(), until: until.toISOString(), seconds, ...counts };
  }

  private unscheduled(page: DueJobRow[]): DeadlineMessage[] {
    const moment = { now: this.time.now(), real: this.clock.now() };
    return page
      .filter(({ due, scheduledFor }) => !isScheduled({ dueAt: due.dueAt, scheduledFor }, moment))
      .map(({ due }) => due);
  }

  /** Waits until the queue is no longer too long, or the service stops. */
  private async holdBack(scan: DeadlineName, stopping: AbortSignal): Promise<number> {
    const started = performance.now();
    while (!stopping.aborted && (await this.depth.visible(QUEUES[DEADLINES[scan].queue])) > LONG_QUEUE) {
      await sleep(LOOK_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
    return (performance.now() - started) / 1_000;
  }
}
