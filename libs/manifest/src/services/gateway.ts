import type { ServiceManifest } from '../service-manifest';

export const gateway = {
  kind: 'core',
  source: 'gateway',
  port: 3000,
  isPublic: true,
  calls: [],
  secrets: ['SESSION_KEYS'],
  tables: {
    /** Uses of idempotency keys, parts of budgets, sessions of browsers. */
    gateway: {
      name: 'GatewayTable',
      key: { partition: 'key' },
      // Sparse: only the rows of sessions have a user.
      indexes: { UserSessionsIndex: { partition: 'sessionUserId', sort: 'createdAt' } },
      actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    /** Every change that an operator made through the API. */
    audit: {
      name: 'AuditTable',
      key: { partition: 'day', sort: 'atAndRequest' },
      actions: ['PutItem', 'UpdateItem', 'Query'],
    },
  },
  queues: {},
  topics: {},
} as const satisfies ServiceManifest;
