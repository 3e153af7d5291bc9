import { Injectable } from '@nestjs/common';
import { createEnvelope, OutboxDelivery, QueueSender } from '@freelance/messaging';
import { BusinessTime, type RequestFacts } from '@freelance/service';
import { delaySeconds, isNear } from '../job/announcement';
import type { JobOutboxEntry } from '../job/job-outbox';
import { DEADLINES, deadlineNameOf, type JobDue } from './job-due';

/** Puts jobs on the queue of what time does to them, hidden until they are due. */
@Injectable()
export class DueMessages extends OutboxDelivery {
  constructor(
    private readonly queues: QueueSender,
    private readonly time: BusinessTime,
  ) {
    super();
  }

  /** With every change of a job: a deadline that is near is on its queue before its event is forgotten. */
  async deliver(jobId: string, { due, ...facts }: JobOutboxEntry): Promise<void> {
    if (due && isNear(due.dueAt, this.time.now())) await this.send({ jobId, ...due }, facts);
  }

  /** @param due near */
  async send(due: JobDue, { requestId, traceparent }: RequestFacts): Promise<void> {
    const { queue, message } = DEADLINES[deadlineNameOf(due.status)];
    const time = this.time.now();
    const envelope = createEnvelope({
      id: `${due.jobId}/${due.dueAt}`,
      source: 'jobs-service',
      type: message,
      time,
      detail: due,
    });
    await this.queues.send(queue, envelope, {
      requestId,
      ...(traceparent ? { traceparent } : {}),
      // In real seconds: where the clock is turned meanwhile, a scan is first.
      delaySeconds: delaySeconds(due.dueAt, time),
    });
  }
}
