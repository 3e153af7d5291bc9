import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { RetryLaterError } from '@freelance/messaging';
import { BusinessTime } from '@freelance/service';
import { secondsUntil } from '../job/announcement';
import { JobNotFoundError } from '../job/domain/job.errors';
import type { Lapse } from '../job/domain/lapse';
import { JobService } from '../job/job.service';
import type { JobDue } from './job-due';
import { deadlineLateness } from './metrics';

const COUNT_FOR_MS = 1_000;

/** What both processors do with a message: time passes for the job, and what happened is told to operators. */
@Injectable()
export class DueJobsProcessor implements OnModuleDestroy {
  private readonly logger = new Logger(DueJobsProcessor.name);
  private timeouts = 0;
  private telling: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: JobService,
    private readonly time: BusinessTime,
  ) {}

  /** @throws RetryLaterError when the message has come too early */
  async process(due: JobDue): Promise<void> {
    const lapse = await this.lapse(due);
    if (lapse?.outcome === 'early') throw new RetryLaterError(Math.max(1, secondsUntil(due.dueAt, this.time.now())));
    if (lapse?.outcome === 'done') this.tell(due.jobId, lapse);
  }

  onModuleDestroy(): void {
    this.tellTimeouts();
  }

  /** Undefined when the job is gone. */
  private async lapse({ jobId, ...foreseen }: JobDue): Promise<Lapse | undefined> {
    try {
      return await this.jobs.lapse(jobId, foreseen);
    } catch (error) {
      if (error instanceof JobNotFoundError) return undefined;
      throw error;
    }
  }

  private tell(jobId: string, { kind, dueAt, events }: Lapse & { outcome: 'done' }): void {
    deadlineLateness.observe({ kind }, (this.time.now().getTime() - Date.parse(dueAt)) / 1_000);
    for (const { type } of events) {
      if (type === 'job.expired') this.logger.log(`Job ${jobId} expired and marked as expired`);
      if (type === 'job.timedout') this.countTimeout();
    }
  }

  /** Operators look for a line with a number: those of a second are told together. */
  private countTimeout(): void {
    this.timeouts++;
    this.telling ??= setTimeout(() => this.tellTimeouts(), COUNT_FOR_MS).unref();
  }

  private tellTimeouts(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    if (this.timeouts > 0) this.logger.log(`Successfully processed ${this.timeouts} timeout jobs`);
    this.timeouts = 0;
  }
}
