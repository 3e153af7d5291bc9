import type { KeyValueStore, StoredIndex, StoredTable } from 'dynalite/db';
import { type IndexDeclaration, type KeyDeclaration, TABLE_KEYS, tableDeclaration } from '@freelance/manifest';
import { keysBelow } from './rebuild-indexes';

/**
 * Adds the declared indexes that tables of an earlier version do not have, because dynalite cannot add an index to a table.
 * The new indexes are empty until they are rebuilt.
 * @returns the tables that it changed
 */
export async function addMissingIndexes(db: KeyValueStore): Promise<string[]> {
  const changed: string[] = [];
  for await (const [key, stored] of db.iterator(keysBelow('table'))) {
    const table = withDeclaredIndexes(stored);
    if (table === stored) continue;
    await db.put(key, table);
    changed.push(table.TableName);
  }
  return changed;
}

function withDeclaredIndexes(table: StoredTable): StoredTable {
  const declared = TABLE_KEYS.map(tableDeclaration)
    .filter(({ name }) => table.TableName.endsWith(`-${name}`))
    .flatMap(({ indexes = {} }) => Object.entries<IndexDeclaration>(indexes));
  const present = table.GlobalSecondaryIndexes ?? [];
  const missing = declared.filter(([name]) => present.every(({ IndexName }) => IndexName !== name));
  if (missing.length === 0) return table;
  return {
    ...table,
    AttributeDefinitions: withKeysOf(
      missing.map(([, index]) => index),
      table.AttributeDefinitions,
    ),
    GlobalSecondaryIndexes: [...present, ...missing.map(([name, index]) => storedIndex(table, name, index))],
  };
}

/** As dynalite stores the index of a new table. */
const storedIndex = ({ TableArn, KeySchema }: StoredTable, name: string, index: IndexDeclaration): StoredIndex => {
  const keys = [...KeySchema.map(({ AttributeName }) => AttributeName), ...attributesOf(index)];
  const others = (index.include ?? []).filter((attribute) => !keys.includes(attribute));
  return {
    IndexName: name,
    IndexArn: `${TableArn}/index/${name}`,
    IndexSizeBytes: 0,
    IndexStatus: 'ACTIVE',
    ItemCount: 0,
    KeySchema: attributesOf(index).map((AttributeName, position) => ({
      AttributeName,
      KeyType: position === 0 ? 'HASH' : 'RANGE',
    })),
    Projection: index.include
      ? { ProjectionType: 'INCLUDE', NonKeyAttributes: others }
      : { ProjectionType: 'KEYS_ONLY' },
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 },
  };
};

function withKeysOf(
  indexes: readonly KeyDeclaration[],
  present: StoredTable['AttributeDefinitions'],
): StoredTable['AttributeDefinitions'] {
  const types = new Map(present.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]));
  for (const { partition, sort, sortType } of indexes) {
    types.set(partition, 'S');
    if (sort !== undefined) types.set(sort, sortType === 'number' ? 'N' : 'S');
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}

const attributesOf = ({ partition, sort }: KeyDeclaration): string[] =>
  sort === undefined ? [partition] : [partition, sort];
