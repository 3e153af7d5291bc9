import { Injectable } from '@nestjs/common';
import { type CheckFinding, type CheckRule, counted } from '@freelance/contracts';
import { BusinessTime } from '@freelance/service';
import { ClaimRecords } from '../job/claim-records';
import { secondsUntil } from '../job/deadline-message';
import { dueAt } from '../job/domain/job';
import { hasSameState } from '../job/domain/lift';
import { type Past, JobPast } from '../job/job-past';
import { hasHiddenOutbox, type JobRow, JobRows, wrongAttributes } from '../job/job-rows';
import { REPAIRS } from './repairs';
import type { RowsToCheck, TableChecks } from './table-checks';

/** Each scan and every usual retry has run by then. */
const LATE_AFTER_SECONDS = 300;
const ATTEMPTS = 5;

type Finding = Omit<CheckFinding, 'table' | 'key'>;

/** The rows of JobsTable, compared with the history and ClaimsTable. */
@Injectable()
export class JobChecks implements TableChecks {
  constructor(
    private readonly rows: JobRows,
    private readonly past: JobPast,
    private readonly claims: ClaimRecords,
    private readonly time: BusinessTime,
  ) {}

  async page(after: string | null, limit: number): Promise<RowsToCheck> {
    const { rows, next } = await this.rows.page(after, limit);
    return { read: rows.length, checks: rows.map((row) => () => this.check(row)), next };
  }

  /** A job that changes while it is checked is checked again. */
  private async check(found: JobRow): Promise<CheckFinding[]> {
    let row = found;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const findings = await this.compare(row);
      if (findings.length === 0) return [];
      const current = await this.rows.find(row.job.jobId);
      if (!current) return [];
      if (current.version === row.version && current.outbox.length === row.outbox.length) {
        return findings.map((finding) => ({ table: this.rows.table, key: row.job.jobId, ...finding }));
      }
      row = current;
    }
    return [];
  }

  private async compare(row: JobRow): Promise<Finding[]> {
    const past = await this.past.of(row.job.jobId);
    return [...this.numbers(row, past), ...this.keys(row), ...this.overdue(row), ...(await this.heldClaim(row))];
  }

  private numbers({ job, version }: JobRow, past: Past): Finding[] {
    const { jobId, sequence } = job;
    const adopt = (rule: CheckRule, problem: string): Finding => ({ rule, problem, repair: REPAIRS.adopt(jobId) });
    if (past.sequence > sequence) {
      return [
        adopt(
          'job-behind-history',
          `The job has ${counted(sequence, 'event')}, but its newest event is ${jobId}-${past.sequence}: the next event would get an id that was used before`,
        ),
      ];
    }
    if (past.sequence < sequence) {
      return [
        adopt(
          'job-ahead-of-history',
          `The job has ${counted(sequence, 'event')}, but its newest event in the history is ${past.sequence}`,
        ),
      ];
    }
    if (version <= sequence) return [];
    return [adopt('job-version', `The version ${version} is larger than the number of events ${sequence}`)];
  }

  private keys(row: JobRow): Finding[] {
    const repair = REPAIRS.adopt(row.job.jobId);
    const wrong = wrongAttributes(row);
    return [
      ...(wrong.length === 0
        ? []
        : [
            {
              rule: 'job-indexes' as const,
              problem: `Lists show the job wrongly or not at all: ${wrong.join(', ')} do not follow from the job, which is ${row.job.status}`,
              repair,
            },
          ]),
      ...(hasHiddenOutbox(row)
        ? [
            {
              rule: 'job-outbox-hidden' as const,
              problem: `The outbox has ${counted(row.outbox.length, 'event')}, but no sweep looks there: outboxShard or pendingAt is missing`,
              repair,
            },
          ]
        : []),
    ];
  }

  private overdue({ job }: JobRow): Finding[] {
    const due = dueAt(job);
    const late = due === null ? 0 : -secondsUntil(due, this.time.now());
    if (late <= LATE_AFTER_SECONDS) return [];
    const problem = `The job is ${job.status}, and what was due at ${due} has not happened for ${Math.round(late)} s`;
    return [{ rule: 'job-overdue', problem, repair: REPAIRS.scan }];
  }

  /** A claim whose events are not relayed yet has no row, or an earlier one. */
  private async heldClaim({ job, outbox }: JobRow): Promise<Finding[]> {
    const { claim } = job;
    if (!claim || outbox.some((entry) => entry.claim)) return [];
    const stored = await this.claims.find(claim.claimId);
    if (stored && hasSameState(stored, claim)) return [];
    const found = stored ? `says ${stored.status}, due ${stored.submissionDeadline}` : 'has no row';
    return [
      {
        rule: stored ? 'claim-differs' : 'claim-missing',
        problem: `${claim.claimerId} has the claim ${claim.claimId}, ${claim.status}, due ${claim.submissionDeadline}, but ClaimsTable ${found}`,
        repair: REPAIRS.rebuild,
      },
    ];
  }
}
