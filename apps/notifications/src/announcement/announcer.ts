import { Injectable, Logger } from '@nestjs/common';
import { NotFoundException } from '@aws-sdk/client-sns';
import type { Envelope } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { createEnvelope, EventPublisher, type MessageContext, QueueSender } from '@freelance/messaging';
import type { Announcement } from '../mail/announcement-of';
import type { JobAnnounced } from './job-announced';

/** Publishes the announcement of a job to the topic of its category, or sends it to the queue without a topic. */
@Injectable()
export class Announcer {
  private readonly logger = new Logger(Announcer.name);

  constructor(
    private readonly publisher: EventPublisher,
    private readonly queues: QueueSender,
  ) {}

  async announce({ job, topicArn }: Announcement, context: MessageContext): Promise<void> {
    const announced = announcementMessage({ eventId: context.id, job, afterUserId: null }, context.time);
    if (topicArn !== null && (await this.publish(topicArn, announced, context))) return;
    await this.queues.send(QUEUES.announcements, announced, context);
  }

  /** False when the topic was deleted: the caller then sends the message to the queue. */
  private async publish(topicArn: string, announced: Envelope, context: MessageContext): Promise<boolean> {
    try {
      await this.publisher.publish(topicArn, announced, context);
      return true;
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
      this.logger.warn({ topicArn }, 'Category topic does not exist; announcing without it');
      return false;
    }
  }
}

/** The message for one page of subscribers. Its id is a function of the event and the page. */
export const announcementMessage = (detail: JobAnnounced, time: string): Envelope<'job.announced', JobAnnounced> =>
  createEnvelope({
    id: `${detail.eventId}/after/${detail.afterUserId ?? ''}`,
    source: 'notifications-service',
    type: 'job.announced',
    time: new Date(time),
    detail,
  });
