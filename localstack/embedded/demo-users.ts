import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';

export interface User {
  userId: string;
  email: string;
  name: string;
  userType: 'owner' | 'seeker' | 'both';
  /** BCP 47; English when missing. */
  locale?: string;
  /** IANA time zone; UTC when missing. */
  timeZone?: string;
}

const NAMES = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Alan', 'Katherine', 'Donald', 'Frances', 'Tim', 'Radia'];
const IDS = ['123', '124', '125', '126', '127', '456', '457', '458', '459', '460'];

/** One owner gets mails in German, one seeker in Spanish. */
const LANGUAGES: Readonly<Record<string, Pick<User, 'locale' | 'timeZone'>>> = {
  'owner-127': { locale: 'de', timeZone: 'Europe/Berlin' },
  'seeker-460': { locale: 'es', timeZone: 'Europe/Madrid' },
};

/** The users of a fresh local platform: five owners, `owner-123` among them, and five seekers, `seeker-456` among them. */
export const DEMO_USERS: readonly User[] = IDS.map((id, index) => {
  const userType = index < 5 ? 'owner' : 'seeker';
  const userId = `${userType}-${id}`;
  return { userId, email: `${userId}@example.com`, name: NAMES[index]!, userType, ...LANGUAGES[userId] };
});

/** For a local platform only. The user may have a profile of the add-on users, whose other fields stay. */
export async function putUser(
  dynamodb: DynamoDBClient,
  environment: string,
  { userId, ...fields }: User,
): Promise<void> {
  const given = Object.entries(fields);
  await DynamoDBDocumentClient.from(dynamodb).send(
    new UpdateCommand({
      TableName: resourceName(environment, TABLES.users),
      Key: { userId },
      UpdateExpression: `SET createdAt = if_not_exists(createdAt, :now), ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':now': new Date().toISOString(),
        ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
      },
    }),
  );
}

/** Adds the demo users that do not exist. Existing users keep their address. */
export async function seedDemoUsers(dynamodb: DynamoDBClient, environment: string): Promise<void> {
  const documents = DynamoDBDocumentClient.from(dynamodb);
  await Promise.all(
    DEMO_USERS.map(async (user) => {
      const put = putCommand(environment, user);
      put.input.ConditionExpression = 'attribute_not_exists(userId)';
      await documents.send(put).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    }),
  );
}

const putCommand = (environment: string, user: User): PutCommand =>
  new PutCommand({
    TableName: resourceName(environment, TABLES.users),
    Item: { ...user, createdAt: new Date().toISOString() },
  });
