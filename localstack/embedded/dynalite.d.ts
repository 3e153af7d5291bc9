/** dynalite has no types of its own; these are the parts that the embedded cloud uses. */

declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the database; in memory without it. */
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }

  /** Not listening yet. Closing the server waits for open requests, then closes the database. */
  function dynalite(options: DynaliteOptions): Server;
  export default dynalite;
}

declare module 'dynalite/db' {
  /** A table or index as DescribeTable shows it. */
  export interface StoredTable {
    TableName: string;
    TableStatus: string;
    GlobalSecondaryIndexes?: { IndexName: string; IndexStatus: string }[];
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

  /** The key-value store underneath, where everything is JSON. */
  export interface KeyValueStore {
    open(): Promise<void>;
    close(): Promise<void>;
    put(key: string, value: object): Promise<void>;
    batch(operations: { type: 'put'; key: string; value: object }[]): Promise<void>;
    clear(range: KeyRange): Promise<void>;
    iterator(range: KeyRange): AsyncIterable<[key: string, value: never]>;
  }

  export function create(options: { path: string }): { db: KeyValueStore };

  /** The index entries that an item has, when it replaces `existingItem`. */
  export function getIndexActions(
    indexes: StoredTable['GlobalSecondaryIndexes'],
    existingItem: object | null,
    item: object,
    table: StoredTable,
  ): { puts: IndexAction[] };
}
