import { requestsAtWork, requestsRefused, requestsWaiting } from './metrics';

/** One request in a limiter. */
export interface Waiter {
  /** Called when the request may run: at once, or after waiting. */
  start(): void;
  /** Called when the request is refused: at once, or because it waited too long. */
  reject(): void;
}

export interface ConcurrencyLimits {
  /** Requests that run at the same time. */
  maxConcurrent: number;
  /** Requests that wait for a place. */
  maxWaiting: number;
  /** Time budget of a request in milliseconds, for waiting and work together. */
  budgetMs: number;
}

interface QueueEntry {
  since: number;
  end: NodeJS.Timeout;
}

/** Size of the moving average of the work time. */
const SAMPLES = 64;
/** Time reserved for the work: this many times the average, or this part of the budget, whichever is longer. */
const MARGIN = 2;
const WORK_SHARE = 1 / 4;
/** Longest expected wait when the overload lasts: a longer queue would not serve more requests. */
const OVERLOADED_WAIT_MS = 500;

/**
 * Limits how many requests run and how many wait; first come, first served. Refuses a request at once if it could not be
 * served within its budget.
 */
export class ConcurrencyLimiter {
  private readonly running = new Map<Waiter, number>();
  private readonly queue = new Map<Waiter, QueueEntry>();
  private averageWorkMs = 0;
  private queuedSince = 0;

  constructor(
    private readonly name: string,
    private readonly limits: ConcurrencyLimits,
  ) {
    for (const metric of [requestsAtWork, requestsWaiting, requestsRefused]) metric.inc({ lane: name }, 0);
  }

  /** Whether the next request would be refused. */
  get isFull(): boolean {
    const { maxConcurrent, maxWaiting } = this.limits;
    if (this.running.size < maxConcurrent) return false;
    if (this.queue.size >= maxWaiting) return true;
    // Little's law: the expected wait is the queue length divided by the throughput.
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

  /** The work has ended, or the request has stopped waiting. */
  release(waiter: Waiter): void {
    this.stopWaiting(waiter);
    const since = this.running.get(waiter);
    if (since === undefined) return;
    this.running.delete(waiter);
    requestsAtWork.dec({ lane: this.name });
    this.averageWorkMs += (performance.now() - since - this.averageWorkMs) / SAMPLES;
    this.startNext();
  }

  /** A burst is served within the budget. A queue that lasts longer means that more requests arrive than can be served. */
  private get isOverloaded(): boolean {
    return this.queue.size > 0 && performance.now() - this.queuedSince > this.limits.budgetMs;
  }

  /** The rest of the budget is reserved for the work. */
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
