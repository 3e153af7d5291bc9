import { getIndexActions, type IndexAction, type KeyValueStore, type StoredTable } from 'dynalite/db';

const BATCH = 500;

/**
 * Rebuilds every index of a dynalite database from the items of its table. dynalite writes an item and its index entries
 * one by one, so after a kill in between an index may not match its table.
 */
export async function rebuildIndexes(db: KeyValueStore): Promise<void> {
  for await (const [key, table] of db.iterator(keysBelow('table'))) await rebuildTable(db, key, table);
}

async function rebuildTable(db: KeyValueStore, tableKey: string, table: StoredTable): Promise<void> {
  await db.clear(keysBelow(`index-global~${table.TableName}`));
  let entries: IndexAction[] = [];
  const write = async (): Promise<void> => {
    await db.batch(
      entries.map(({ index, key, item }) => ({
        type: 'put',
        key: `index-global~${table.TableName}~${index}~${key}`,
        value: item,
      })),
    );
    entries = [];
  };
  for await (const [, item] of db.iterator(keysBelow(`item-${table.TableName}`))) {
    entries.push(...getIndexActions(table.GlobalSecondaryIndexes ?? [], null, item, table).puts);
    if (entries.length >= BATCH) await write();
  }
  await write();
  await db.put(tableKey, active(table));
}

/** A table that was being created at the time of the kill would otherwise never become active. */
const active = (table: StoredTable): StoredTable => ({
  ...table,
  TableStatus: 'ACTIVE',
  ...(table.GlobalSecondaryIndexes && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
  }),
});

/** dynalite separates the parts of a key with `~`, which no name contains. */
export const keysBelow = (prefix: string): { gte: string; lt: string } => ({
  gte: `${prefix}~`,
  lt: `${prefix}${String.fromCharCode('~'.charCodeAt(0) + 1)}`,
});
