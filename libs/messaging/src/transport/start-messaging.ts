import type { INestApplication } from '@nestjs/common';
import type { NestMicroservice } from '@nestjs/microservices';
import { RethrowFilter } from './rethrow.filter';
import { SnsSqsServer } from './sns-sqs.server';

/**
 * Connects the message handlers of an initialised application and starts receiving.
 * @throws Error when a handler is missing, duplicate or for no queue of the service
 */
export async function startMessaging(app: INestApplication): Promise<void> {
  // No inheritance: the application's pipes, filters and guards are for HTTP. One that answers a request would swallow
  // a handler's error, and the message would be lost.
  const consumers = app.connectMicroservice<{ strategy: SnsSqsServer }>(
    { strategy: app.get(SnsSqsServer) },
    { deferInitialization: true },
  ) as unknown as NestMicroservice;
  consumers.useGlobalFilters(new RethrowFilter());
  // The application has already run its start hooks. A second run would start a second poller for every queue.
  consumers.setIsInitHookCalled(true);
  await app.startAllMicroservices();
}
