import { getIndexActions, type IndexAction, type KeyValueStore, type StoredTable } from 'dynalite/db';

const BATCH = 500;

/**
 * Makes every index of a dynalite database anew from the items of its table. An item and its index entries are written
 * one by one, so a database that was killed in between may show in an index what the table does not say.
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

/** A table that was just being made would otherwise stay so for ever. */
const active = (table: StoredTable): StoredTable => ({
  ...table,
  TableStatus: 'ACTIVE',
  ...(table.GlobalSecondaryIndexes && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
  }),
});

/** dynalite puts `~`, which no name contains, behind each part of a key. */
const keysBelow = (prefix: string): { gte: string; lt: string } => ({
  gte: `${prefix}~`,
  lt: `${prefix}${String.fromCharCode('~'.charCodeAt(0) + 1)}`,
});
