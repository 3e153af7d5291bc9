import { LRUCache } from 'lru-cache';

/** A number of calls per window. Windows begin at multiples of their length, the same on every replica. */
export interface Quota {
  name: string;
  calls: number;
  windowSeconds: number;
}

/** Result of one call for a quota. */
export interface RateLimitStatus {
  quota: Quota;
  isAdmitted: boolean;
  /** Calls left in this window, by this replica's count. */
  remaining: number;
  /** Whole seconds to the end of the window, at least 1. */
  resetSeconds: number;
}

/** One caller's quota in one window. */
export interface LeasedWindow {
  quota: string;
  caller: string;
  /** Epoch milliseconds. */
  endsAt: number;
}

/** Shared by the replicas: the calls that all of them have taken from a window. */
export interface Leases {
  /** Takes `calls` more. Returns the sum of all taken calls, or undefined when the database does not answer. */
  take(window: LeasedWindow, calls: number): Promise<number | undefined>;

  /** The sum of all taken calls, or undefined when the database does not answer. */
  taken(window: LeasedWindow): Promise<number | undefined>;
}

/** What gateways have taken from a quota in the current window. */
export interface BudgetUsage {
  budget: string;
  calls: number;
  windowSeconds: number;
  /** Null when the database does not answer. */
  taken: number | null;
  resetSeconds: number;
}

/** A caller's window on this replica. */
interface Share {
  readonly endsAt: number;
  /** Calls that this replica may admit: the free ones and the leased ones. */
  granted: number;
  admitted: number;
  /** Calls that all replicas had taken at the last lease. */
  taken: number;
  /** Nothing more can be leased. */
  isFinal: boolean;
  lease?: Promise<void> | undefined;
  /** Calls that wait for the lease. */
  waiting: number;
}

/** A replica admits a tenth without a lease, then leases a tenth at a time. */
const PARTS = 10;

/** Limits the memory of one budget to about this many bytes, for any number of callers. */
const REMEMBERED = { maxSize: 16_000_000, sizeCalculation: (_share: Share, caller: string) => caller.length + 200 };

/**
 * A quota per caller that replicas share without a write for each call. A replica admits a tenth without a lease, then
 * leases a tenth at a time, or the number of waiting calls. The first lease includes the calls before it. So R replicas
 * admit at most the quota and R - 1 tenths (rounded down: below ten calls the quota is exact). While a caller is
 * refused, at most a tenth (rounded up) is unused on each other replica. When the database does not answer, the replica
 * counts alone.
 */
export class LeasedBudget {
  private readonly shares = new LRUCache<string, Share>(REMEMBERED);
  private readonly free: number;
  private readonly chunk: number;

  constructor(
    private readonly quota: Quota,
    private readonly leases: Leases,
  ) {
    this.free = Math.floor(quota.calls / PARTS);
    this.chunk = Math.ceil(quota.calls / PARTS);
  }

  /** Counts one call. */
  async take(caller: string, now: Date): Promise<RateLimitStatus> {
    const share = this.shareOf(caller, now);
    while (share.admitted >= share.granted && !share.isFinal) {
      share.waiting += 1;
      await (share.lease ??= this.lease(caller, share));
      share.waiting -= 1;
    }
    const isAdmitted = share.admitted < share.granted;
    if (isAdmitted) share.admitted += 1;
    const { quota } = this;
    return {
      quota,
      isAdmitted,
      remaining: Math.max(0, quota.calls - share.taken) + share.granted - share.admitted,
      resetSeconds: Math.max(1, Math.ceil((share.endsAt - now.getTime()) / 1_000)),
    };
  }

  /** Reads the window that all replicas share. A tenth of the quota for each replica is not counted there. */
  async usage(caller: string, now: Date): Promise<BudgetUsage> {
    const { name, calls, windowSeconds } = this.quota;
    const endsAt = this.endOfWindow(now);
    const taken = await this.leases.taken({ quota: name, caller, endsAt });
    const resetSeconds = Math.max(1, Math.ceil((endsAt - now.getTime()) / 1_000));
    return { budget: name, calls, windowSeconds, taken: taken ?? null, resetSeconds };
  }

  private endOfWindow(now: Date): number {
    const windowMs = this.quota.windowSeconds * 1_000;
    return (Math.floor(now.getTime() / windowMs) + 1) * windowMs;
  }

  private shareOf(caller: string, now: Date): Share {
    const known = this.shares.get(caller);
    if (known && now.getTime() < known.endsAt) return known;
    const { free } = this;
    const share = {
      endsAt: this.endOfWindow(now),
      granted: free,
      admitted: 0,
      taken: free,
      isFinal: false,
      waiting: 0,
    };
    this.shares.set(caller, share);
    return share;
  }

  private async lease(caller: string, share: Share): Promise<void> {
    const { calls, name } = this.quota;
    const wanted = Math.min(Math.max(this.chunk, share.waiting), calls - share.taken);
    // The calls before the first lease.
    const uncounted = share.granted === this.free ? this.free : 0;
    const taken = await this.leases.take({ quota: name, caller, endsAt: share.endsAt }, wanted + uncounted);
    if (taken === undefined) {
      share.granted = share.taken = calls;
    } else {
      share.granted += Math.max(0, wanted - Math.max(0, taken - calls));
      share.taken = taken;
    }
    share.isFinal = share.taken >= calls;
    share.lease = undefined;
  }
}
