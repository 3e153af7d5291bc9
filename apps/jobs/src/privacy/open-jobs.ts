import { Injectable } from '@nestjs/common';
import { DomainError } from '@freelance/contracts';
import { BusinessTime } from '@freelance/service';
import { cancel } from '../job/domain/cancel';
import { JobLists } from '../job/job-lists';
import { JobService } from '../job/job.service';

const JOBS_PER_PAGE = 100;

/** The open jobs of a user who leaves. */
@Injectable()
export class OpenJobs {
  constructor(
    private readonly lists: JobLists,
    private readonly jobs: JobService,
    private readonly time: BusinessTime,
  ) {}

  /**
   * Idempotent.
   * @param listedUntil later jobs stay open
   * @returns how many it cancelled
   */
  async cancelAll(ownerId: string, listedUntil?: string): Promise<number> {
    let cancelled = 0;
    let after: string | undefined;
    do {
      const query = { limit: JOBS_PER_PAGE, after, now: this.time.now() };
      const { rows, next } = await this.lists.ofOwner(ownerId, 'open', query);
      for (const { jobId, listedAt } of rows) {
        if (listedUntil !== undefined && (listedAt as string) > listedUntil) continue;
        if (await this.cancel(jobId as string, ownerId)) cancelled++;
      }
      after = next ?? undefined;
    } while (after !== undefined);
    return cancelled;
  }

  /** False when the job is not open any more: the index that lists it is updated later. */
  async cancel(jobId: string, ownerId: string): Promise<boolean> {
    try {
      await this.jobs.execute(cancel, {}, { jobId, actor: ownerId, role: 'owner' });
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
