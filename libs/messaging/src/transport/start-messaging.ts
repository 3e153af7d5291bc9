import type { INestApplication } from '@nestjs/common';
import type { NestMicroservice } from '@nestjs/microservices';
import { RethrowFilter } from './rethrow.filter';
import { SnsSqsServer } from './sns-sqs.server';

/**
 * Connects the message handlers of an initialised application and begins to receive.
 * @throws Error when handlers are missing, doubled or belong to no queue of the service
 */
export async function startMessaging(app: INestApplication): Promise<void> {
  // Not inheriting: the application's own pipes, filters and guards are made for HTTP. One that answers a request
  // would swallow a handler's error, and with it the message.
  const consumers = app.connectMicroservice<{ strategy: SnsSqsServer }>(
    { strategy: app.get(SnsSqsServer) },
    { deferInitialization: true },
  ) as unknown as NestMicroservice;
  consumers.useGlobalFilters(new RethrowFilter());
  // The application has run the start hooks already; a second run would poll every queue twice.
  consumers.setIsInitHookCalled(true);
  await app.startAllMicroservices();
}
