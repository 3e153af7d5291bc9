import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import type { DueJob, DueJobsPage } from '@freelance/contracts';
import { allShards } from '@freelance/dynamo';
import { BusinessTime, Clock } from '@freelance/service';
import { DEADLINES } from '../deadline/deadlines';
import { DueJobs } from '../deadline/due-jobs';
import { isScheduled } from '../job/deadline-message';

const SHARDS_AT_ONCE = 4;
const MOST_JOBS = 500;
const STATUSES = [...DEADLINES.expiry.statuses, ...DEADLINES.timeout.statuses];

/** What time does next. Changes nothing. */
@Injectable()
export class DueReports {
  constructor(
    private readonly dueJobs: DueJobs,
    private readonly time: BusinessTime,
    private readonly clock: Clock,
  ) {}

  /** The jobs that are late, or due within so many minutes. */
  async within(minutes: number): Promise<DueJobsPage> {
    const moment = { now: this.time.now(), real: this.clock.now() };
    const until = new Date(moment.now.getTime() + minutes * 60_000);
    const slots = pLimit(SHARDS_AT_ONCE);
    const shards = STATUSES.flatMap((status) => allShards().map((shard) => ({ status, shard })));
    const found = await Promise.all(
      shards.map(({ status, shard }) =>
        slots(async () => {
          const jobs: DueJob[] = [];
          for await (const page of this.dueJobs.pages(status, shard, until)) {
            for (const { due, scheduledFor } of page) {
              const { jobId, dueAt } = due;
              jobs.push({ jobId, status, dueAt, isScheduled: isScheduled({ dueAt, scheduledFor }, moment) });
            }
            // The earliest of one shard can all be later than those of the others, but never than more of its own.
            if (jobs.length > MOST_JOBS) break;
          }
          return jobs;
        }),
      ),
    );
    const jobs = found.flat().sort((a, b) => a.dueAt.localeCompare(b.dueAt));
    return {
      now: moment.now.toISOString(),
      until: until.toISOString(),
      jobs: jobs.slice(0, MOST_JOBS),
      more: jobs.length > MOST_JOBS,
    };
  }
}
