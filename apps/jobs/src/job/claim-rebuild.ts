import { Injectable } from '@nestjs/common';
import type { ClaimRebuildPage } from '@freelance/contracts';
import pLimit from 'p-limit';
import { ClaimRecords } from './claim-records';
import { JobHistory } from './job-history';
import type { ClaimSnapshot } from './job-outbox';
import { JobPast, newestOfEach } from './job-past';

/** Few enough rows to be processed within the time limit of a call. */
const ROWS_PER_PAGE = 25;
const JOBS_AT_ONCE = 16;
/** The page after the last row of ClaimsTable begins with the first event. */
const FROM_HISTORY = 'history/';
const FROM_STORED = 'stored/';

export interface RebuildOptions {
  /** Only compares. */
  dryRun: boolean;
  /** Deletes rows of ClaimsTable that no event explains. */
  removeSurplus: boolean;
}

/**
 * Compares ClaimsTable with JobHistoryTable, page by page: first finds rows that no event explains, then writes again the
 * rows that are missing or differ. Any replica can process any page. It uses the same conditional write as the relay, so
 * it can run at the same time, and any number of times. It writes no claims of events that are only in an outbox: the
 * relay writes them itself, before it clears the events.
 */
@Injectable()
export class ClaimRebuild {
  constructor(
    private readonly history: JobHistory,
    private readonly past: JobPast,
    private readonly records: ClaimRecords,
  ) {}

  /** @param after `next` of the page before; null for the first */
  page(after: string | null, options: RebuildOptions): Promise<ClaimRebuildPage> {
    if (after?.startsWith(FROM_HISTORY)) return this.fromHistory(after.slice(FROM_HISTORY.length) || null, options);
    return this.fromStored(after?.slice(FROM_STORED.length) ?? null, options);
  }

  /** Reads rows of ClaimsTable. */
  private async fromStored(after: string | null, { dryRun, removeSurplus }: RebuildOptions): Promise<ClaimRebuildPage> {
    const { rows, next } = await this.records.page(after, ROWS_PER_PAGE);
    const surplus = await this.surplusOf(rows);
    const removed =
      dryRun || !removeSurplus ? [] : await Promise.all(surplus.map((claim) => this.records.remove(claim)));
    return {
      ...NOTHING,
      stored: rows.length,
      surplus: surplus.length,
      removed: removed.filter(Boolean).length,
      next: next === null ? FROM_HISTORY : FROM_STORED + next,
    };
  }

  /** The rows whose event is neither in the history nor in the outbox of the job. */
  private async surplusOf(rows: readonly ClaimSnapshot[]): Promise<ClaimSnapshot[]> {
    const slots = pLimit(JOBS_AT_ONCE);
    const jobIds = [...new Set(rows.map(({ jobId }) => jobId))];
    const pasts = await Promise.all(jobIds.map((jobId) => slots(() => this.past.of(jobId))));
    const pastOf = new Map(jobIds.map((jobId, index) => [jobId, pasts[index]!]));
    return rows.filter((row) => !pastOf.get(row.jobId)!.knows(row));
  }

  private async fromHistory(after: string | null, { dryRun }: RebuildOptions): Promise<ClaimRebuildPage> {
    const { rows, claims, next } = await this.history.claimsAfter(after, ROWS_PER_PAGE);
    const newest = newestOfEach(claims);
    const counts = { missing: 0, differing: 0, unchanged: 0, newer: 0, written: 0 };
    await Promise.all(
      newest.map(async (claim) => {
        const comparison = await this.records.compare(claim);
        counts[comparison]++;
        if (dryRun || comparison === 'unchanged' || comparison === 'newer') return;
        if (await this.records.record(claim)) counts.written++;
      }),
    );
    return {
      ...NOTHING,
      rows,
      claims: newest.length,
      ...counts,
      next: next === null ? null : FROM_HISTORY + next,
    };
  }
}

const NOTHING: ClaimRebuildPage = {
  rows: 0,
  claims: 0,
  missing: 0,
  differing: 0,
  unchanged: 0,
  newer: 0,
  written: 0,
  stored: 0,
  surplus: 0,
  removed: 0,
  next: null,
};

/** One report about several pages. */
export const sumOfPages = (pages: readonly ClaimRebuildPage[]): ClaimRebuildPage =>
  pages.reduce(
    (sum, page) => ({
      rows: sum.rows + page.rows,
      claims: sum.claims + page.claims,
      missing: sum.missing + page.missing,
      differing: sum.differing + page.differing,
      unchanged: sum.unchanged + page.unchanged,
      newer: sum.newer + page.newer,
      written: sum.written + page.written,
      stored: sum.stored + page.stored,
      surplus: sum.surplus + page.surplus,
      removed: sum.removed + page.removed,
      next: page.next,
    }),
    NOTHING,
  );
