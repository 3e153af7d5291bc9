import { Injectable } from '@nestjs/common';
import {
  type FoundJob,
  type FoundJobs,
  type JobHistoryEntry,
  jobIdOf,
  type JobReport,
  type JobState,
  type JobStatus,
  type NextStep,
} from '@freelance/contracts';
import { BusinessTime, ValidationFailedError } from '@freelance/service';
import { ClaimRecords } from '../job/claim-records';
import { effectiveStatus, type Job } from '../job/domain/job';
import { JobNotFoundError } from '../job/domain/job.errors';
import { nextAction } from '../job/domain/next-action';
import { type HistoryRow, JobHistory } from '../job/job-history';
import type { Item } from '../job/job-item';
import { JobLists } from '../job/job-lists';
import { type JobRow, JobRows } from '../job/job-rows';
import { pagesWithinBudget } from '../job/pages-within-budget';
import { JobTimers } from './job-timers';

const MOST_OF_EACH_KIND = 50;
const ROWS_PER_READ = 200;

/** How an operator looks for jobs: by exactly one id, or by status and category. */
export interface JobSearch extends JobFilter {
  claimId?: string | undefined;
  eventId?: string | undefined;
  userId?: string | undefined;
  after?: string | undefined;
}

interface JobFilter {
  status?: JobStatus | undefined;
  categoryId?: string | undefined;
}

/** What the tables know about a job. */
@Injectable()
export class JobReports {
  constructor(
    private readonly rows: JobRows,
    private readonly history: JobHistory,
    private readonly claims: ClaimRecords,
    private readonly lists: JobLists,
    private readonly timers: JobTimers,
    private readonly time: BusinessTime,
  ) {}

  /** @throws JobNotFoundError when neither a row nor an event of it exists */
  async of(jobId: string): Promise<JobReport> {
    // The row first: an event that is relayed between the two reads is then found twice, not missed.
    const row = await this.rows.find(jobId);
    const recorded = await this.history.rowsOf(jobId);
    if (!row && recorded.length === 0) throw new JobNotFoundError();
    return { jobId, job: row ? this.stateOf(row) : null, history: entriesOf(row, recorded) };
  }

  async find({ claimId, eventId, userId, after, ...filter }: JobSearch): Promise<FoundJobs> {
    const isFiltered = filter.status !== undefined || filter.categoryId !== undefined;
    if ([claimId, eventId, userId].filter((id) => id !== undefined).length !== (isFiltered ? 0 : 1)) {
      const message = 'give one of claimId, eventId and userId, or status or categoryId';
      throw new ValidationFailedError([{ field: 'userId', message }]);
    }
    if (isFiltered) return this.matching(filter, after ?? null);
    if (userId !== undefined) return this.ofUser(userId);
    const jobId = eventId === undefined ? (await this.claims.find(claimId ?? ''))?.jobId : jobIdOf(eventId);
    const row = jobId === undefined ? undefined : await this.rows.find(jobId);
    return { jobs: row ? [this.found(row)] : [], more: false, next: null };
  }

  /** Reads the whole table in pages: no index has the jobs of every status. */
  private async matching({ status, categoryId }: JobFilter, after: string | null): Promise<FoundJobs> {
    const pages = await pagesWithinBudget(after, (from) => this.rows.page(from, ROWS_PER_READ));
    const { next } = pages.at(-1)!;
    const jobs = pages
      .flatMap((page) => page.rows)
      .filter(({ job }) => categoryId === undefined || job.categoryId === categoryId)
      .map((row) => this.found(row))
      .filter((job) => status === undefined || job.status === status);
    return { jobs, more: next !== null, next };
  }

  private async ofUser(userId: string): Promise<FoundJobs> {
    const now = this.time.now();
    const query = { limit: MOST_OF_EACH_KIND, after: undefined, now };
    const [owned, claimed] = await Promise.all([
      this.lists.ofOwner(userId, undefined, query),
      this.claims.ofClaimer(userId, undefined, query),
    ]);
    return {
      jobs: [
        ...owned.rows.map((row) => ownedJob(row, now)),
        ...claimed.rows.map(({ jobId, jobName, ownerId, status, payAmount, claimId, claimedAt }): FoundJob => ({
          jobId,
          name: jobName,
          ownerId,
          status,
          payAmount,
          as: 'claimer',
          claimId,
          dueAt: null,
          at: claimedAt,
        })),
      ],
      more: owned.next !== null || claimed.next !== null,
      next: null,
    };
  }

  private found({ job }: JobRow): FoundJob {
    const { jobId, name, ownerId, payAmount, createdAt } = job;
    const now = this.time.now();
    return {
      jobId,
      name,
      ownerId,
      status: effectiveStatus(job, now),
      payAmount,
      as: null,
      claimId: job.claim?.claimId ?? null,
      dueAt: nextAction(job, now)?.dueAt ?? null,
      at: createdAt,
    };
  }

  private stateOf({ job, version, announcedFor, ttl }: JobRow): JobState {
    const now = this.time.now();
    const { claim } = job;
    return {
      jobId: job.jobId,
      name: job.name,
      status: effectiveStatus(job, now),
      storedStatus: job.status,
      version,
      sequence: job.sequence,
      ownerId: job.ownerId,
      categoryId: job.categoryId,
      payAmount: job.payAmount,
      createdAt: job.createdAt,
      updatedAt: job.updatedAt,
      expiryDate: job.expiryDate,
      deletedAfter: ttl === undefined ? null : new Date(ttl * 1_000).toISOString(),
      claim: claim && {
        claimId: claim.claimId,
        claimerId: claim.claimerId,
        status: claim.status,
        claimedAt: claim.claimedAt,
        submissionDeadline: claim.submissionDeadline,
        submittedAt: claim.submittedAt,
        autoApproveAt: claim.autoApproveAt,
      },
      next: nextStep(job, now),
      timer: this.timers.of(job, announcedFor),
    };
  }
}

function nextStep(job: Job, now: Date): NextStep | null {
  const next = nextAction(job, now);
  if (!next) return null;
  const userIds = { seeker: null, claimer: job.claim?.claimerId ?? null, owner: job.ownerId };
  const { actor, action, dueAt, automaticOutcome: otherwise } = next;
  return { actor, userId: userIds[actor], action, dueAt, otherwise };
}

function entriesOf(row: JobRow | undefined, recorded: readonly HistoryRow[]): JobHistoryEntry[] {
  const entries = new Map<number, JobHistoryEntry>();
  for (const { sequence, envelope, requestId, restored } of recorded) {
    entries.set(sequence, {
      sequence,
      envelope: envelope ?? null,
      requestId,
      pendingSince: null,
      restore: restored ?? null,
    });
  }
  for (const { sequence, envelope, requestId } of row?.outbox ?? []) {
    entries.set(sequence, { sequence, envelope, requestId, pendingSince: row?.pendingAt ?? null, restore: null });
  }
  return [...entries.values()].sort((a, b) => a.sequence - b.sequence);
}

const ownedJob = (row: Item, now: Date): FoundJob => ({
  jobId: row.jobId as string,
  name: row.name as string,
  ownerId: row.ownerId as string,
  status: effectiveStatus({ status: row.status as Job['status'], expiryDate: row.expiryDate as string }, now),
  payAmount: row.payAmount as number,
  as: 'owner',
  claimId: (row.claimId as string | undefined) ?? null,
  dueAt: null,
  at: row.createdAt as string,
});
