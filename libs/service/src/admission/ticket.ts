import type { ConcurrencyLimiter, Waiter } from './concurrency-limiter';

/** No work takes longer. */
const LONGEST_WORK_MS = 5_000;

/** The place of one request in a limiter. Work continues after its client has left, and keeps the place until it ends. */
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

  /** The response is ready; sending it is part of the work. */
  responseReady(): void {
    this.isResponseReady = true;
    if (this.isClientDisconnected) this.release();
  }

  /** The connection closed, with or without the whole response sent. */
  clientDisconnected(): void {
    this.isClientDisconnected = true;
    if (this.isResponseReady || !this.limiter.isRunning(this.waiter)) return this.release();
    // Without a client, the response may never be ready.
    setTimeout(() => this.release(), LONGEST_WORK_MS).unref();
  }

  private release(): void {
    this.limiter.release(this.waiter);
  }
}
