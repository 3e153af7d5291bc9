import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { allShards } from '@freelance/dynamo';
import { QueueDepth } from '@freelance/messaging';
import { BusinessTime, Clock } from '@freelance/service';
import { isAnnounced } from '../job/announcement';
import { type DueJob, DueJobs } from './due-jobs';
import { DueMessages } from './due-messages';
import { DEADLINES, type DeadlineName, type JobDue } from './job-due';

const SHARDS_AT_ONCE = 4;
/** A queue with more messages waiting than this gets no more from a scan until it is shorter. */
const LONG_QUEUE = 1_000;
const LOOK_AGAIN_MS = 1_000;

export interface ScanReport {
  scan: DeadlineName;
  startedAt: string;
  /** Jobs due up to then were looked for. */
  until: string;
  seconds: number;
  /** Pages read from the index; one for each shard and status where nothing is due. */
  reads: number;
  found: number;
  /** Of those, how many wait on their queue already, hidden until they are due. */
  announced: number;
  enqueued: number;
  /** Longest wait for a queue that was too long. */
  heldBackSeconds: number;
}

/** One look at everything that is due, or will be within seconds; each job found is put on its queue, unless it is there. */
@Injectable()
export class Scan {
  constructor(
    private readonly dueJobs: DueJobs,
    private readonly messages: DueMessages,
    private readonly depth: QueueDepth,
    private readonly time: BusinessTime,
    private readonly clock: Clock,
  ) {}

  /**
   * Any number of them may run at once, since whoever handles the messages decides again.
   * @throws when a read or the queue fails; what was enqueued before stays so
   */
  async run(scan: DeadlineName, aheadSeconds: number, stopping: AbortSignal): Promise<ScanReport> {
    const started = performance.now();
    const now = this.time.now();
    const until = new Date(now.getTime() + aheadSeconds * 1_000);
    const counts = { reads: 0, found: 0, announced: 0, enqueued: 0, heldBackSeconds: 0 };
    const requestId = randomUUID();
    const slots = pLimit(SHARDS_AT_ONCE);
    const scanShard = async (status: JobDue['status'], shard: number): Promise<void> => {
      for await (const page of this.dueJobs.pages(status, shard, until)) {
        counts.reads++;
        counts.found += page.length;
        const unannounced = this.unannounced(page);
        counts.announced += page.length - unannounced.length;
        if (unannounced.length === 0) continue;
        const heldBack = await this.holdBack(scan, stopping);
        counts.heldBackSeconds = Math.max(counts.heldBackSeconds, heldBack);
        if (stopping.aborted) return;
        await Promise.all(unannounced.map((due) => this.messages.send(due, { requestId })));
        counts.enqueued += unannounced.length;
      }
    };
    const partitions = DEADLINES[scan].statuses.flatMap((status) => allShards().map((shard) => ({ status, shard })));
    await Promise.all(partitions.map(({ status, shard }) => slots(() => scanShard(status, shard))));
    const seconds = (performance.now() - started) / 1_000;
    return { scan, startedAt: now.toISOString(), until: until.toISOString(), seconds, ...counts };
  }

  private unannounced(page: DueJob[]): JobDue[] {
    const moment = { now: this.time.now(), real: this.clock.now() };
    return page
      .filter(({ due, announcedFor }) => !isAnnounced({ dueAt: due.dueAt, announcedFor }, moment))
      .map(({ due }) => due);
  }

  /** Waits until the queue has room, or the service stops. */
  private async holdBack(scan: DeadlineName, stopping: AbortSignal): Promise<number> {
    const started = performance.now();
    while (!stopping.aborted && (await this.depth.visible(DEADLINES[scan].queue)) > LONG_QUEUE) {
      await sleep(LOOK_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
    return (performance.now() - started) / 1_000;
  }
}
