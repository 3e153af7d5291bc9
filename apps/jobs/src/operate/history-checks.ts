import { Injectable } from '@nestjs/common';
import type { CheckFinding, JobStatus } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { ClaimRecords } from '../job/claim-records';
import { type HistoryRow, JobHistory } from '../job/job-history';
import { newestOfEach } from '../job/job-past';
import { JobRows } from '../job/job-rows';
import { JobsConfig } from '../jobs.config';
import { REPAIRS } from './repairs';
import type { RowsToCheck, TableChecks } from './table-checks';

/** A job that ended like this may be deleted after its retention time. */
const LAST_EVENTS: readonly string[] = ['job.expired', 'job.rejected', 'job.cancelled'];
const LAST_STATUSES: readonly JobStatus[] = ['expired', 'rejected', 'cancelled'];

/** The history of each job: its claims are in ClaimsTable, and the job exists. */
@Injectable()
export class HistoryChecks implements TableChecks {
  private readonly claimsTable: string;

  constructor(
    private readonly history: JobHistory,
    private readonly rows: JobRows,
    private readonly claims: ClaimRecords,
    config: JobsConfig,
  ) {
    this.claimsTable = resourceName(config.ENVIRONMENT, TABLES.claims);
  }

  async page(after: string | null, limit: number): Promise<RowsToCheck> {
    const { rows, next } = await this.history.rowsAfter(after, limit);
    const byJob = new Map<string, HistoryRow[]>();
    for (const row of rows) byJob.set(row.jobId, [...(byJob.get(row.jobId) ?? []), row]);
    const checks = [...byJob].map(([jobId, events]) => async () => [
      ...(await this.missingJob(jobId, events)),
      ...(await this.missingClaims(events)),
    ]);
    return { read: rows.length, checks, next };
  }

  private async missingJob(jobId: string, events: readonly HistoryRow[]): Promise<CheckFinding[]> {
    const newest = events.reduce((last, row) => (row.sequence > last.sequence ? row : last));
    if (mayBeDeleted(newest) || (await this.rows.find(jobId))) return [];
    const last = newest.envelope?.['detail-type'] ?? 'a restore';
    return [
      {
        table: this.rows.table,
        key: jobId,
        rule: 'job-missing',
        problem: `The job does not exist, but its last event is ${last} ${jobId}-${newest.sequence}`,
        repair: REPAIRS.restore(newest.envelope?.time ?? newest.restored?.restoredAt ?? ''),
      },
    ];
  }

  private async missingClaims(events: readonly HistoryRow[]): Promise<CheckFinding[]> {
    const claims = newestOfEach(events.flatMap(({ claim }) => (claim ? [claim] : [])));
    const findings = claims.map(async (claim): Promise<CheckFinding[]> => {
      if (await this.claims.find(claim.claimId)) return [];
      // The relay writes the history and ClaimsTable at the same time, and clears the outbox after both.
      const job = await this.rows.find(claim.jobId);
      if (job?.outbox.some((entry) => entry.claim?.claimId === claim.claimId)) return [];
      if (await this.claims.find(claim.claimId)) return [];
      return [
        {
          table: this.claimsTable,
          key: claim.claimId,
          rule: 'claim-missing',
          problem: `The claim of ${claim.claimerId}, ${claim.status} since event ${claim.jobId}-${claim.sequence}, has no row`,
          repair: REPAIRS.rebuild,
        },
      ];
    });
    return (await Promise.all(findings)).flat();
  }
}

const mayBeDeleted = ({ envelope, restored }: HistoryRow): boolean =>
  restored ? LAST_STATUSES.includes(restored.status) : LAST_EVENTS.includes(envelope?.['detail-type'] ?? '');
