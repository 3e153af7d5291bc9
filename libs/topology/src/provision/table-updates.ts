import type {
  GlobalSecondaryIndexDescription,
  TableDescription,
  UpdateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Capability } from './endpoint-capabilities';
import type { TableDefinition } from './table-definition';

/** One UpdateTable call; each call accepts one kind of change. */
export interface TableUpdate {
  /** The change, for the report. */
  change: string;
  capability: Capability;
  input: Omit<UpdateTableCommandInput, 'TableName'>;
}

/** The updates that make a table match its definition without removing anything. */
export function missingUpdates(table: TableDescription, definition: TableDefinition): TableUpdate[] {
  const { BillingMode, StreamSpecification, SSESpecification } = definition;
  const updates: TableUpdate[] = missingIndexes(table, definition).map((index, n, all) => ({
    change: `index ${index.IndexName} added`,
    capability: 'adding an index to an existing table',
    input: {
      AttributeDefinitions: attributesWith(all.slice(0, n + 1), table, definition),
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    },
  }));
  if (table.BillingModeSummary?.BillingMode !== BillingMode) {
    updates.push({ change: 'billed on demand', capability: 'on-demand billing', input: { BillingMode } });
  }
  if (!table.StreamSpecification?.StreamEnabled) {
    updates.push({ change: 'stream turned on', capability: 'streams', input: { StreamSpecification } });
  }
  if (!table.SSEDescription) {
    updates.push({ change: 'encryption turned on', capability: 'encryption at rest', input: { SSESpecification } });
  }
  return updates;
}

/** DynamoDB refuses definitions of attributes that no key of the table or of its indexes, the new ones included, contains. */
function attributesWith(
  indexes: TableDefinition['GlobalSecondaryIndexes'],
  table: TableDescription,
  { AttributeDefinitions }: TableDefinition,
): TableDefinition['AttributeDefinitions'] {
  const used = new Set([
    ...indexes.flatMap(({ KeySchema }) => KeySchema.map((key) => key.AttributeName)),
    ...(table.AttributeDefinitions ?? []).map((attribute) => attribute.AttributeName),
  ]);
  return AttributeDefinitions.filter(({ AttributeName }) => used.has(AttributeName));
}

/** Differences that no update can fix: keys, projections, and indexes that the endpoint could not add. For the report. */
export function differences(table: TableDescription, definition: TableDefinition): string[] {
  const changed = definition.GlobalSecondaryIndexes.flatMap((wanted) => {
    const actual = table.GlobalSecondaryIndexes?.find((index) => index.IndexName === wanted.IndexName);
    return actual && indexText(actual) !== indexText(wanted)
      ? [`index ${wanted.IndexName} is ${indexText(actual)} where it should be ${indexText(wanted)}`]
      : [];
  });
  return [
    ...(keyText(table) === keyText(definition)
      ? []
      : [`its key is ${keyText(table)} where it should be ${keyText(definition)}`]),
    ...missingIndexes(table, definition).map((index) => `it has no index ${index.IndexName}`),
    ...changed,
  ];
}

function missingIndexes(table: TableDescription, definition: TableDefinition) {
  const there = new Set(table.GlobalSecondaryIndexes?.map((index) => index.IndexName));
  return definition.GlobalSecondaryIndexes.filter((index) => !there.has(index.IndexName));
}

const keyText = ({ KeySchema = [] }: Pick<TableDescription, 'KeySchema'>): string =>
  KeySchema.map((element) => element.AttributeName).join(' / ');

const indexText = (index: Pick<GlobalSecondaryIndexDescription, 'KeySchema' | 'Projection'>): string =>
  `${keyText(index)} with ${[...(index.Projection?.NonKeyAttributes ?? [])].sort().join(', ') || 'keys only'}`;
