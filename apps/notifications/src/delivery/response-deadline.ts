/** Time for what has arrived to be read, where a process finds on waking that its time for an answer is over. */
const READING_MS = 200;

/**
 * Aborts when an answer takes too long. Of a process that was paused (a frozen container, a machine that slept) timers
 * go off before the answer is read that came meanwhile: the last part of the time begins only then.
 */
export class ResponseDeadline {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout;

  /** @param withinMs more than the time for reading */
  constructor(withinMs: number) {
    this.timer = setTimeout(() => {
      this.timer = setTimeout(() => this.controller.abort(), READING_MS);
    }, withinMs - READING_MS);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The answer is there, or there will be none. */
  end(): void {
    clearTimeout(this.timer);
  }
}
