import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

const PAUSE_AFTER_FAILURE_MS = 1_000;

/**
 * Every receive waits here first. The library polls as soon as the module starts, before the service is ready. A message
 * received then would lose an attempt, so the gate is closed until the handlers are known to be complete.
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
    // Avoids an unhandled rejection if no poller waits when the gate closes.
    this.opened.catch(() => undefined);
  }

  open(): void {
    this.resolveOpened();
  }

  /** Permanently: the gate rejects every waiting receive. */
  close(): void {
    this.closing.abort();
  }

  get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /**
   * Waits until `poller` may receive. Needed because the library itself retries at once or only after ten seconds.
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

  /** Notes that the last receive of `poller` failed. */
  noteFailure(poller: string, reason: string): void {
    this.failed.add(poller);
    this.reasons.set(poller, reason);
  }

  /** Why `poller` cannot receive; undefined once a receive succeeded again. */
  failureOf(poller: string): string | undefined {
    return this.reasons.get(poller);
  }

  /** When `poller` last tried to receive, successfully or not. */
  lastPollAt(poller: string): Date | undefined {
    return this.lastPolls.get(poller);
  }
}
