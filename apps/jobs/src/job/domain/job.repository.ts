import type { DecidedEvent, Job } from './job';

/** A job as it was read. */
export interface StoredJob {
  job: Job;
  /** Condition of the next write. Only the repository that read the job uses its content. */
  revision: unknown;
}

/** What a command writes, in one conditional write: the job after the decision, and its events. */
export interface JobWrite {
  job: Job;
  events: DecidedEvent[];
  /** Stored with the job, so that a repeat of the command is recognised. */
  commandId: string;
  /** The time of the decision, and of its events. */
  decidedAt: Date;
}

/** How many of its last commands a job remembers. */
export const REMEMBERED_COMMANDS = 32;

/** Where jobs are stored. Decisions read and write only through this port. */
export abstract class JobRepository {
  /** Strongly consistent; undefined when the job does not exist, or its retention time is over. */
  abstract load(jobId: string, now: Date): Promise<StoredJob | undefined>;

  /** Whether the job remembers that the command was written to it. */
  abstract hasApplied(stored: StoredJob, commandId: string): boolean;

  /**
   * Stores a new job with its first event.
   * @returns the job as it is now: later than the write when the same command had stored it before
   */
  abstract insert(write: JobWrite): Promise<Job>;

  /**
   * Stores the outcome of a command if the job is still as it was read.
   * @returns undefined when it is stored, otherwise the job as another writer left it: decide again on that
   * @throws JobNotFoundError when the job was deleted
   */
  abstract save(before: StoredJob, write: JobWrite): Promise<StoredJob | undefined>;
}
