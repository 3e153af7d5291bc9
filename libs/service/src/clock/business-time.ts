import type { Clock } from './clock';

/**
 * Time for business rules, what they store and what clients see: real time, unless a sandbox has advanced it. Leases,
 * sweeps, signatures, rate limits and queue delays go by `Clock`.
 */
export abstract class BusinessTime {
  abstract now(): Date;

  /** Calls `listener` each time this process has applied an advance, until the returned function is called. */
  abstract onAdvanced(listener: () => void): () => void;
}

export class RealTime extends BusinessTime {
  constructor(private readonly clock: Clock) {
    super();
  }

  now(): Date {
    return this.clock.now();
  }

  onAdvanced(): () => void {
    return () => undefined;
  }
}

/** Injection token of the business time that a sandbox can advance. No module provides it outside a sandbox. */
export abstract class SandboxTime extends BusinessTime {}
