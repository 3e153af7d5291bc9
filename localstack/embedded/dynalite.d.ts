/** dynalite ships no types. These are the parts that the embedded cloud uses. */

declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the database; without it, data is in memory. */
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }

  /** Does not listen yet. Closing the server waits for open requests, then closes the database. */
  function dynalite(options: DynaliteOptions): Server;
  export default dynalite;
}

declare module 'dynalite/db' {
  interface StoredKey {
    AttributeName: string;
    KeyType: 'HASH' | 'RANGE';
  }

  /** An index as DescribeTable shows it. */
  export interface StoredIndex {
    IndexName: string;
    IndexArn: string;
    IndexSizeBytes: number;
    IndexStatus: string;
    ItemCount: number;
    KeySchema: StoredKey[];
    Projection: { ProjectionType: 'KEYS_ONLY' } | { ProjectionType: 'INCLUDE'; NonKeyAttributes: string[] };
    ProvisionedThroughput: { ReadCapacityUnits: number; WriteCapacityUnits: number; NumberOfDecreasesToday: number };
  }

  /** A table as DescribeTable shows it. */
  export interface StoredTable {
    TableName: string;
    TableArn: string;
    TableStatus: string;
    KeySchema: StoredKey[];
    AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
    GlobalSecondaryIndexes?: StoredIndex[];
  }

  export interface IndexAction {
    index: string;
    key: string;
    item: object;
  }

  interface KeyRange {
    gte: string;
    lt: string;
  }

  /** The underlying key-value store, with JSON values. */
  export interface KeyValueStore {
    open(): Promise<void>;
    close(): Promise<void>;
    put(key: string, value: object): Promise<void>;
    batch(operations: { type: 'put'; key: string; value: object }[]): Promise<void>;
    clear(range: KeyRange): Promise<void>;
    iterator(range: KeyRange): AsyncIterable<[key: string, value: never]>;
  }

  export function create(options: { path: string }): { db: KeyValueStore };

  /** The changes to index entries when an item replaces `existingItem`. */
  export function getIndexActions(
    indexes: StoredTable['GlobalSecondaryIndexes'],
    existingItem: object | null,
    item: object,
    table: StoredTable,
  ): { puts: IndexAction[] };
}
