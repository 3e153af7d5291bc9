import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { RetryLaterError } from '@freelance/messaging';
import { BusinessTime } from '@freelance/service';
import { secondsUntil } from '../job/deadline-message';
import type { DeadlineOutcome } from '../job/domain/apply-deadline';
import { JobNotFoundError } from '../job/domain/job.errors';
import { JobService } from '../job/job.service';
import type { DeadlineMessage } from './deadline-message.dto';
import { deadlineLateness } from './metrics';

const COUNT_FOR_MS = 1_000;
/** Operators look for deadlines that were applied later than this. */
const LATE_SECONDS = 60;

/** Processes the messages of both queues: does what is due, then logs it and measures how late it was. */
@Injectable()
export class DueJobsProcessor implements OnModuleDestroy {
  private readonly logger = new Logger(DueJobsProcessor.name);
  private timeouts = 0;
  private logging: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: JobService,
    private readonly time: BusinessTime,
  ) {}

  /** @throws RetryLaterError when the message arrives too early */
  async process(due: DeadlineMessage): Promise<void> {
    const applied = await this.apply(due);
    if (applied?.outcome === 'early') throw new RetryLaterError(Math.max(1, secondsUntil(due.dueAt, this.time.now())));
    if (applied?.outcome === 'done') this.report(due.jobId, applied);
  }

  onModuleDestroy(): void {
    this.logTimeouts();
  }

  /** Undefined when the job was deleted. */
  private async apply({ jobId, ...foreseen }: DeadlineMessage): Promise<DeadlineOutcome | undefined> {
    try {
      return await this.jobs.applyDeadline(jobId, foreseen);
    } catch (error) {
      if (error instanceof JobNotFoundError) return undefined;
      throw error;
    }
  }

  private report(jobId: string, { kind, dueAt, events }: DeadlineOutcome & { outcome: 'done' }): void {
    const lateSeconds = (this.time.now().getTime() - Date.parse(dueAt)) / 1_000;
    deadlineLateness.observe({ kind }, lateSeconds);
    if (lateSeconds > LATE_SECONDS) this.logger.log({ jobId, kind, dueAt, lateSeconds }, 'Deadline applied late');
    for (const { type } of events) {
      if (type === 'job.expired') this.logger.log(`Job ${jobId} expired and marked as expired`);
      if (type === 'job.timedout') this.countTimeout();
    }
  }

  /** The timeouts of one second are logged in one line with their number. */
  private countTimeout(): void {
    this.timeouts++;
    this.logging ??= setTimeout(() => this.logTimeouts(), COUNT_FOR_MS).unref();
  }

  private logTimeouts(): void {
    clearTimeout(this.logging);
    this.logging = undefined;
    if (this.timeouts > 0) this.logger.log(`Successfully processed ${this.timeouts} timeout jobs`);
    this.timeouts = 0;
  }
}
