import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** Rejects when the table cannot be read: the cheapest read there is, of a key that is never there. */
export async function pingTable(dynamo: DynamoDBDocumentClient, table: string, key: string): Promise<void> {
  await dynamo.send(new GetCommand({ TableName: table, Key: { [key]: 'health-check' } }));
}
