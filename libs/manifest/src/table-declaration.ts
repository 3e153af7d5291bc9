export interface KeyDeclaration {
  partition: string;
  sort?: string;
  /** Every other key attribute is a string. */
  sortType?: 'number';
}

export interface IndexDeclaration extends KeyDeclaration {
  /** Attributes that readers of the index see beside the keys; without them it holds keys only. */
  include?: readonly string[];
  /** The index exists, but no code of its service queries it: the role of the service does not allow it. */
  isQueried?: false;
}

/** What a service does to the table itself. Queries of its indexes are declared by the indexes. */
export type TableAction =
  'GetItem' | 'BatchGetItem' | 'PutItem' | 'BatchWriteItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan';

/**
 * A table, without the environment's prefix. Index keys that are not fields of the item itself are composed by the
 * service that owns the table; a sparse index leaves out the items that lack its keys.
 */
export interface TableDeclaration {
  name: string;
  key: KeyDeclaration;
  /** By name. */
  indexes?: Readonly<Record<string, IndexDeclaration>>;
  /** What the role of the service allows. */
  actions: readonly TableAction[];
  /** Belongs to another system: made only where that system is not there, as on a developer's machine. */
  external?: true;
}

/** Epoch seconds after which DynamoDB removes an item; the same attribute in every table. */
export const TTL_ATTRIBUTE = 'ttl';

/** Aggregates whose outbox holds something, by how long it has been waiting. */
export const OUTBOX_INDEX = { OutboxIndex: { partition: 'outboxShard', sort: 'pendingAt' } } as const;
