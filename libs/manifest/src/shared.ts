import type { TableAction, TableDeclaration } from './table-declaration';

/**
 * Tables without an owning service. Only a sandbox advances its clock, and it is never deployed, so no role has access to
 * that table.
 */
export const SHARED_TABLES = {
  clock: { name: 'ClockTable', key: { partition: 'id' }, actions: [] },
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
  },
} as const satisfies Record<string, TableDeclaration>;

/** What the role of each service may do with the items of InstancesTable whose partition key is its name. */
export const OWN_INSTANCES_ACTIONS: readonly TableAction[] = ['PutItem', 'Query', 'UpdateItem'];
