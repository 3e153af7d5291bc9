import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { resourceName, TABLES } from '@freelance/contracts';

export interface User {
  userId: string;
  email: string;
  name: string;
  userType: 'owner' | 'seeker' | 'both';
}

const NAMES = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Alan', 'Katherine', 'Donald', 'Frances', 'Tim', 'Radia'];
const IDS = ['123', '124', '125', '126', '127', '456', '457', '458', '459', '460'];

/** The users of a fresh local platform: five owners, `owner-123` among them, and five seekers, `seeker-456` among them. */
export const DEMO_USERS: readonly User[] = IDS.map((id, index) => {
  const userType = index < 5 ? 'owner' : 'seeker';
  const userId = `${userType}-${id}`;
  return { userId, email: `${userId}@example.com`, name: NAMES[index]!, userType };
});

/** Users belong to another system; only a local platform writes them. */
export async function putUser(dynamodb: DynamoDBClient, environment: string, user: User): Promise<void> {
  const documents = DynamoDBDocumentClient.from(dynamodb);
  const createdAt = new Date().toISOString();
  await documents.send(
    new PutCommand({ TableName: resourceName(environment, TABLES.users), Item: { ...user, createdAt } }),
  );
}
