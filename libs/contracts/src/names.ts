import type { CategoryEventType } from './category-events';
import type { JobEventType } from './job-event-types';

/** What `ENVIRONMENT`, the prefix of every name, may be. */
export const ENVIRONMENT_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** Logical names of the AWS resources; the real name is `{Environment}-{name}`. */
export const resourceName = (environment: string, name: string): string => `${environment}-${name}`;

export const TABLES = {
  categories: 'CategoriesTable',
  jobs: 'JobsTable',
  claims: 'ClaimsTable',
  jobHistory: 'JobHistoryTable',
  subscriptions: 'SubscriptionsTable',
  notifications: 'NotificationsTable',
  gateway: 'GatewayTable',
  clock: 'ClockTable',
  users: 'UsersTable',
} as const;
export type TableName = (typeof TABLES)[keyof typeof TABLES];

export const TOPICS = {
  jobEvents: 'freelance-jobs-events',
  categoryEvents: 'categories-events',
  jobNotifications: 'job-notifications',
} as const;
export type TopicName = (typeof TOPICS)[keyof typeof TOPICS];

/** `{Environment}-category-{categoryId}-topic` */
export const categoryTopicName = (environment: string, categoryId: string): string =>
  `${environment}-category-${categoryId}-topic`;

/**
 * The queues and the message types each one carries. A consumer must handle exactly these types; the filter policy
 * of the queue's subscription is derived from them.
 *
 * `maxAttempts`: how often a consumer tries a message before it sends it to the dead letters itself, with the reason.
 * Twelve, with the growing delay between them, outlast an outage of an hour; eight take ten minutes, enough for what a
 * scan finds again.
 */
export const QUEUES = {
  /** categories: makes the SNS topic of a new category. */
  categoryEvents: { name: 'categories-categories-events', messages: ['category.created'], maxAttempts: 12 },
  /** notifications: one processor per job event. */
  jobEvents: {
    name: 'notifications-freelance-jobs-events',
    // Nobody gets mail for job.updated and job.cancelled.
    messages: [
      'job.created',
      'job.relisted',
      'job.claimed',
      'job.submitted',
      'job.approved',
      'job.rejected',
      'job.expired',
      'job.timedout',
      'job.reminder',
      'job.extended',
      'job.changes_requested',
      'job.withdrawn',
    ],
    maxAttempts: 12,
  },
  /** notifications: announcements of a job to the subscribers of its category, page by page. */
  announcements: { name: 'notifications-announcements', messages: ['job.announced'], maxAttempts: 12 },
  /** notifications: one mail to one person. */
  deliveries: { name: 'notifications-deliveries', messages: ['mail.requested'], maxAttempts: 12 },
  /** notifications: mails that came back, and readers who complained; SES tells them by a topic of its own. */
  mailEvents: { name: 'notifications-mail-events', messages: ['mail.bounced', 'mail.complained'], maxAttempts: 12 },
  /** jobs: listings whose time may be over, or nearly. */
  jobExpiry: { name: 'JobExpiryQueue', messages: ['job.expiry_due'], maxAttempts: 8 },
  /** jobs: claims and reviews whose time may be over, or nearly. */
  jobTimeout: { name: 'JobTimeoutQueue', messages: ['job.timeout_due'], maxAttempts: 8 },
} as const satisfies Record<string, QueueDeclaration>;

interface QueueDeclaration {
  name: string;
  messages: readonly (JobEventType | CategoryEventType | InternalMessage)[];
  maxAttempts: number;
}

/** Messages of one service only: what it sends itself, and what a reader of its makes of the words of others. */
export type InternalMessage =
  'job.announced' | 'mail.requested' | 'mail.bounced' | 'mail.complained' | 'job.expiry_due' | 'job.timeout_due';

export type QueueKey = keyof typeof QUEUES;

/** Dead letters of a queue. */
export const deadLetterName = (queueName: string): string => `${queueName}-dlq`;
