import { Injectable, Logger, type Type } from '@nestjs/common';
import type { Message } from '@aws-sdk/client-sqs';
import { SqsConsumerEventHandler, SqsMessageHandler } from '@ssut/nestjs-sqs';
import type { Queue } from '@freelance/manifest';
import { MessageBatch } from './message-batch';
import { ReceiveGate } from './receive-gate';

/**
 * The class that `@ssut/nestjs-sqs` finds by its decorators and calls with received messages. The event listeners must be
 * in the class of the message handler, because the library binds them to no other. Without them one failed receive would
 * end the process.
 */
export function pollerClass(queue: Queue, name: string): Type {
  @Injectable()
  class Poller {
    private readonly logger = new Logger(Poller.name);

    constructor(
      private readonly batch: MessageBatch,
      private readonly gate: ReceiveGate,
    ) {}

    /** Exactly the returned messages are deleted. */
    @SqsMessageHandler(name, true)
    handle(messages: Message[]): Promise<Message[]> {
      return this.batch.handle(queue, messages);
    }

    @SqsConsumerEventHandler(name, 'error')
    onError(error: Error, messages: Message | Message[] | undefined): void {
      if (this.gate.isClosed) return;
      // A failed receive is logged as a failed call.
      if (!messages) return this.gate.noteFailure(name, error.message);
      // An error of deleting or hiding messages: they become visible again anyway.
      this.logger.warn({ err: error, poller: name }, 'SQS call failed');
    }

    @SqsConsumerEventHandler(name, 'processing_error')
    onProcessingError(error: Error): void {
      this.logger.error({ err: error, poller: name }, 'Handling failed outside of any handler');
    }

    @SqsConsumerEventHandler(name, 'timeout_error')
    onTimeout(error: Error): void {
      this.logger.error({ err: error, poller: name }, 'Handling took too long');
    }
  }
  return Poller;
}
