import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** Rejects when the table cannot be read. Reads a key that never exists, which is the cheapest read. */
export async function pingTable(dynamo: DynamoDBDocumentClient, table: string, key: string): Promise<void> {
  await dynamo.send(new GetCommand({ TableName: table, Key: { [key]: 'health-check' } }));
}
