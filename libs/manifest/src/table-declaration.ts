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

/** What stays of an erased person, and why. */
export interface KeptData {
  what: string;
  basis: string;
  /** How long; for ever without it. */
  until?: string;
}

/** How the app that owns a table or bucket finds what it holds about a person, and what an erasure does to it. */
export interface PersonalDeclaration {
  /** `key`: the person's id is a part of the key. `scan`: the id may be in any item. */
  findBy: 'key' | 'scan' | `${string}Index`;
  /** `pseudonym`: the person's words become `[erased]`, the id becomes the pseudonym. `keep`: see `kept`. */
  erase: 'delete' | 'pseudonym' | 'keep';
  kept?: readonly KeptData[];
}

/** Every table and bucket says what it holds about persons; `'none'` is a statement too. */
export type Personal = 'none' | PersonalDeclaration;

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
  /** What it holds about persons. The provisioner refuses a table without it. */
  personal: Personal;
  /** Belongs to another system. Created only where that system is absent, as on a developer's machine. */
  external?: true;
}

/** A bucket, without the environment prefix. Nothing in it is public. */
export interface BucketDeclaration {
  name: string;
  /** Days after which every object is removed. */
  keptDays: number;
  /** What it holds about persons. The provisioner refuses a bucket without it. */
  personal: Personal;
}

/** Epoch seconds after which DynamoDB removes an item; the same attribute in every table. */
export const TTL_ATTRIBUTE = 'ttl';

/** Aggregates with pending events, ordered by the time of the oldest event. */
export const OUTBOX_INDEX = { OutboxIndex: { partition: 'outboxShard', sort: 'pendingAt' } } as const;

/**
 * Who was erased, by a hash with a secret of the app, and their pseudonym: a late event about them must not bring them
 * back, and an erasure is repeated after a restore.
 */
export const erasedTable = <Name extends string>(name: Name) =>
  ({
    name,
    key: { partition: 'userHash' },
    actions: ['GetItem', 'PutItem'],
    personal: {
      findBy: 'key',
      erase: 'keep',
      kept: [{ what: 'Hash of the user id with the pseudonym', basis: 'An erasure holds after a restore' }],
    },
  }) as const satisfies TableDeclaration;
