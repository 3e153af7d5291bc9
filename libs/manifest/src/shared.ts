import type { TableDeclaration } from './table-declaration';

/** Tables without an owning service. Only a sandbox advances its clock, and it is never deployed, so no role has access. */
export const SHARED_TABLES = {
  clock: { name: 'ClockTable', key: { partition: 'id' }, actions: [] },
} as const satisfies Record<string, TableDeclaration>;
