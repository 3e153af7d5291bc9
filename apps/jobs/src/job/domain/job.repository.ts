import type { DecidedEvent, Job } from './job';

/** A job as it was read, with what guards its next write. */
export interface StoredJob {
  job: Job;
  /** Rises by one with every decided write. */
  version: number;
  /** The last commands that were written, so that one whose answer was lost is recognised. */
  commandIds: string[];
  /** Index shard the job was given when it was made and keeps. */
  shard: number;
  /** Every attribute as it was read, for whoever writes the next ones. */
  attributes: Readonly<Record<string, unknown>>;
}

/** What a command writes, in one conditional write: the job afterwards and its events. */
export interface JobWrite {
  job: Job;
  events: DecidedEvent[];
  commandId: string;
  /** When it was decided; the time of the events. */
  decidedAt: Date;
  /** Follows the events to the mail. */
  requestId: string;
  traceparent?: string | undefined;
}

/** Where jobs live. Decisions read and write only through these three. */
export abstract class JobRepository {
  /** Strongly consistent; undefined when there is none (any more). */
  abstract load(jobId: string, now: Date): Promise<StoredJob | undefined>;

  /**
   * Stores a new job with its first event.
   * @returns undefined when it was written; otherwise what became of it since this same command wrote it
   */
  abstract insert(write: JobWrite): Promise<StoredJob | undefined>;

  /**
   * Stores the outcome of a command when the job is still as it was read.
   * @returns undefined when it was written; otherwise the job as somebody else left it: decide again on that
   * @throws JobNotFoundError when it is gone
   */
  abstract save(before: StoredJob, write: JobWrite): Promise<StoredJob | undefined>;
}
