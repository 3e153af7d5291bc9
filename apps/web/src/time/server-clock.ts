/** One answer of the server. Instants in milliseconds since 1970; the device's clock measured the first two. */
export interface AnswerTimes {
  sentAt: number;
  receivedAt: number;
  /** The `Date` header, which has no fraction of a second. */
  date: string;
}

/** Between which milliseconds the server's clock is ahead of the device's. */
interface Bounds {
  least: number;
  most: number;
}

/**
 * The server's time. Each answer bounds the difference between the clocks of the server and the device: the server wrote
 * `Date` between sending and receiving, and up to a second of it was cut off. Bounds of several answers narrow each other.
 */
export class ServerClock {
  private bounds: Bounds | undefined;
  private aheadMs = 0;

  constructor(private readonly deviceNow: () => number = Date.now) {}

  /** Milliseconds since 1970. Before the first answer it is the device's time. */
  now(): number {
    return this.deviceNow() + this.difference + this.aheadMs;
  }

  /** How far a sandbox has turned its clock; the `Date` header does not contain it. */
  setAhead(milliseconds: number): void {
    this.aheadMs = milliseconds;
  }

  get ahead(): number {
    return this.aheadMs;
  }

  observe({ sentAt, receivedAt, date }: AnswerTimes): void {
    const written = Date.parse(date);
    if (Number.isNaN(written) || receivedAt < sentAt) return;
    const seen: Bounds = { least: written - receivedAt, most: written + 999 - sentAt };
    const both = this.bounds && {
      least: Math.max(this.bounds.least, seen.least),
      most: Math.min(this.bounds.most, seen.most),
    };
    // Bounds that exclude each other: somebody set the device's clock, or it drifted.
    this.bounds = both && both.least <= both.most ? both : seen;
  }

  private get difference(): number {
    return this.bounds ? Math.round((this.bounds.least + this.bounds.most) / 2) : 0;
  }
}
