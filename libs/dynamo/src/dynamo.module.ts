import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { observeCalls, PlatformClock } from '@freelance/service';
import { ClockMonitor, ClockProbeKey } from './clock/clock-monitor';
import { compareClock } from './clock/compare-clock';

/**
 * The SDK reads region, credentials and endpoint from its own variables. Three attempts of 900 ms stay within the three
 * seconds that one call may take in total. Without timeouts, a call over a dead connection would hang for ever.
 */
export function createDynamoClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 500,
      requestTimeout: 900,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets: 256 },
      httpsAgent: { keepAlive: true, maxSockets: 256 },
    }),
  });
  observeCalls(client);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

function createComparedClient(clock: PlatformClock): DynamoDBDocumentClient {
  const dynamo = createDynamoClient();
  compareClock(dynamo, clock);
  return dynamo;
}

/** The database client, and the comparison of the platform's clock with the database's. */
@Global()
@Module({})
export class DynamoModule {
  /**
   * @param ownKey read regularly, so that the clock is compared also when the service makes no other call
   */
  static forRoot(ownKey: ClockProbeKey): DynamicModule {
    return {
      module: DynamoModule,
      providers: [
        { provide: DynamoDBDocumentClient, inject: [PlatformClock], useFactory: createComparedClient },
        { provide: ClockProbeKey, useValue: ownKey },
        ClockMonitor,
      ],
      exports: [DynamoDBDocumentClient],
    };
  }
}
