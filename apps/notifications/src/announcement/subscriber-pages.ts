import { Injectable } from '@nestjs/common';
import { QUEUES } from '@freelance/manifest';
import { type MessageContext, QueueSender } from '@freelance/messaging';
import { requestMail } from '../delivery/mail-requested';
import { newJob } from '../mail/kinds/new-job.mail';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { announcementMessage } from './announcer';
import type { JobAnnounced } from './job-announced';

/** So many are told within a fraction of a second, whatever the size of the category. */
export const SUBSCRIBERS_PER_MESSAGE = 100;

/** Tells the subscribers of a category page by page: each message one page, and the message for the next one. */
@Injectable()
export class SubscriberPages {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly queues: QueueSender,
  ) {}

  async announceTo({ eventId, job, afterUserId }: JobAnnounced, context: MessageContext): Promise<void> {
    const { categoryId, ownerId } = job;
    const userIds = await this.subscriptions.subscribersOf(categoryId, SUBSCRIBERS_PER_MESSAGE, afterUserId);
    // Of the job event, not of this message: a person gets one mail for it, whichever page they come on.
    const cause = { id: eventId, time: context.time };
    const readers = userIds.filter((userId) => userId !== ownerId);
    await Promise.all(
      readers.map((userId) => this.queues.send(QUEUES.deliveries, requestMail(cause, userId, newJob, job), context)),
    );
    const last = userIds.at(-1);
    if (last === undefined || userIds.length < SUBSCRIBERS_PER_MESSAGE) return;
    // Last, so that a page that is repeated because one of its mails could not be asked for starts no second chain.
    await this.queues.send(
      QUEUES.announcements,
      announcementMessage({ eventId, job, afterUserId: last }, context.time),
      context,
    );
  }
}
