/** The one source of time for every rule and every stored instant. */
export abstract class Clock {
  /** Now, for every rule and everything a rule stores; a sandbox may have turned it forward. */
  abstract now(): Date;

  /** Now, never turned: for leases, sweeps, signatures, limits, queue delays and whatever waits in an outbox. */
  abstract real(): Date;

  /** Calls `listener` each time this process has taken a new turn of the clock, until the returned function is called. */
  abstract onTurned(listener: () => void): () => void;
}
