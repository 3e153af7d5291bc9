import { Controller } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CategoryCreated } from '@freelance/contracts';
import { consumerOf } from '../transport/consumer-of';
import type { MessageContext } from '../transport/message-context';
import { startMessaging } from '../transport/start-messaging';
import type { MessageCloud } from './message-cloud';
import { createMessagingApp, type MessagingAppOptions } from './messaging-app';

export type CategoryHandler = (event: CategoryCreated, context: MessageContext) => unknown;

let handle: CategoryHandler;

@Controller()
export class CategoryEvents extends consumerOf('categoryEvents', { 'category.created': CategoryCreated }) {
  constructor() {
    super({
      'category.created': async (event, context) => {
        await handle(event, context);
      },
    });
  }
}

/** An initialised application that handles the queue `categoryEvents` with this function. It does not receive yet. */
export async function createCategoryConsumer(
  cloud: MessageCloud,
  handler: CategoryHandler,
  options: MessagingAppOptions = {},
): Promise<NestFastifyApplication> {
  handle = handler;
  const app = await createMessagingApp(cloud, {
    queues: ['categoryEvents'],
    controllers: [CategoryEvents],
    ...options,
  });
  return app.init();
}

/** The same application, receiving. */
export async function startCategoryConsumer(
  ...[cloud, handler, options]: Parameters<typeof createCategoryConsumer>
): Promise<NestFastifyApplication> {
  const app = await createCategoryConsumer(cloud, handler, options);
  await startMessaging(app);
  return app;
}

/** Records the inputs of the application's SQS calls of one kind from now on. */
export function recordCalls<Input>(app: NestFastifyApplication, command: new (input: Input) => object): Input[] {
  const inputs: Input[] = [];
  app.get(SQSClient).middlewareStack.add(
    (next, context) => (args) => {
      if (`${context.commandName}` === command.name) inputs.push(args.input as Input);
      return next(args);
    },
    { step: 'initialize' },
  );
  return inputs;
}
