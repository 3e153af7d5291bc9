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
  },
  queues: {},
  topics: {},
} as const satisfies ServiceManifest;
