import { eventsOf } from '@freelance/contracts';
import { PRIVACY_REQUESTS, USUAL_BEHAVIOUR } from '../queue-declaration';
import type { ServiceManifest } from '../service-manifest';
import { erasedTable } from '../table-declaration';

/** Announced to the subscribers of a category. First in the list, as in the released AsyncAPI document. */
const ANNOUNCED = ['job.created', 'job.relisted'] as const;

/** Job events that lead to no mail. */
const WITHOUT_MAIL = ['job.updated', 'job.cancelled'] as const;

/** Events of users that lead to mail. */
export const MAILED_USER_EVENTS = [
  'user.created',
  'user.email_change_requested',
  'user.email_changed',
  'user.suspended',
  'user.reinstated',
  'user.export_ready',
  'user.erasure_requested',
  'user.erased',
] as const;

export const notifications = {
  kind: 'core',
  source: 'notifications-service',
  port: 3003,
  api: { tags: [{ name: 'subscriptions', description: 'Subscriptions to mail about new jobs in a category' }] },
  calls: ['categories'],
  secrets: ['LINK_SIGNING_KEY', 'ERASED_KEY'],
  tables: {
    subscriptions: {
      name: 'SubscriptionsTable',
      key: { partition: 'categoryId', sort: 'userId' },
      indexes: { UserSubscriptionsIndex: { partition: 'userId', sort: 'categoryId', include: ['createdAt'] } },
      actions: ['GetItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan'],
      personal: { findBy: 'UserSubscriptionsIndex', erase: 'delete' },
    },
    /** When and how users ended subscriptions; kept for a year. Not in SubscriptionsTable, so that announcements never read them. */
    unsubscriptions: {
      name: 'UnsubscriptionsTable',
      key: { partition: 'userId', sort: 'categoryId' },
      actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query', 'Scan'],
      personal: { findBy: 'key', erase: 'delete' },
    },
    notifications: {
      name: 'NotificationsTable',
      key: { partition: 'userId', sort: 'eventId' },
      actions: ['GetItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan'],
      personal: { findBy: 'key', erase: 'delete' },
    },
    notificationsErased: erasedTable('NotificationsErasedTable'),
    /** Belongs to the add-on users where the platform has it. */
    users: {
      name: 'UsersTable',
      key: { partition: 'userId' },
      actions: ['GetItem'],
      personal: { findBy: 'key', erase: 'delete' },
      external: true,
    },
  },
  queues: {
    /** Every job event that leads to mail. A new event leads to mail unless it is excluded above. */
    jobEvents: {
      ...USUAL_BEHAVIOUR,
      name: 'notifications-freelance-jobs-events',
      messages: [...ANNOUNCED, ...eventsOf('freelance-jobs-events', { but: [...ANNOUNCED, ...WITHOUT_MAIL] })],
      fedBy: 'jobEvents',
    },
    /** The events of users that lead to mail, and requests of exports and erasures. It stays empty on a platform without the add-on users. */
    userEvents: {
      ...USUAL_BEHAVIOUR,
      name: 'notifications-users-events',
      messages: [...MAILED_USER_EVENTS, ...PRIVACY_REQUESTS],
      fedBy: 'userEvents',
    },

    /** Announcements of a job to the subscribers of its category, page by page. */
    announcements: {
      ...USUAL_BEHAVIOUR,
      name: 'notifications-announcements',
      messages: ['job.announced'],
      fedBy: 'categoryTopics',
      isSentTo: true,
    },
    /** One mail to one recipient. */
    deliveries: {
      ...USUAL_BEHAVIOUR,
      name: 'notifications-deliveries',
      messages: ['mail.requested'],
      fedBy: 'jobNotifications',
      isSentTo: true,
      // Sending mail takes longer than any other work.
      pollers: 4,
    },
    /** Bounces and complaints. SES publishes both to a separate topic. */
    mailEvents: {
      ...USUAL_BEHAVIOUR,
      name: 'notifications-mail-events',
      messages: ['mail.bounced', 'mail.complained'],
    },
  },
  topics: { jobNotifications: { name: 'job-notifications', messages: ['mail.requested'], isInternal: true } },
  categoryTopics: 'publishes',
  sendsMail: true,
} as const satisfies ServiceManifest;
