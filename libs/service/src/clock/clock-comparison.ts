/** Two clocks read together, in milliseconds: the wall clock since 1970, and the monotonic clock since any start. */
export interface ClockReading {
  wall: number;
  steady: number;
}

/** The date of another clock in a response, cut to whole seconds, with the times of request and response. */
export interface ClockSample {
  /** Milliseconds since 1970. */
  date: number;
  /** Both times are of the monotonic clock. */
  sentAt: number;
  receivedAt: number;
}

/** Bounds of the other clock's offset from our monotonic clock. */
interface Bounds {
  low: number;
  high: number;
}

/** A date is cut to seconds, so the true time is up to this much later. */
const RESOLUTION_MS = 1_000;
/** Servers differ slightly and set the date a little late. A smaller offset is not corrected. */
const TOLERANCE_MS = 500;
/** Samples are kept for one to two windows: long enough for dates at different parts of a second, too short for drift. */
const WINDOW_MS = 30_000;
/** Wall clock and monotonic clock run at the same rate. A larger difference means that the wall clock was set. */
const JUMP_MS = 1_000;
/** A comparison with a larger uncertainty is not reliable. */
const KNOWN_WITHIN_MS = 2_000;
const TRUSTED_FOR_MS = 60_000;

const UNBOUNDED: Bounds = { low: -Infinity, high: Infinity };

const intersectionOf = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
});
const isPossible = ({ low, high }: Bounds): boolean => low <= high;

/**
 * Estimates the offset between this machine's clock and another clock that is seen now and then, with a delay and in whole
 * seconds. Each sample bounds the offset. The samples of the last minute together give close bounds, in any order.
 * The bounds refer to the monotonic clock, so a step of the wall clock does not change them.
 */
export class ClockComparison {
  private before: Bounds = UNBOUNDED;
  private current: Bounds = UNBOUNDED;
  private currentSince = -Infinity;
  private knownAt: number | undefined;
  /** Wall clock minus monotonic clock at the last comparison. */
  private wallMinusSteady: number | undefined;
  private hasJumped = false;

  addSample({ date, sentAt, receivedAt }: ClockSample, at: ClockReading): void {
    this.moveWindow(receivedAt);
    const seen = { low: date - receivedAt, high: date + RESOLUTION_MS - sentAt };
    // A contradiction means that one of the clocks was set: earlier samples are worthless.
    if (!isPossible(intersectionOf(this.bounds, seen))) this.before = this.current = UNBOUNDED;
    this.current = intersectionOf(this.current, seen);
    this.wallMinusSteady = at.wall - at.steady;
    this.hasJumped = false;
    if (this.uncertainty() < KNOWN_WITHIN_MS) this.knownAt = receivedAt;
  }

  /** Milliseconds to add to the wall clock; 0 if it may be right. */
  correction({ wall, steady }: ClockReading): number {
    const { low, high } = this.bounds;
    const ours = wall - steady;
    if (ours >= low - TOLERANCE_MS && ours <= high + TOLERANCE_MS) return 0;
    return (low + high) / 2 - ours;
  }

  /** The largest error of the middle of the bounds, in milliseconds; Infinity before the first sample. */
  uncertainty(): number {
    return (this.bounds.high - this.bounds.low) / 2;
  }

  /** By how many milliseconds the wall clock was set since the last comparison; usually 0. */
  jump({ wall, steady }: ClockReading): number {
    const moved = this.wallMinusSteady === undefined ? 0 : wall - steady - this.wallMinusSteady;
    if (Math.abs(moved) < JUMP_MS) return 0;
    this.wallMinusSteady = wall - steady;
    this.hasJumped = true;
    return moved;
  }

  /** Why the corrected time is not reliable; undefined when it is. */
  unreliableReason({ steady }: ClockReading): string | undefined {
    if (this.knownAt === undefined) return 'the clock has not been compared with that of the database yet';
    if (this.hasJumped) return 'the clock of this machine was set and has not been compared since';
    const age = steady - this.knownAt;
    if (age <= TRUSTED_FOR_MS) return undefined;
    return `the clock was last compared with that of the database ${Math.round(age / 1_000)} s ago`;
  }

  private get bounds(): Bounds {
    return intersectionOf(this.before, this.current);
  }

  private moveWindow(steady: number): void {
    if (steady - this.currentSince < WINDOW_MS) return;
    this.before = steady - this.currentSince < 2 * WINDOW_MS ? this.current : UNBOUNDED;
    this.current = UNBOUNDED;
    this.currentSince = steady;
  }
}
