import { Injectable } from '@nestjs/common';
import { CronTime } from 'cron';
import type { JobTimer } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { BusinessTime, Clock } from '@freelance/service';
import { type DeadlineName, deadlineNameOf, DEADLINES } from '../deadline/deadlines';
import { isScheduled, secondsUntil } from '../job/deadline-message';
import { addSeconds, dueAt, type Job } from '../job/domain/job';
import { JobsConfig } from '../jobs.config';

/** What time does next to jobs, and what makes it happen. */
@Injectable()
export class JobTimers {
  private readonly crons: Record<DeadlineName, CronTime>;

  constructor(
    private readonly time: BusinessTime,
    private readonly clock: Clock,
    config: JobsConfig,
  ) {
    this.crons = { expiry: new CronTime(config.EXPIRY_SCAN_CRON), timeout: new CronTime(config.TIMEOUT_SCAN_CRON) };
  }

  /** @param announcedFor when the message of the last write arrives, in real time */
  of(job: Job, announcedFor: string | undefined): JobTimer | null {
    const due = dueAt(job);
    if (due === null) return null;
    const moment = { now: this.time.now(), real: this.clock.now() };
    const name = deadlineNameOf(job.status);
    const ahead = secondsUntil(due, moment.now);
    const scanAfter = new Date(addSeconds(moment.real, Math.max(0, ahead)));
    return {
      kind: due === job.nextReminderAt ? 'reminder' : 'deadline',
      dueAt: due,
      queue: QUEUES[DEADLINES[name].queue].name,
      messageAt: announcedFor ?? null,
      isScheduled: isScheduled({ dueAt: due, scheduledFor: announcedFor }, moment),
      scanAt: this.crons[name].getNextDateFrom(scanAfter).toJSDate().toISOString(),
      lateSeconds: -ahead,
    };
  }
}
