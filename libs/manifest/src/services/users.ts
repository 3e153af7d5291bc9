import { eventsOf } from '@freelance/contracts';
import type { ServiceManifest } from '../service-manifest';
import { OUTBOX_INDEX } from '../table-declaration';

export const users = {
  kind: 'add-on',
  source: 'users-service',
  port: 3004,
  api: { tags: [{ name: 'users', description: 'Profiles of users' }] },
  calls: [],
  secrets: [],
  tables: {
    /** The table that the core reads as `users`: this declaration replaces that of the core. */
    profiles: {
      name: 'UsersTable',
      key: { partition: 'userId' },
      indexes: {
        StandingIndex: { partition: 'standingShard', sort: 'userId', isQueried: false },
        EmailIndex: { partition: 'emailHash', isQueried: false },
        NameIndex: { partition: 'nameShard', sort: 'nameKey', isQueried: false },
        ...OUTBOX_INDEX,
      },
      actions: ['GetItem', 'PutItem', 'UpdateItem'],
      personal: { findBy: 'key', erase: 'delete' },
    },
  },
  queues: {},
  topics: { userEvents: { name: 'users-events', messages: eventsOf('users-events') } },
} as const satisfies ServiceManifest;
