import type { ServiceManifest } from '../service-manifest';
import { erasedTable } from '../table-declaration';

export const gateway = {
  kind: 'core',
  source: 'gateway',
  port: 3000,
  isPublic: true,
  calls: [],
  secrets: ['SESSION_KEYS', 'ERASED_KEY'],
  tables: {
    /** Uses of idempotency keys, parts of budgets, sessions of browsers. */
    gateway: {
      name: 'GatewayTable',
      key: { partition: 'key' },
      // Sparse: only the rows of sessions have a user.
      indexes: { UserSessionsIndex: { partition: 'sessionUserId', sort: 'createdAt' } },
      actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      personal: {
        findBy: 'UserSessionsIndex',
        erase: 'delete',
        kept: [
          {
            what: 'Answers to requests with an Idempotency-Key',
            basis: 'A repeat gets the same answer',
            until: '24 hours',
          },
        ],
      },
    },
    gatewayErased: erasedTable('GatewayErasedTable'),
    /** Every change that an operator made through the API. */
    audit: {
      name: 'AuditTable',
      key: { partition: 'day', sort: 'atAndRequest' },
      actions: ['PutItem', 'UpdateItem', 'Query', 'Scan'],
      personal: {
        findBy: 'scan',
        erase: 'pseudonym',
        kept: [{ what: 'Changes by and about the user', basis: 'Record of what operators did' }],
      },
    },
  },
  queues: {},
  topics: {},
} as const satisfies ServiceManifest;
