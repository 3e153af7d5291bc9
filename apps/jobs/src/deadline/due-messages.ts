import { Injectable } from '@nestjs/common';
import { createEnvelope, OutboxDelivery, QueueSender } from '@freelance/messaging';
import { Clock, type RequestFacts } from '@freelance/service';
import { LONGEST_DELAY_SECONDS } from '../job/announcement';
import type { JobOutboxEntry } from '../job/job-outbox';
import { DEADLINES, deadlineNameOf, type JobDue } from './job-due';

/** Puts jobs on the queue of what time does to them, hidden until they are due. */
@Injectable()
export class DueMessages extends OutboxDelivery {
  constructor(
    private readonly queues: QueueSender,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** With every change of a job: a deadline that is near is on its queue before its event is forgotten. */
  async deliver(jobId: string, { due, ...facts }: JobOutboxEntry): Promise<void> {
    if (due && this.secondsUntil(due.dueAt) <= LONGEST_DELAY_SECONDS) await this.send({ jobId, ...due }, facts);
  }

  /** @param due at most `LONGEST_DELAY_SECONDS` from now */
  async send(due: JobDue, { requestId, traceparent }: RequestFacts): Promise<void> {
    const { queue, message } = DEADLINES[deadlineNameOf(due.status)];
    const envelope = createEnvelope({
      id: `${due.jobId}/${due.dueAt}`,
      source: 'jobs-service',
      type: message,
      time: this.clock.now(),
      detail: due,
    });
    // Rounded up: a message that comes early would have to be put off again.
    const delaySeconds = Math.max(0, Math.ceil(this.secondsUntil(due.dueAt)));
    await this.queues.send(queue, envelope, { requestId, ...(traceparent ? { traceparent } : {}), delaySeconds });
  }

  /** By the platform's clock. Queues count in real seconds: where the clock is turned meanwhile, a scan is first. */
  secondsUntil(instant: string): number {
    return (Date.parse(instant) - this.clock.now().getTime()) / 1_000;
  }
}
