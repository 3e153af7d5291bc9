import { Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { MessagingOptions } from '../messaging.options';
import { handlerFaults, type RegisteredHandler } from './handler-faults';
import type { MessageContext } from './message-context';
import { QueuePollers } from './queue-pollers';

/** The transport strategy for Nest: it knows the consumers of the queues and passes them their messages. */
@Injectable()
export class SnsSqsServer extends Server implements CustomTransportStrategy {
  private readonly registered: RegisteredHandler[] = [];

  constructor(
    private readonly options: MessagingOptions,
    private readonly pollers: QueuePollers,
  ) {
    super();
  }

  override addHandler(...[pattern, callback, isEvent = false, extras]: Parameters<Server['addHandler']>): void {
    // Nest chains a second event handler and replaces a message handler. Both mistakes must be found here.
    const queue = extras?.queue as string | undefined;
    this.registered.push({ pattern: this.normalizePattern(pattern as string), queue });
    super.addHandler(pattern, callback, isEvent, extras);
  }

  /** Starts receiving, unless the handlers do not match the queues. */
  listen(callback: (error?: Error) => void): void {
    const faults = handlerFaults(this.options.queues, this.registered);
    if (faults.length > 0) return callback(new Error(`Message handlers do not fit:\n  - ${faults.join('\n  - ')}`));
    try {
      this.pollers.start();
    } catch (error) {
      return callback(error as Error);
    }
    callback();
  }

  close(): Promise<void> {
    return this.pollers.drain();
  }

  /**
   * Runs the handler of a message to its end. `handleEvent()` of Nest would swallow the handler's error.
   * @throws the error of the handler or its pipes
   */
  async handle(context: MessageContext): Promise<void> {
    const { 'detail-type': type, detail } = context.envelope;
    const handler = this.getHandlerByPattern(type);
    if (!handler) throw new Error(`No handler for "${type}"`);
    const result: unknown = await handler(detail, context);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }

  on(): never {
    throw new Error('The transport has no events of its own: look at the metrics and at QueuePollers');
  }

  unwrap<T>(): T {
    return this.pollers as T;
  }
}
