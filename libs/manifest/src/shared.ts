import type { TableDeclaration } from './table-declaration';

/** Tables that no service owns. Only a sandbox turns its clock, and no deployed environment is one: no role reaches it. */
export const SHARED_TABLES = {
  clock: { name: 'ClockTable', key: { partition: 'id' }, actions: [] },
} as const satisfies Record<string, TableDeclaration>;
