import type { AttributeDefinition, GlobalSecondaryIndex, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { type IndexDeclaration, type KeyDeclaration, resourceName, type TableDeclaration } from '@freelance/manifest';

/** A declared table in the format of CreateTable. The list of indexes may be empty, which CreateTable refuses. */
export type TableDefinition = ReturnType<typeof tableDefinition>;

export const tableDefinition = (environment: string, table: TableDeclaration) => ({
  TableName: resourceName(environment, table.name),
  KeySchema: keySchema(table.key),
  AttributeDefinitions: keyAttributes([table.key, ...Object.values(table.indexes ?? {})]),
  GlobalSecondaryIndexes: Object.entries(table.indexes ?? {}).map(([name, index]) =>
    indexDefinition(table, name, index),
  ),
  BillingMode: 'PAY_PER_REQUEST' as const,
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
  SSESpecification: { Enabled: true },
});

const indexDefinition = (table: TableDeclaration, name: string, index: IndexDeclaration) =>
  ({
    IndexName: name,
    KeySchema: keySchema(index),
    Projection: index.include
      ? { ProjectionType: 'INCLUDE', NonKeyAttributes: nonKeyAttributes(table, index) }
      : { ProjectionType: 'KEYS_ONLY' },
  }) satisfies GlobalSecondaryIndex;

/** DynamoDB projects the keys of table and index by itself, but would count listed ones against its limit. */
function nonKeyAttributes(table: TableDeclaration, index: IndexDeclaration): string[] {
  const keys = new Set([...namesOf(table.key), ...namesOf(index)]);
  return (index.include ?? []).filter((attribute) => !keys.has(attribute));
}

/** The types of all key attributes, each once, however many keys contain it. */
function keyAttributes(keys: readonly KeyDeclaration[]): AttributeDefinition[] {
  const types = new Map<string, 'S' | 'N'>();
  for (const key of keys) {
    types.set(key.partition, 'S');
    if (key.sort) types.set(key.sort, key.sortType === 'number' ? 'N' : 'S');
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}

const keySchema = (key: KeyDeclaration): KeySchemaElement[] =>
  namesOf(key).map((AttributeName, position) => ({ AttributeName, KeyType: position === 0 ? 'HASH' : 'RANGE' }));

const namesOf = (key: KeyDeclaration): string[] => (key.sort ? [key.partition, key.sort] : [key.partition]);
