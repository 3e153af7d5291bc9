import { Injectable } from '@nestjs/common';
import { type ChangeAnswer, counted, type LiftJob } from '@freelance/contracts';
import pLimit from 'p-limit';
import { Clock, RequestContext } from '@freelance/service';
import { ClaimRecords } from '../job/claim-records';
import { type Lifted, lift } from '../job/domain/lift';
import { JobHistory } from '../job/job-history';
import { snapshotOf } from '../job/job-outbox';
import { JobPast } from '../job/job-past';
import { hasHiddenOutbox, type JobRow, JobRows, wrongAttributes } from '../job/job-rows';

const JOBS_AT_ONCE = 8;
const ATTEMPTS = 5;

interface Repair {
  row: JobRow;
  lifted: Lifted | undefined;
  sentences: string[];
}

/** Jobs whose rows were put back: gives them numbers that no event had before, and ends the claims that were undone. */
@Injectable()
export class RestoredJobs {
  constructor(
    private readonly rows: JobRows,
    private readonly past: JobPast,
    private readonly history: JobHistory,
    private readonly claims: ClaimRecords,
    private readonly clock: Clock,
  ) {}

  /** Any number of times, also while the platform runs. A job that agrees with its past is not changed. */
  async adopt(jobs: readonly LiftJob[], { apply }: { apply: boolean }): Promise<ChangeAnswer> {
    const slots = pLimit(JOBS_AT_ONCE);
    const adopted = await Promise.all(jobs.map((job) => slots(() => this.adoptOne(job, apply))));
    const sentences = adopted.flat();
    const lifted = adopted.filter(({ length }) => length > 0).length;
    return { applied: apply, plan: sentences, done: apply ? sentences : [], counts: { lifted } };
  }

  private async adoptOne({ jobId, seen }: LiftJob, apply: boolean): Promise<string[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const repair = await this.plan(jobId, seen);
      if (!repair) return [];
      if (!apply || (await this.repair(repair))) return repair.sentences;
    }
    throw new Error(`The job ${jobId} changed while it was repaired: repeat the command`);
  }

  /** Undefined when there is nothing to do. */
  private async plan(jobId: string, seen: number): Promise<Repair | undefined> {
    const row = await this.rows.find(jobId);
    if (!row) return undefined;
    const past = await this.past.of(jobId);
    const sequence = Math.max(seen, past.sequence);
    const claims = past.claims.map((claim) => ({ claim, sequence: claim.sequence }));
    const lifted = lift(row.job, { sequence, claims });
    const sentences = [
      ...(lifted
        ? [
            `the next event of ${jobId} (${row.job.status}) gets number ${lifted.job.sequence + 1}: the job counted to ${row.job.sequence}, ${sequence} was used`,
          ]
        : []),
      ...(lifted?.claims ?? []).map(
        ({ claimId, claimerId, status }) => `the claim ${claimId} of ${claimerId} is ${status}`,
      ),
      ...(row.version > row.job.sequence && !lifted ? [`the version of ${jobId} is ${row.job.sequence}`] : []),
      ...wrongAttributes(row).map((name) => `${name} of ${jobId} is written again`),
      ...(hasHiddenOutbox(row) ? [`the sweep finds ${counted(row.outbox.length, 'waiting event')} of ${jobId}`] : []),
    ];
    return sentences.length === 0 ? undefined : { row, lifted, sentences };
  }

  /** The history first: when this stops in between, a repeat continues after the numbers of the notes. */
  private async repair({ row, lifted }: Repair): Promise<boolean> {
    const notes = lifted ? await this.note(lifted) : [];
    const job = lifted?.job ?? row.job;
    // No write ever had a larger version than the number of its last event, so none that is under way matches this one.
    const version = lifted ? job.sequence : Math.min(row.version, job.sequence);
    if (!(await this.rows.rewrite(row, job, version))) return false;
    await Promise.all(notes.map((claim) => this.claims.record(claim)));
    return true;
  }

  /** @returns the claims as the restore left them */
  private async note({ job, claims }: Lifted) {
    const { requestId } = RequestContext.facts();
    const restored = { restoredAt: this.clock.now().toISOString(), status: job.status };
    const first = job.sequence - Math.max(1, claims.length) + 1;
    const snapshots = claims.map((claim, index) => snapshotOf(job, claim, first + index));
    const rows = snapshots.length > 0 ? snapshots : [null];
    await Promise.all(
      rows.map((claim, index) =>
        this.history.note({ jobId: job.jobId, sequence: first + index, claim, requestId, restored }),
      ),
    );
    return snapshots;
  }
}
