import type { LeasedWindow, Leases } from '../leased-budget';

/** Leases in memory. They answer at once, or when the test releases the answer. */
export class MemoryLeases implements Leases {
  readonly asked: number[] = [];
  isAway = false;
  private readonly sums = new Map<string, number>();
  private held: (() => void)[] | undefined;

  async take({ quota, caller, endsAt }: LeasedWindow, calls: number): Promise<number | undefined> {
    this.asked.push(calls);
    if (this.held) await new Promise<void>((resolve) => this.held!.push(resolve));
    if (this.isAway) return undefined;
    const key = `${quota} ${caller} ${endsAt}`;
    const taken = (this.sums.get(key) ?? 0) + calls;
    this.sums.set(key, taken);
    return taken;
  }

  async taken({ quota, caller, endsAt }: LeasedWindow): Promise<number | undefined> {
    return this.isAway ? undefined : (this.sums.get(`${quota} ${caller} ${endsAt}`) ?? 0);
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const answer of held) answer();
  }
}
