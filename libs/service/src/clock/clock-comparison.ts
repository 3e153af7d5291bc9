/** Two clocks read at once, in milliseconds: the wall's since 1970, and one that only ever goes forward, since anything. */
export interface ClockReading {
  wall: number;
  steady: number;
}

/** What another clock said, cut to whole seconds, in an answer of which we know when it was asked for and when it came. */
export interface ClockSample {
  /** Milliseconds since 1970. */
  date: number;
  /** Both on the steady clock. */
  sentAt: number;
  receivedAt: number;
}

/** Where the other clock's distance from our steady one lies. */
interface Bounds {
  low: number;
  high: number;
}

/** A date is cut to seconds: it stands for any instant up to this much later. */
const RESOLUTION_MS = 1_000;
/** Servers differ among themselves and write their date a little late: being off by less is not worth a correction. */
const TOLERANCE_MS = 500;
/** Sightings count for one to two of these: long enough to meet different parts of a second, short for any drift. */
const WINDOW_MS = 30_000;
/** The wall clock and the steady one go at one pace, but for being set. */
const JUMP_MS = 1_000;
/** A comparison that knows less than this is none. */
const KNOWN_WITHIN_MS = 2_000;
const TRUSTED_FOR_MS = 60_000;

const UNBOUNDED: Bounds = { low: -Infinity, high: Infinity };

const intersectionOf = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
});
const isPossible = ({ low, high }: Bounds): boolean => low <= high;

/**
 * How far this machine's clock is from another one that is only seen now and then, in whole seconds, and with a delay.
 * Each sighting bounds the distance; those of the last minute together bound it closely, in whatever order they come.
 * Bounds are kept against the steady clock, so that setting the wall clock does not touch them.
 */
export class ClockComparison {
  private before: Bounds = UNBOUNDED;
  private current: Bounds = UNBOUNDED;
  private currentSince = -Infinity;
  private knownAt: number | undefined;
  /** Wall clock less steady clock when we last looked. */
  private wallMinusSteady: number | undefined;
  private hasJumped = false;

  addSample({ date, sentAt, receivedAt }: ClockSample, at: ClockReading): void {
    this.moveWindow(receivedAt);
    const seen = { low: date - receivedAt, high: date + RESOLUTION_MS - sentAt };
    // A contradiction means that one of the clocks was set: what was seen before is worth nothing.
    if (!isPossible(intersectionOf(this.bounds, seen))) this.before = this.current = UNBOUNDED;
    this.current = intersectionOf(this.current, seen);
    this.wallMinusSteady = at.wall - at.steady;
    this.hasJumped = false;
    if (this.uncertainty() < KNOWN_WITHIN_MS) this.knownAt = receivedAt;
  }

  /** Milliseconds to add to the wall clock; 0 while it may be right. */
  correction({ wall, steady }: ClockReading): number {
    const { low, high } = this.bounds;
    const ours = wall - steady;
    if (ours >= low - TOLERANCE_MS && ours <= high + TOLERANCE_MS) return 0;
    return (low + high) / 2 - ours;
  }

  /** Milliseconds that the middle of the bounds may be wrong by; Infinity before the first sighting. */
  uncertainty(): number {
    return (this.bounds.high - this.bounds.low) / 2;
  }

  /** By how many milliseconds the wall clock was set since the last look, seldom other than 0. */
  jump({ wall, steady }: ClockReading): number {
    const moved = this.wallMinusSteady === undefined ? 0 : wall - steady - this.wallMinusSteady;
    if (Math.abs(moved) < JUMP_MS) return 0;
    this.wallMinusSteady = wall - steady;
    this.hasJumped = true;
    return moved;
  }

  /** Why the corrected time cannot be relied on; undefined when it can. */
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
