import { Injectable } from '@nestjs/common';
import { DynamoJobOutbox } from './dynamo-job-outbox';
import { JobHistory } from './job-history';
import type { ClaimSnapshot } from './job-outbox';

/** What the events of a job say. */
export interface Past {
  /** Number of the newest event; 0 when there is none. */
  sequence: number;
  /** Each claim as its newest event left it. */
  claims: ClaimSnapshot[];
  /** Whether an event is about this claim: `<claimId>/<sequence>`. */
  knows(claim: Pick<ClaimSnapshot, 'claimId' | 'sequence'>): boolean;
}

/** The events of one job, whether they are in the history already or still in the outbox. */
@Injectable()
export class JobPast {
  constructor(
    private readonly outbox: DynamoJobOutbox,
    private readonly history: JobHistory,
  ) {}

  async of(jobId: string): Promise<Past> {
    // The outbox first: an event that is relayed between the two reads is then found twice, not missed.
    const pending = await this.outbox.loadOutbox(jobId);
    const rows = [...(await this.history.rowsOf(jobId)), ...pending];
    const claims = rows.flatMap(({ claim }) => (claim ? [claim] : []));
    const known = new Set(claims.map(keyOf));
    return {
      sequence: Math.max(0, ...rows.map(({ sequence }) => sequence)),
      claims: newestOfEach(claims),
      knows: (claim) => known.has(keyOf(claim)),
    };
  }
}

const keyOf = ({ claimId, sequence }: Pick<ClaimSnapshot, 'claimId' | 'sequence'>): string => `${claimId}/${sequence}`;

/** The newest state of each claim. */
export function newestOfEach(claims: readonly ClaimSnapshot[]): ClaimSnapshot[] {
  const newest = new Map<string, ClaimSnapshot>();
  for (const claim of claims) {
    const known = newest.get(claim.claimId);
    if (!known || known.sequence < claim.sequence) newest.set(claim.claimId, claim);
  }
  return [...newest.values()];
}
