import type { Job } from '../domain/job';
import { JobNotFoundError } from '../domain/job.errors';
import { JobRepository, type JobWrite, REMEMBERED_COMMANDS, type StoredJob } from '../domain/job.repository';

/** Jobs in memory. A revision is the list of the last commands: each write makes a new one. */
export class MemoryJobRepository extends JobRepository {
  private readonly stored = new Map<string, StoredJob & { revision: readonly string[] }>();

  async load(jobId: string): Promise<StoredJob | undefined> {
    return this.stored.get(jobId);
  }

  hasApplied({ revision }: StoredJob, commandId: string): boolean {
    return (revision as readonly string[]).includes(commandId);
  }

  async insert(write: JobWrite): Promise<Job> {
    const present = this.stored.get(write.job.jobId);
    if (!present) return this.put(write, []);
    if (this.hasApplied(present, write.commandId)) return present.job;
    throw new Error(`Job id ${write.job.jobId} is taken by another job`);
  }

  async save(before: StoredJob, write: JobWrite): Promise<StoredJob | undefined> {
    const present = this.stored.get(write.job.jobId);
    if (!present) throw new JobNotFoundError();
    if (present.revision === before.revision) this.put(write, present.revision);
    else if (!this.hasApplied(present, write.commandId)) return present;
    return undefined;
  }

  private put({ job, commandId }: JobWrite, earlier: readonly string[]): Job {
    this.stored.set(job.jobId, { job, revision: [...earlier, commandId].slice(-REMEMBERED_COMMANDS) });
    return job;
  }
}
