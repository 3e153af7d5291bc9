import { type QueueKey, TOPICS, type TopicName } from '@freelance/contracts';
import type { TableKey } from './names';

export type ServiceName = 'gateway' | 'categories' | 'jobs' | 'notifications';

/** A service as it is deployed: what is made with it, and what its role may do. */
export interface ServiceDeclaration {
  /** As in its image. */
  port: number;
  /** Behind the public load balancer; the others are reached by services only. */
  isPublic?: true;
  /** Services it calls; it is told their origins. */
  callsServices: readonly ServiceName[];
  /** Variables that come from a secret made with it, for it alone. */
  secrets: readonly string[];
  /** Its own tables and what it does to each; nobody else's role reaches them. */
  tables: Partial<Record<TableKey, readonly TableAction[]>>;
  /** Indexes of those that it queries. */
  queries?: Partial<Record<TableKey, readonly string[]>>;
  /** Queues made with it, all of which it consumes. */
  consumes: readonly QueueKey[];
  /** Queues it puts messages into itself, past any topic. */
  sends: readonly QueueKey[];
  /** Queues whose length it asks for. */
  measures?: readonly QueueKey[];
  publishes: readonly TopicName[];
  /** Publishes to the topics of categories, or makes them and leads them to the announcements queue. */
  categoryTopics?: 'publishes' | 'makes';
  sendsMail?: true;
}

/** On the table itself, past its indexes. */
export type TableAction =
  'GetItem' | 'BatchGetItem' | 'PutItem' | 'BatchWriteItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan';

export const SERVICES: Record<ServiceName, ServiceDeclaration> = {
  gateway: {
    port: 3000,
    isPublic: true,
    callsServices: ['categories', 'jobs', 'notifications'],
    secrets: [],
    tables: { gateway: ['GetItem', 'PutItem', 'UpdateItem'] },
    consumes: [],
    sends: [],
    publishes: [],
  },
  categories: {
    port: 3001,
    callsServices: [],
    secrets: ['LINK_SIGNING_KEY'],
    tables: { categories: ['GetItem', 'PutItem', 'UpdateItem'] },
    queries: { categories: ['CategoryListIndex', 'OutboxIndex'] },
    consumes: ['categoryEvents'],
    sends: [],
    publishes: [TOPICS.categoryEvents],
    categoryTopics: 'makes',
  },
  jobs: {
    port: 3002,
    callsServices: ['categories'],
    secrets: ['LINK_SIGNING_KEY'],
    tables: {
      jobs: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
      claims: ['GetItem', 'PutItem'],
      jobHistory: ['BatchWriteItem', 'Query', 'Scan'],
    },
    queries: {
      jobs: [
        'CategoryStatusIndex',
        'ClaimerJobsIndex',
        'OpenJobsIndex',
        'OutboxIndex',
        'OwnerJobsIndex',
        'OwnerStatusIndex',
        'StatusExpiryIndex',
      ],
      claims: ['ClaimerClaimsIndex', 'JobClaimsIndex'],
    },
    consumes: ['jobExpiry', 'jobTimeout'],
    sends: ['jobExpiry', 'jobTimeout'],
    measures: ['jobExpiry', 'jobTimeout'],
    publishes: [TOPICS.jobEvents],
  },
  notifications: {
    port: 3003,
    callsServices: ['categories'],
    secrets: ['LINK_SIGNING_KEY'],
    tables: {
      subscriptions: ['GetItem', 'UpdateItem', 'DeleteItem', 'Query'],
      notifications: ['GetItem', 'UpdateItem'],
      users: ['GetItem'],
    },
    queries: { subscriptions: ['UserSubscriptionsIndex'] },
    consumes: ['jobEvents', 'announcements', 'deliveries', 'mailEvents'],
    sends: ['announcements', 'deliveries'],
    publishes: [TOPICS.jobNotifications],
    categoryTopics: 'publishes',
    sendsMail: true,
  },
};

export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[];

/** Made with what all share, and owned by none: only a sandbox turns its clock, and none of these is one. */
export const SHARED_TABLES: readonly TableKey[] = ['clock'];

/** The variable with the keys that a service signs its calls with, and knows its callers by. */
export const SIGNING_KEYS = 'INTERNAL_SIGNING_KEYS';

/** The secret that a variable of a service comes from. */
export const secretName = (environment: string, service: ServiceName, variable: string): string =>
  `freelance/${environment}/${service}/${variable}`;
