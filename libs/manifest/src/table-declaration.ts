export interface KeyDeclaration {
  partition: string;
  sort?: string;
  /** The default is a string. */
  sortType?: 'number';
}

export interface IndexDeclaration extends KeyDeclaration {
  /** Attributes in the index beside the keys; by default, an index holds keys only. */
  include?: readonly string[];
  /** The index exists, but its service does not query it and its role may not. */
  isQueried?: false;
}

/** What a service does with the table itself. Queries of indexes are declared by the indexes. */
export type TableAction =
  'GetItem' | 'BatchGetItem' | 'PutItem' | 'BatchWriteItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan';

/**
 * A table, without the environment prefix. The service that owns the table composes index keys that are not fields of
 * the item. A sparse index does not contain items without its keys.
 */
export interface TableDeclaration {
  name: string;
  key: KeyDeclaration;
  indexes?: Readonly<Record<string, IndexDeclaration>>;
  /** The actions that the role of the service allows. */
  actions: readonly TableAction[];
  /** Belongs to another system. Created only where that system is absent, as on a developer's machine. */
  external?: true;
}

/** Epoch seconds after which DynamoDB removes an item; the same attribute in every table. */
export const TTL_ATTRIBUTE = 'ttl';

/** Aggregates with pending events, ordered by the time of the oldest event. */
export const OUTBOX_INDEX = { OutboxIndex: { partition: 'outboxShard', sort: 'pendingAt' } } as const;
