import { Injectable } from '@nestjs/common';
import { QUEUES } from '@freelance/manifest';
import { createEnvelope, OutboxDelivery, QueueSender } from '@freelance/messaging';
import { BusinessTime, type RequestFacts } from '@freelance/service';
import { delaySeconds, isNear } from '../job/deadline-message';
import type { JobOutboxEntry } from '../job/job-outbox';
import type { DeadlineMessage } from './deadline-message.dto';
import { DEADLINES, deadlineNameOf } from './deadlines';

/** Sends deadline messages, delayed until they are due. */
@Injectable()
export class DeadlineScheduler extends OutboxDelivery {
  constructor(
    private readonly queues: QueueSender,
    private readonly time: BusinessTime,
  ) {
    super();
  }

  /** A near deadline has its message before the event that set it is cleared from the outbox. */
  async deliver(jobId: string, { due, ...facts }: JobOutboxEntry): Promise<void> {
    if (due && isNear(due.dueAt, this.time.now())) await this.send({ jobId, ...due }, facts);
  }

  /** @param due not further ahead than a queue can delay a message */
  async send(due: DeadlineMessage, { requestId, traceparent }: RequestFacts): Promise<void> {
    const { queue, message } = DEADLINES[deadlineNameOf(due.status)];
    const time = this.time.now();
    const envelope = createEnvelope({
      id: `${due.jobId}/${due.dueAt}`,
      source: 'jobs-service',
      type: message,
      time,
      detail: due,
    });
    await this.queues.send(QUEUES[queue], envelope, {
      requestId,
      ...(traceparent ? { traceparent } : {}),
      // In real seconds. When the platform's clock is turned forward, a scan sends another message earlier.
      delaySeconds: delaySeconds(due.dueAt, time),
    });
  }
}
