import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SQSClient } from '@aws-sdk/client-sqs';

type Middleware = (args: { input: object }, next: () => Promise<unknown>) => unknown;

/** From now on, treats the application's calls of SQS of one command. */
export const treatCalls = (app: NestFastifyApplication, command: string, treat: Middleware) =>
  app
    .get(SQSClient)
    .middlewareStack.add(
      (next, context) => (args) =>
        context.commandName === command
          ? (Promise.resolve(treat(args as { input: object }, () => next(args))) as never)
          : next(args),
      { step: 'initialize', priority: 'high' },
    );

/** The answer of SQS, in place of a call. */
export const answerWith = (output: object) => ({ response: {}, output: { $metadata: {}, ...output } });
