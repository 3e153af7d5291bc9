import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { PlatformClock } from '@freelance/service';
import { ClockMonitor, ClockProbeKey } from './clock/clock-monitor';
import { compareClock } from './clock/compare-clock';

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

function createComparedClient(clock: PlatformClock): DynamoDBDocumentClient {
  const dynamo = createDynamoClient();
  compareClock(dynamo, clock);
  return dynamo;
}

/** The database, and what the platform's clock learns from it. */
@Global()
@Module({})
export class DynamoModule {
  /**
   * @param ownKey read again and again, so that the clock stays compared when the service has nothing else to ask
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
