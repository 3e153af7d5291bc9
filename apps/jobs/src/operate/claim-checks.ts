import { Injectable } from '@nestjs/common';
import type { CheckFinding } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { ClaimRecords, compareRow } from '../job/claim-records';
import type { ClaimSnapshot } from '../job/job-outbox';
import { JobPast } from '../job/job-past';
import { JobRows } from '../job/job-rows';
import { JobsConfig } from '../jobs.config';
import { REPAIRS } from './repairs';
import type { RowsToCheck, TableChecks } from './table-checks';

type Finding = Omit<CheckFinding, 'table' | 'key'>;

/** The rows of ClaimsTable, compared with the history and the job. */
@Injectable()
export class ClaimChecks implements TableChecks {
  private readonly table: string;

  constructor(
    private readonly claims: ClaimRecords,
    private readonly past: JobPast,
    private readonly rows: JobRows,
    config: JobsConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.claims);
  }

  async page(after: string | null, limit: number): Promise<RowsToCheck> {
    const { rows, next } = await this.claims.page(after, limit);
    return { read: rows.length, checks: rows.map((row) => () => this.check(row)), next };
  }

  private async check(row: ClaimSnapshot): Promise<CheckFinding[]> {
    const finding = await this.compare(row);
    if (!finding) return [];
    // The relay may have written a newer row since.
    const current = await this.claims.find(row.claimId);
    if (current?.sequence !== row.sequence) return [];
    return [{ table: this.table, key: row.claimId, ...finding }];
  }

  private async compare(row: ClaimSnapshot): Promise<Finding | undefined> {
    const past = await this.past.of(row.jobId);
    if (!past.knows(row)) {
      const problem = `No event of the job ${row.jobId} explains the ${row.status} claim of ${row.claimerId} with number ${row.sequence}`;
      return { rule: 'claim-surplus', problem, repair: REPAIRS.removeSurplus };
    }
    const newest = past.claims.find(({ claimId }) => claimId === row.claimId)!;
    if (newest.sequence === row.sequence && compareRow(row, newest) === 'differing') {
      const problem = `The row differs from event ${row.jobId}-${row.sequence}, which left the claim ${newest.status}`;
      return { rule: 'claim-differs', problem, repair: REPAIRS.rebuild };
    }
    return newest.sequence === row.sequence ? this.compareWithJob(row) : this.behind(row, newest);
  }

  /** A row that a relay has not updated yet is no finding: its event waits in the outbox. */
  private async behind(row: ClaimSnapshot, newest: ClaimSnapshot): Promise<Finding | undefined> {
    const job = await this.rows.find(row.jobId);
    if (job?.outbox.some(({ sequence }) => sequence === newest.sequence)) return undefined;
    const problem = `The row says ${row.status}, but event ${row.jobId}-${newest.sequence} left the claim ${newest.status}`;
    return { rule: 'claim-differs', problem, repair: REPAIRS.rebuild };
  }

  /** A claim that goes on must be the one that the job has. */
  private async compareWithJob(row: ClaimSnapshot): Promise<Finding | undefined> {
    if (row.status !== 'active' && row.status !== 'submitted') return undefined;
    const stored = await this.rows.find(row.jobId);
    if (stored?.job.claim?.claimId === row.claimId || stored?.outbox.some(({ claim }) => claim)) return undefined;
    const job = stored ? `the job ${row.jobId} is ${stored.job.status} without it` : `no job ${row.jobId} exists`;
    return {
      rule: 'claim-phantom',
      problem: `${row.claimerId} sees a claim that is ${row.status}, but ${job}`,
      repair: stored ? REPAIRS.adopt(row.jobId) : REPAIRS.restore(row.claimedAt),
    };
  }
}
