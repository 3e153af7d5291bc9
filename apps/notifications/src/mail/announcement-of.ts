import { LIMITS, type ListingEvent } from '@freelance/contracts';
import type { AnnouncedJob } from './kinds/announced-job';

export interface Announcement {
  job: AnnouncedJob;
  /** Topic of the category; null while it does not exist. */
  topicArn: string | null;
}

/** The facts of a new listing for subscribers. Short, since each subscriber's message contains a copy. */
export function announcementOf(event: ListingEvent): Announcement {
  const { jobId, ownerId, categoryId, categoryName, jobName, payAmount, timeToCompleteSeconds, expiryDate } = event;
  return {
    topicArn: event.snsTopicArn,
    job: {
      jobId,
      ownerId,
      categoryId,
      categoryName,
      jobName,
      summary: beginningOf(event.description),
      payAmount,
      timeToCompleteSeconds,
      expiryDate,
    },
  };
}

function beginningOf(description: string): string {
  const characters = [...description];
  const { summaryDescription } = LIMITS;
  return characters.length > summaryDescription ? `${characters.slice(0, summaryDescription).join('')}…` : description;
}
