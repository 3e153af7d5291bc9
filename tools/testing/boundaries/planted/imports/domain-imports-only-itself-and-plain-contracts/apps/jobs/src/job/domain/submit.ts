import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Submit = (client: DynamoDBDocumentClient) => void;
