import { LRUCache } from 'lru-cache';

/** So many calls in each window; windows begin at whole multiples of their length, on every replica alike. */
export interface Quota {
  name: string;
  calls: number;
  windowSeconds: number;
}

/** How one call stands with a quota. */
export interface RateLimitStatus {
  quota: Quota;
  isAdmitted: boolean;
  /** Calls left in this window, as far as this replica knows. */
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

/** What replicas share: how much of a window was taken by them all. */
export interface Leases {
  /** Takes `calls` more; answers the sum taken so far, theirs included, or undefined when that cannot be had now. */
  take(window: LeasedWindow, calls: number): Promise<number | undefined>;
}

/** A caller's window on this replica. */
interface Share {
  readonly endsAt: number;
  /** Calls that may be admitted here: the free ones, and what was leased. */
  granted: number;
  admitted: number;
  /** By all replicas, as of the last lease. */
  taken: number;
  /** Nothing more can be leased. */
  isFinal: boolean;
  lease?: Promise<void> | undefined;
  /** Calls that wait for the lease. */
  waiting: number;
}

/** A tenth: what a replica admits before it asks, and what it leases at a time. */
const PARTS = 10;

/** Bounds what one budget may remember, however many callers and however long their names: about this many bytes. */
const REMEMBERED = { maxSize: 16_000_000, sizeCalculation: (_share: Share, caller: string) => caller.length + 200 };

/**
 * A quota of each caller that replicas share without a write for each call. A replica admits a tenth on its own word,
 * then leases: a tenth at a time, or as much as calls wait for. The first lease tells of the calls before it, so
 * that R replicas admit at most the quota and R - 1 tenths (rounded down: below ten calls the quota is exact); and
 * while a caller is refused, at most a tenth (rounded up) lies unused on each other replica. When leases cannot be had,
 * the replica counts alone.
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

  private shareOf(caller: string, now: Date): Share {
    const known = this.shares.get(caller);
    if (known && now.getTime() < known.endsAt) return known;
    const { free } = this;
    const windowMs = this.quota.windowSeconds * 1_000;
    const endsAt = (Math.floor(now.getTime() / windowMs) + 1) * windowMs;
    const share = { endsAt, granted: free, admitted: 0, taken: free, isFinal: false, waiting: 0 };
    this.shares.set(caller, share);
    return share;
  }

  private async lease(caller: string, share: Share): Promise<void> {
    const { calls, name } = this.quota;
    const wanted = Math.min(Math.max(this.chunk, share.waiting), calls - share.taken);
    // Those before the first lease.
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
