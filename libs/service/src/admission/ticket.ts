import type { ConcurrencyLimiter, Waiter } from './concurrency-limiter';

/** Nothing is worked on for longer. */
const LONGEST_WORK_MS = 5_000;

/** The stay of one request in a lane. Work goes on when its client goes away, and holds its place until it ends. */
export class Ticket {
  private isResponseReady = false;
  private isClientDisconnected = false;

  constructor(
    private readonly limiter: ConcurrencyLimiter,
    private readonly waiter: Waiter,
  ) {}

  begin(): void {
    this.limiter.acquire(this.waiter);
  }

  /** The answer is made; sending it is part of the work. */
  responseReady(): void {
    this.isResponseReady = true;
    if (this.isClientDisconnected) this.release();
  }

  /** With the whole answer, or without. */
  clientDisconnected(): void {
    this.isClientDisconnected = true;
    if (this.isResponseReady || !this.limiter.isRunning(this.waiter)) return this.release();
    // An answer that nobody is there to take may never be made.
    setTimeout(() => this.release(), LONGEST_WORK_MS).unref();
  }

  private release(): void {
    this.limiter.release(this.waiter);
  }
}
