import { Injectable } from '@nestjs/common';
import { QUEUES } from '@freelance/manifest';
import { type MessageContext, QueueSender } from '@freelance/messaging';
import { requestMail } from '../delivery/mail-requested';
import { newJob } from '../mail/kinds/new-job.mail';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { announcementMessage } from './announcer';
import type { JobAnnounced } from './job-announced';

/** Few enough that one message is handled within a fraction of a second, whatever the size of the category. */
export const SUBSCRIBERS_PER_MESSAGE = 100;

/** Requests the mails for one page of subscribers, and sends the message for the next page. */
@Injectable()
export class SubscriberPages {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly queues: QueueSender,
  ) {}

  async announceTo({ eventId, job, afterUserId }: JobAnnounced, context: MessageContext): Promise<void> {
    const { categoryId, ownerId } = job;
    const userIds = await this.subscriptions.subscribersOf(categoryId, SUBSCRIBERS_PER_MESSAGE, afterUserId);
    // The job event, not this message: a user gets one mail for it, whichever page lists them.
    const cause = { id: eventId, time: context.time };
    const readers = userIds.filter((userId) => userId !== ownerId);
    // One trace of all mails of a large category would be too large to look at.
    const { requestId, traceparent } = context;
    const facts = { requestId, ...(traceparent === undefined ? {} : { traceparent }), ownTrace: true as const };
    await Promise.all(
      readers.map((userId) => this.queues.send(QUEUES.deliveries, requestMail(cause, userId, newJob, job), facts)),
    );
    const last = userIds.at(-1);
    if (last === undefined || userIds.length < SUBSCRIBERS_PER_MESSAGE) return;
    // Last: when the request of a mail fails, the page is repeated, and must not start a second chain.
    await this.queues.send(
      QUEUES.announcements,
      announcementMessage({ eventId, job, afterUserId: last }, context.time),
      context,
    );
  }
}
