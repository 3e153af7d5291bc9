import { Injectable } from '@nestjs/common';
import { ClaimRecords, type Comparison } from './claim-records';
import { JobHistory } from './job-history';
import type { ClaimSnapshot } from './job-outbox';

/** As many events as can be dealt with well within the time that a call has. */
const EVENTS_PER_PAGE = 100;

export interface RebuiltPage extends Record<Comparison, number> {
  rows: number;
  claims: number;
  written: number;
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/**
 * Makes ClaimsTable again from JobHistoryTable, page by page, each by whichever replica is asked. It writes by the
 * rule of the relay, so it may run while that does, and any number of times. Events that are only in an outbox are not
 * looked for: the relay brings them to the table before the outbox lets go of them.
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
