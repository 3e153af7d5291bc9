import {
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableDeclaration, TTL_ATTRIBUTE } from '@freelance/manifest';
import type { EndpointCapabilities } from './endpoint-capabilities';
import { isNamed } from './is-named';
import { outcomeOf, type Report } from './report';
import { retryUntil } from './retry-until';
import { type TableDefinition, tableDefinition } from './table-definition';
import { differences, missingUpdates } from './table-updates';

/** How often an update may fail because another provisioner made the same change first. */
const RACES = 5;

/** Creates a table, or updates an existing one as far as that removes nothing. */
export async function provisionTable(
  dynamodb: DynamoDBClient,
  environment: string,
  declaration: TableDeclaration,
  capabilities: EndpointCapabilities,
  report: Report,
): Promise<void> {
  const definition = tableDefinition(environment, declaration);
  const subject = `table ${definition.TableName}`;
  const made = await createUnlessThere(dynamodb, definition);
  const changes = await update(dynamodb, definition, capabilities);
  report({ subject, ...outcomeOf(made, changes) });
  for (const detail of differences(await activeTable(dynamodb, definition.TableName), definition)) {
    report({ outcome: 'differs', subject, detail });
  }
}

async function createUnlessThere(dynamodb: DynamoDBClient, definition: TableDefinition): Promise<boolean> {
  const { TableName, GlobalSecondaryIndexes } = definition;
  try {
    await dynamodb.send(new DescribeTableCommand({ TableName }));
    return false;
  } catch (error) {
    if (!isNamed(error, 'ResourceNotFoundException')) throw error;
  }
  try {
    await dynamodb.send(
      new CreateTableCommand({
        ...definition,
        // DynamoDB refuses an empty list.
        GlobalSecondaryIndexes: GlobalSecondaryIndexes.length > 0 ? GlobalSecondaryIndexes : undefined,
      }),
    );
    return true;
  } catch (error) {
    if (isNamed(error, 'ResourceInUseException')) return false; // Another provisioner created it first.
    throw error;
  }
}

/** Returns what it changed. */
async function update(
  dynamodb: DynamoDBClient,
  definition: TableDefinition,
  capabilities: EndpointCapabilities,
): Promise<string[]> {
  const { TableName } = definition;
  const changes: string[] = [];
  const make = async (): Promise<void> => {
    for (const { change, capability, input } of missingUpdates(await activeTable(dynamodb, TableName), definition)) {
      const done = await capabilities.attempt(capability, async () => {
        await dynamodb.send(new UpdateTableCommand({ TableName, ...input }));
        return activeTable(dynamodb, TableName);
      });
      if (done) changes.push(change);
    }
    if (await capabilities.attempt('point-in-time recovery', () => turnOnPointInTimeRecovery(dynamodb, TableName))) {
      changes.push('point-in-time recovery turned on');
    }
    if (await capabilities.attempt('time to live', () => turnOnTimeToLive(dynamodb, TableName))) {
      changes.push('time to live turned on');
    }
  };
  for (let race = 1; ; race += 1) {
    try {
      await make();
      return changes;
    } catch (error) {
      // A change that another provisioner has just made fails like this. Reading the table again shows what is left to do.
      if (race === RACES || !isNamed(error, 'ResourceInUseException', 'ValidationException')) throw error;
    }
  }
}

/** The table, once neither it nor an index is being created or changed. */
function activeTable(dynamodb: DynamoDBClient, TableName: string): Promise<TableDescription> {
  return retryUntil(`table ${TableName} is active`, async () => {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
    const statuses = [Table?.TableStatus, ...(Table?.GlobalSecondaryIndexes ?? []).map((index) => index.IndexStatus)];
    return statuses.every((status) => status === 'ACTIVE') ? Table : undefined;
  });
}

/** Returns whether it was off before. */
async function turnOnPointInTimeRecovery(dynamodb: DynamoDBClient, TableName: string): Promise<boolean> {
  const { ContinuousBackupsDescription } = await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }));
  const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  if (recovery?.PointInTimeRecoveryStatus === 'ENABLED') return false;
  return retryUntil(`backups of table ${TableName} can be turned on`, async () => {
    try {
      await dynamodb.send(
        new UpdateContinuousBackupsCommand({
          TableName,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, 'ContinuousBackupsUnavailableException')) return undefined; // Backups are unavailable for a while after the table was created.
      throw error;
    }
  });
}

/** Returns whether it was off before. */
async function turnOnTimeToLive(dynamodb: DynamoDBClient, TableName: string): Promise<boolean> {
  const { TimeToLiveDescription } = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName }));
  const status = TimeToLiveDescription?.TimeToLiveStatus;
  if (status === 'ENABLED' || status === 'ENABLING') return false;
  await dynamodb.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: TTL_ATTRIBUTE },
    }),
  );
  return true;
}
