import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Calls a second per key, all of them at once if the caller likes. Counted in this process alone; a key is forgotten
 * when its second is over, so memory follows the keys of one second.
 */
export class RateLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(perSecond: number) {
    this.limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
  }

  /** Counts one call. Answers 0 when it may go on, else the whole seconds to wait. */
  async secondsToWait(key: string): Promise<number> {
    try {
      await this.limiter.consume(key);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    }
  }
}
