import { Global, Module } from '@nestjs/common';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * Region, credentials and endpoint are the SDK's own variables. Three attempts of 900 ms stay within the three
 * seconds a call may take in all; without the timeouts a black-holed connection hangs for ever.
 */
export const createDynamoClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 3,
      retryMode: 'standard',
      requestHandler: new NodeHttpHandler({
        connectionTimeout: 500,
        requestTimeout: 900,
        throwOnRequestTimeout: true,
        httpAgent: { keepAlive: true, maxSockets: 256 },
        httpsAgent: { keepAlive: true, maxSockets: 256 },
      }),
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

@Global()
@Module({
  providers: [{ provide: DynamoDBDocumentClient, useFactory: createDynamoClient }],
  exports: [DynamoDBDocumentClient],
})
export class DynamoModule {}
