import { requestsAtWork, requestsWaiting } from './metrics';

/** One request on its way through a lane. */
export interface Waiter {
  /** May begin: at once, or when its turn has come. */
  start(): void;
  /** May not: at once, or because its turn came too late. */
  reject(): void;
}

export interface ConcurrencyLimits {
  /** Requests at work at the same time. */
  maxConcurrent: number;
  /** Requests in line behind them. */
  maxWaiting: number;
  /** Milliseconds for waiting and work together. */
  budgetMs: number;
}

interface QueueEntry {
  since: number;
  end: NodeJS.Timeout;
}

/** Of how many pieces of work the usual time is known. */
const SAMPLES = 64;
/** Work may take so many times the usual, or this part of the budget, and still has to end within the budget. */
const MARGIN = 2;
const WORK_SHARE = 1 / 4;
/** The longest wait of who joins a line that stands: longer lines would be no faster. */
const OVERLOADED_WAIT_MS = 500;

/**
 * A bounded number of requests at work and a bounded line of those that come next; first come, first served. Whoever
 * would wait in vain is told at once.
 */
export class ConcurrencyLimiter {
  private readonly running = new Map<Waiter, number>();
  private readonly queue = new Map<Waiter, QueueEntry>();
  private averageWorkMs = 0;
  private queuedSince = 0;

  constructor(
    private readonly name: string,
    private readonly limits: ConcurrencyLimits,
  ) {}

  /** Whether whoever comes now is refused. */
  get isFull(): boolean {
    const { maxConcurrent, maxWaiting } = this.limits;
    if (this.running.size < maxConcurrent) return false;
    if (this.queue.size >= maxWaiting) return true;
    // Little's law: what `places` finish in a second.
    const expectedWaitMs = ((this.queue.size + 1) * this.averageWorkMs) / maxConcurrent;
    return expectedWaitMs > (this.isOverloaded ? OVERLOADED_WAIT_MS : this.longestWaitMs);
  }

  acquire(waiter: Waiter): void {
    if (this.running.size < this.limits.maxConcurrent) return this.begin(waiter);
    if (this.isFull) return waiter.reject();
    const since = performance.now();
    if (this.queue.size === 0) this.queuedSince = since;
    const end = setTimeout(() => {
      this.stopWaiting(waiter);
      waiter.reject();
    }, this.longestWaitMs);
    this.queue.set(waiter, { since, end });
    requestsWaiting.inc({ lane: this.name });
  }

  isRunning(waiter: Waiter): boolean {
    return this.running.has(waiter);
  }

  /** Its work is done, or it does not want to wait any longer. */
  release(waiter: Waiter): void {
    this.stopWaiting(waiter);
    const since = this.running.get(waiter);
    if (since === undefined) return;
    this.running.delete(waiter);
    requestsAtWork.dec({ lane: this.name });
    this.averageWorkMs += (performance.now() - since - this.averageWorkMs) / SAMPLES;
    this.startNext();
  }

  /** A crowd is served within the budget; a line that stands for longer is there because more is asked than can be done. */
  private get isOverloaded(): boolean {
    return this.queue.size > 0 && performance.now() - this.queuedSince > this.limits.budgetMs;
  }

  /** What is left of the budget must do for the work. */
  private get longestWaitMs(): number {
    const { budgetMs } = this.limits;
    return budgetMs - Math.max(MARGIN * this.averageWorkMs, WORK_SHARE * budgetMs);
  }

  private startNext(): void {
    for (const [next, { since }] of this.queue) {
      this.stopWaiting(next);
      if (performance.now() - since <= this.longestWaitMs) return this.begin(next);
      next.reject();
    }
  }

  private begin(waiter: Waiter): void {
    this.running.set(waiter, performance.now());
    requestsAtWork.inc({ lane: this.name });
    waiter.start();
  }

  private stopWaiting(waiter: Waiter): void {
    const wait = this.queue.get(waiter);
    if (!wait) return;
    clearTimeout(wait.end);
    this.queue.delete(waiter);
    requestsWaiting.dec({ lane: this.name });
  }
}
