import { Injectable } from '@nestjs/common';
import type { JobStatus } from '@freelance/contracts';
import type { Page } from '@freelance/dynamo';
import { BusinessTime } from '@freelance/service';
import { deadlineOf } from '../job/domain/job';
import type { Item } from '../job/job-item';
import { JobLists, type PageQuery } from '../job/job-lists';
import { JobRows } from '../job/job-rows';

/** What has to end before a user can be erased. */
export interface Engagement {
  type: 'job';
  /** Job id. */
  id: string;
  /** When it ends, or goes on to its next state, at the latest; null without limit. */
  until: string | null;
}

const RUNNING = ['claimed', 'submitted'] as const satisfies readonly JobStatus[];
const JOBS_PER_PAGE = 100;

/** Work of a user that is under way, as owner or as claimer. */
@Injectable()
export class RunningEngagements {
  constructor(
    private readonly lists: JobLists,
    private readonly rows: JobRows,
    private readonly time: BusinessTime,
  ) {}

  async of(userId: string): Promise<Engagement[]> {
    const ids = new Set<string>();
    for (const status of RUNNING) {
      for (const id of await this.listed((query) => this.lists.ofOwner(userId, status, query))) ids.add(id);
      for (const id of await this.listed((query) => this.lists.claimedBy(userId, status, {}, query))) ids.add(id);
    }
    const found = await Promise.all([...ids].map((jobId) => this.rows.find(jobId)));
    // The indexes are updated later than the rows.
    return found.flatMap((row) =>
      row && isRunning(row.job.status) ? [{ type: 'job' as const, id: row.job.jobId, until: deadlineOf(row.job) }] : [],
    );
  }

  private async listed(read: (query: PageQuery) => Promise<Page<Item>>): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await read({ limit: JOBS_PER_PAGE, after, now: this.time.now() });
      ids.push(...rows.map(({ jobId }) => jobId as string));
      after = next ?? undefined;
    } while (after !== undefined);
    return ids;
  }
}

const isRunning = (status: JobStatus): boolean => (RUNNING as readonly JobStatus[]).includes(status);
