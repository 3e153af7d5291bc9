import type { Queue } from '@freelance/manifest';

export interface RegisteredHandler {
  pattern: string;
  /** The queue key given to `consumerOf`; undefined when the handler was made without it. */
  queue?: string | undefined;
}

/** What is wrong with the handlers of a service, each with its fix. Empty when the service may start. */
export function handlerFaults(queues: readonly Queue[], handlers: readonly RegisteredHandler[]): string[] {
  const declared = queues.flatMap(({ key, messages }) => messages.map((type) => ({ queue: key, type })));
  const handled = (type: string) => handlers.filter(({ pattern }) => pattern === type).length;
  return [
    ...declared
      .filter(({ type }) => handled(type) === 0)
      .map(
        ({ queue, type }) =>
          `Queue "${queue}" carries "${type}", which no consumer handles: a @Controller() that one of the service's ` +
          `modules lists must extend consumerOf('${queue}', …), with a payload class for "${type}"`,
      ),
    ...[...new Set(handlers.map(({ pattern }) => pattern))]
      .filter((pattern) => handled(pattern) > 1)
      .map((pattern) => `"${pattern}" has ${handled(pattern)} handlers: leave one`),
    ...handlers
      .filter(({ pattern }) => !declared.some(({ type }) => type === pattern))
      .map(
        ({ pattern }) =>
          `The handler of "${pattern}" would never run: add the queue that carries it, or the type to the ` +
          `messages of a queue, in the manifest of the service`,
      ),
    ...handlers
      .filter(({ queue }) => queue === undefined)
      .map(
        ({ pattern }) =>
          `The handler of "${pattern}" does not validate its messages: use consumerOf in place of @EventPattern and ` +
          `@MessagePattern`,
      ),
  ];
}
