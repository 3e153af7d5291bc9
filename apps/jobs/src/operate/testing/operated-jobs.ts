import { randomUUID } from 'node:crypto';
import { RealTime } from '@freelance/service';
import { ClaimRebuild } from '../../job/claim-rebuild';
import { claim } from '../../job/domain/claim';
import type { Decision, Job } from '../../job/domain/job';
import type { StoredJob } from '../../job/domain/job.repository';
import { anOpenJob, by, created } from '../../job/testing/job.builder';
import { JobTables } from '../../job/testing/job-tables';
import { Checks } from '../checks';
import { ClaimChecks } from '../claim-checks';
import { HistoryChecks } from '../history-checks';
import { JobChecks } from '../job-checks';
import { LedgerChecks } from '../ledger-checks';
import { RestoredJobs } from '../restored-jobs';

const HOUR = 3_600_000;

/** Jobs in their tables, and what operators do with them, without a running service. */
export class OperatedJobs {
  readonly time = new RealTime(this.tables.clock);
  readonly checks = new Checks(
    new JobChecks(this.tables.rows, this.tables.past, this.tables.claims, this.time),
    new ClaimChecks(this.tables.claims, this.tables.past, this.tables.rows, this.tables.config),
    new HistoryChecks(this.tables.history, this.tables.rows, this.tables.claims, this.tables.config),
  );
  readonly ledger = new LedgerChecks(this.tables.history, this.tables.outbox);
  readonly restored = new RestoredJobs(
    this.tables.rows,
    this.tables.past,
    this.tables.history,
    this.tables.claims,
    this.tables.clock,
  );
  readonly rebuild = new ClaimRebuild(this.tables.history, this.tables.past, this.tables.claims);

  private constructor(readonly tables: JobTables) {}

  static async start(): Promise<OperatedJobs> {
    return new OperatedJobs(await JobTables.start());
  }

  /** An open job, listed for an hour; its event waits in the outbox. */
  async listed(): Promise<string> {
    const now = this.time.now();
    const times = { createdAt: now.toISOString(), updatedAt: now.toISOString(), listedAt: now.toISOString() };
    const expiryDate = new Date(now.getTime() + HOUR).toISOString();
    const job = anOpenJob({ jobId: `job-${randomUUID()}`, ...times, expiryDate });
    await this.tables.jobs.insert({ ...created(job), commandId: randomUUID(), decidedAt: now });
    return job.jobId;
  }

  /** Decides on the job as it is and stores the decision; the events wait in the outbox. */
  async decide(jobId: string, decideOn: (job: Job, now: Date) => Decision): Promise<Job> {
    const now = this.time.now();
    const stored = (await this.tables.jobs.load(jobId, now)) as StoredJob;
    const decision = decideOn(stored.job, now);
    const lost = await this.tables.jobs.save(stored, { ...decision, commandId: randomUUID(), decidedAt: now });
    if (lost) throw new Error('Another writer was first');
    return decision.job;
  }

  claim(jobId: string, seekerId: string): Promise<Job> {
    return this.decide(jobId, (job, now) => claim(job, {}, { ...by(seekerId, now), claimId: `claim-${randomUUID()}` }));
  }

  async claimed(seekerId: string): Promise<Job> {
    const jobId = await this.listed();
    const job = await this.claim(jobId, seekerId);
    await this.tables.relay(jobId);
    return job;
  }

  /** Rule and key of each finding. */
  async findings(): Promise<string[]> {
    const found: string[] = [];
    for (const part of ['jobs', 'claims', 'history'] as const) {
      let next: string | null = null;
      do {
        const page = await this.checks.page(part, next);
        found.push(...page.findings.map(({ rule, key }) => `${rule} ${key}`));
        next = page.next;
      } while (next !== null);
    }
    return found.sort();
  }

  async rebuilt(removeSurplus: boolean): Promise<Record<'surplus' | 'removed' | 'written', number>> {
    const sum = { surplus: 0, removed: 0, written: 0 };
    let next: string | null = null;
    do {
      const page = await this.rebuild.page(next, { dryRun: false, removeSurplus });
      for (const name of ['surplus', 'removed', 'written'] as const) sum[name] += page[name];
      next = page.next;
    } while (next !== null);
    return sum;
  }

  stop(): Promise<void> {
    return this.tables.stop();
  }
}
