import type { Queue } from '@freelance/manifest';

export interface RegisteredHandler {
  pattern: string;
  /** Made with `@EventPattern`, not with `@MessagePattern`. */
  isEvent: boolean;
}

/** What is wrong with the handlers of a service, each with what to do about it; none when it may start. */
export function handlerFaults(queues: readonly Queue[], handlers: readonly RegisteredHandler[]): string[] {
  const declared = queues.flatMap(({ key, messages }) => messages.map((type) => ({ queue: key, type })));
  const handled = (type: string) => handlers.filter(({ pattern }) => pattern === type).length;
  return [
    ...declared
      .filter(({ type }) => handled(type) === 0)
      .map(
        ({ queue, type }) =>
          `Queue "${queue}" carries "${type}", which nobody handles: add @EventPattern('${type}') to a method of a ` +
          `@Controller() that one of the service's modules lists`,
      ),
    ...[...new Set(handlers.map(({ pattern }) => pattern))]
      .filter((pattern) => handled(pattern) > 1)
      .map((pattern) => `"${pattern}" has ${handled(pattern)} handlers: leave one @EventPattern('${pattern}')`),
    ...handlers
      .filter(({ pattern }) => !declared.some(({ type }) => type === pattern))
      .map(
        ({ pattern }) =>
          `The handler of "${pattern}" would never run: add the queue that carries it, or the type to the ` +
          `messages of a queue, in the manifest of the service`,
      ),
    ...handlers
      .filter(({ isEvent }) => !isEvent)
      .map(
        ({ pattern }) => `Nobody waits for an answer to "${pattern}": use @EventPattern in place of @MessagePattern`,
      ),
  ];
}
