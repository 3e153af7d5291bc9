/** What the ticker needs of a browser. */
export interface TickerHost {
  /** Milliseconds since 1970, of the server. */
  now(): number;
  isHidden(): boolean;
  onVisibilityChange(listener: () => void): void;
  setTimer(run: () => void, milliseconds: number): unknown;
  clearTimer(timer: unknown): void;
}

const SECOND = 1_000;

/**
 * Tells its listeners each second of the server. All see the same `current`, which stays the same between two ticks. It
 * rests while nobody listens and in a hidden tab, and ticks at once when the tab is shown again.
 */
export class Ticker {
  private readonly listeners = new Set<() => void>();
  private timer: unknown;
  private tickedAt: number | undefined;

  constructor(private readonly host: TickerHost) {
    host.onVisibilityChange(() => {
      if (this.listeners.size === 0) return;
      if (host.isHidden()) this.rest();
      else this.tick();
    });
  }

  /** Milliseconds since 1970 at the last tick. */
  get current(): number {
    // While nobody listens, nothing ticks, and a stored time would be old.
    if (this.tickedAt === undefined || this.listeners.size === 0) this.tickedAt = this.host.now();
    return this.tickedAt;
  }

  /** @returns the end of listening */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      this.tickedAt = this.host.now();
      if (!this.host.isHidden()) this.scheduleNext();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  };

  /** For a clock that was just corrected or turned. */
  tick(): void {
    this.rest();
    this.tickedAt = this.host.now();
    for (const listener of [...this.listeners]) listener();
    if (this.listeners.size > 0 && !this.host.isHidden()) this.scheduleNext();
  }

  private scheduleNext(): void {
    const now = this.host.now();
    this.timer = this.host.setTimer(() => this.tick(), SECOND - (((now % SECOND) + SECOND) % SECOND));
  }

  private rest(): void {
    if (this.timer !== undefined) this.host.clearTimer(this.timer);
    this.timer = undefined;
  }
}
