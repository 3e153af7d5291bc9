import { Injectable } from '@nestjs/common';
import { ClaimRecords, type Comparison } from './claim-records';
import { JobHistory } from './job-history';
import type { ClaimSnapshot } from './job-outbox';

/** Few enough events to be processed within the time limit of a call. */
const EVENTS_PER_PAGE = 100;

export interface RebuiltPage extends Record<Comparison, number> {
  rows: number;
  claims: number;
  written: number;
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/**
 * Writes ClaimsTable again from JobHistoryTable, page by page. Any replica can process any page. It uses the same
 * conditional write as the relay, so it can run at the same time, and any number of times. It does not read events that
 * are only in an outbox: the relay writes their claims itself, before it clears the events.
 */
@Injectable()
export class ClaimRebuild {
  constructor(
    private readonly history: JobHistory,
    private readonly records: ClaimRecords,
  ) {}

  async page(after: string | null, { dryRun }: { dryRun: boolean }): Promise<RebuiltPage> {
    const { rows, claims, next } = await this.history.claimsAfter(after, EVENTS_PER_PAGE);
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
    return { rows, claims: newest.length, ...counts, next };
  }
}

function newestOfEach(claims: readonly ClaimSnapshot[]): ClaimSnapshot[] {
  const newest = new Map<string, ClaimSnapshot>();
  for (const claim of claims) {
    const known = newest.get(claim.claimId);
    if (!known || known.sequence < claim.sequence) newest.set(claim.claimId, claim);
  }
  return [...newest.values()];
}
