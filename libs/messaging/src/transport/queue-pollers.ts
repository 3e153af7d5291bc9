import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { SqsService } from '@ssut/nestjs-sqs';
import type { Queue } from '@freelance/manifest';
import pWaitFor from 'p-wait-for';
import { MessagingOptions } from '../messaging.options';
import { pollerNames } from './poller-names';
import { ReceiveGate } from './receive-gate';

const WATCH_EVERY_MS = 2_000;
const DRAIN_WITHIN_MS = 12_000;
const ALIVE_WITHIN_MS = 60_000;

type Consumer = SqsService['consumers'] extends Map<string, { instance: infer Instance }> ? Instance : never;

/** Starts, watches and stops the pollers. */
@Injectable()
export class QueuePollers implements OnModuleDestroy {
  private readonly logger = new Logger(QueuePollers.name);
  private startedAt: Date | undefined;
  private watch: NodeJS.Timeout | undefined;
  private drained: Promise<void> | undefined;

  constructor(
    private readonly options: MessagingOptions,
    private readonly sqs: SqsService,
    private readonly gate: ReceiveGate,
  ) {}

  /** @throws Error when a queue has no poller */
  start(): void {
    const missing = this.names().filter((name) => !this.sqs.consumers.has(name));
    if (missing.length > 0) throw new Error(`Nobody receives for ${missing.join(', ')}: call app.init() first`);
    this.startedAt = new Date();
    this.gate.open();
    this.watch = setInterval(() => this.restartStopped(), WATCH_EVERY_MS).unref();
  }

  /** Stops receiving. Waits at most `withinMs` until received messages are handled and acknowledged. */
  drain(withinMs = DRAIN_WITHIN_MS): Promise<void> {
    this.drained ??= this.stopAndWait(withinMs);
    return this.drained;
  }

  onModuleDestroy(): Promise<void> {
    return this.drain();
  }

  /** When the pollers of the queue last tried to receive: the time of the slowest poller. */
  lastPollAt(queue: Queue): Date | undefined {
    const polls = pollerNames(queue).map((name) => this.gate.lastPollAt(name) ?? this.startedAt);
    return polls.reduce((oldest, poll) => (oldest && poll && poll < oldest ? poll : oldest));
  }

  /** @throws Error that names the queues that no poller tried for a minute; a failed receive counts as a try */
  assertAlive(now: Date): void {
    const silent = this.options.queues.filter((queue) => {
      const last = this.lastPollAt(queue);
      return last && now.getTime() - last.getTime() > ALIVE_WITHIN_MS;
    });
    if (silent.length > 0)
      throw new Error(`Not polled for ${ALIVE_WITHIN_MS / 1_000} s: ${silent.map(({ key }) => key).join(', ')}`);
  }

  /** @throws Error that names the queues whose last receive failed, and why */
  assertReceiving(): void {
    const failures = this.options.queues.flatMap((queue) => {
      const reason = pollerNames(queue)
        .map((name) => this.gate.failureOf(name))
        .find((found) => found !== undefined);
      return reason === undefined ? [] : [`${queue.key}: ${reason}`];
    });
    if (failures.length > 0) throw new Error(failures.join('; '));
  }

  private async stopAndWait(withinMs: number): Promise<void> {
    clearInterval(this.watch);
    this.gate.close();
    // No abort: that would also cut off acknowledgements in flight.
    for (const consumer of this.consumers()) consumer.stop();
    const warn = () => this.logger.warn('Stopped with messages in flight: they will be received again');
    const haveEnded = () => !this.consumers().some(({ status }) => status.isPolling);
    await pWaitFor(haveEnded, { timeout: { milliseconds: withinMs, fallback: warn } });
  }

  /** Restarts a consumer that stopped for any reason other than `drain`. */
  private restartStopped(): void {
    for (const name of this.names()) {
      const consumer = this.sqs.consumers.get(name)!.instance;
      // Starting a busy consumer would start a second loop.
      if (consumer.status.isRunning || consumer.status.isPolling) continue;
      this.logger.warn({ poller: name }, 'Poller had stopped, starting it again');
      consumer.start();
    }
  }

  private names(): string[] {
    return this.options.queues.flatMap((queue) => pollerNames(queue));
  }

  private consumers(): Consumer[] {
    return this.names().flatMap((name) => this.sqs.consumers.get(name)?.instance ?? []);
  }
}
