import { Injectable } from '@nestjs/common';
import type { MovedJob, PolicyTrial } from '@freelance/contracts';
import { BusinessTime } from '@freelance/service';
import { type Policy, tryPolicy } from '../job/domain/try-policy';
import { type JobRow, JobRows } from '../job/job-rows';
import { pagesWithinBudget } from '../job/pages-within-budget';
import { JobsConfig } from '../jobs.config';

const ROWS_PER_READ = 200;

/** Which jobs another policy would move. Changes nothing. */
@Injectable()
export class PolicyTrials {
  constructor(
    private readonly rows: JobRows,
    private readonly time: BusinessTime,
    private readonly config: JobsConfig,
  ) {}

  /** @param given what differs from the policy of this service */
  async page(after: string | null, given: Partial<Policy>): Promise<PolicyTrial> {
    const policy: Policy = {
      autoApproveAfterSeconds: given.autoApproveAfterSeconds ?? this.config.AUTO_APPROVE_AFTER_SECONDS,
      remindersBefore: given.remindersBefore ?? this.config.REMINDER_SECONDS_BEFORE,
    };
    const now = this.time.now();
    const pages = await pagesWithinBudget(after, (from) => this.rows.page(from, ROWS_PER_READ));
    const rows = pages.flatMap((page) => page.rows);
    return {
      policy: {
        autoApproveAfterSeconds: policy.autoApproveAfterSeconds,
        reminderSecondsBefore: [...policy.remindersBefore],
      },
      read: rows.length,
      moved: rows.flatMap((row) => movedBy(row, policy, now)),
      next: pages.at(-1)!.next,
    };
  }
}

function movedBy({ job }: JobRow, policy: Policy, now: Date): MovedJob[] {
  const move = tryPolicy(job, policy, { now });
  if (!move) return [];
  const { jobId, ownerId, status } = job;
  return [{ jobId, ownerId, claimerId: job.claim?.claimerId ?? null, status, ...move }];
}
