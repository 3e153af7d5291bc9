import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

const PAUSE_AFTER_FAILURE_MS = 1_000;

/**
 * Every receive passes here first. Polling begins with the module, before the service is ready: a message received then
 * would burn one of its tries, so the gate stays shut until the handlers are known to be complete.
 */
@Injectable()
export class ReceiveGate {
  private readonly closing = new AbortController();
  private readonly failed = new Set<string>();
  private readonly reasons = new Map<string, string>();
  private readonly lastPolls = new Map<string, Date>();
  private resolveOpened!: () => void;
  private readonly opened: Promise<void>;

  constructor() {
    this.opened = new Promise((resolve, reject) => {
      this.resolveOpened = resolve;
      this.closing.signal.addEventListener('abort', () => reject(new Error('The service is stopping')));
    });
    // Nobody may be waiting when it closes.
    this.opened.catch(() => undefined);
  }

  open(): void {
    this.resolveOpened();
  }

  /** For good: whoever waits in the gate is turned away. */
  close(): void {
    this.closing.abort();
  }

  get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /**
   * Waits until `poller` may receive: the library itself tries again at once, or only after ten seconds.
   * @throws when the gate is closed
   */
  async waitForTurn(poller: string): Promise<void> {
    const { signal } = this.closing;
    await this.opened;
    if (this.failed.delete(poller)) await sleep(PAUSE_AFTER_FAILURE_MS * (1 + Math.random()), undefined, { signal });
    else this.reasons.delete(poller);
    signal.throwIfAborted();
    this.lastPolls.set(poller, new Date());
  }

  /** The last receive of `poller` did not work. */
  noteFailure(poller: string, reason: string): void {
    this.failed.add(poller);
    this.reasons.set(poller, reason);
  }

  /** Why `poller` cannot receive; undefined once it can again. */
  failureOf(poller: string): string | undefined {
    return this.reasons.get(poller);
  }

  /** When `poller` last tried to receive, whether it succeeded or not. */
  lastPollAt(poller: string): Date | undefined {
    return this.lastPolls.get(poller);
  }
}
