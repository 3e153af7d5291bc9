import type { ServiceManifest } from '../service-manifest';

export const gateway = {
  kind: 'core',
  source: 'gateway',
  port: 3000,
  isPublic: true,
  calls: [],
  secrets: [],
  tables: {
    gateway: { name: 'GatewayTable', key: { partition: 'key' }, actions: ['GetItem', 'PutItem', 'UpdateItem'] },
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
