/** Time to read an answer that arrived while the process was paused. */
const READING_MS = 200;

/**
 * Aborts when an answer takes too long. After a pause of the process (a frozen container, a suspended machine), timers
 * run before the process reads an answer that arrived meanwhile. So the last part of the time is a second timer.
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

  /** An answer has arrived, or the call has failed. */
  end(): void {
    clearTimeout(this.timer);
  }
}
