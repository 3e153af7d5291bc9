import { eventsOf } from '@freelance/contracts';
import type { BucketDeclaration, TableAction, TableDeclaration } from './table-declaration';
import type { TopicDeclaration } from './topic-declaration';

/**
 * Tables without an owning service. Only a sandbox advances its clock, and it is never deployed, so no role has access to
 * that table.
 */
export const SHARED_TABLES = {
  clock: { name: 'ClockTable', key: { partition: 'id' }, actions: [], personal: 'none' },
  /** The state of every process, written by the process itself; the gateway reads all. */
  instances: {
    name: 'InstancesTable',
    key: { partition: 'service', sort: 'instance' },
    indexes: {
      // Sparse: only the rows of processes that are not known to have ended. The others of a service read these fields.
      LivingIndex: {
        partition: 'living',
        sort: 'instance',
        include: ['version', 'startedAt', 'lastSeenAt', 'retrying', 'nudges'],
      },
    },
    actions: [],
    personal: 'none',
  },
} as const satisfies Record<string, TableDeclaration>;

/** What the role of each service may do with the items of InstancesTable whose partition key is its name. */
export const OWN_INSTANCES_ACTIONS: readonly TableAction[] = ['PutItem', 'Query', 'UpdateItem'];

/** Topics without an owning service: every app with data about users publishes to them. */
export const SHARED_TOPICS = {
  privacyEvents: { name: 'privacy-events', messages: eventsOf('privacy-events') },
} as const satisfies Record<string, TopicDeclaration>;

/** Buckets. Each app with data about users writes its own files; the one that offers them to users reads all. */
export const BUCKETS = {
  /** `exports/{requestId}/{app}.json` */
  exports: {
    name: 'exports',
    keptDays: 7,
    personal: {
      findBy: 'key',
      erase: 'keep',
      kept: [{ what: 'Files of an export', basis: 'The user asked for them', until: '7 days' }],
    },
  },
} as const satisfies Record<string, BucketDeclaration>;
