import type { LeasedWindow, Leases } from '../leased-budget';

/** A database of a few lines: it answers when a test says so, or at once. */
export class MemoryLeases implements Leases {
  readonly asked: number[] = [];
  isAway = false;
  private readonly taken = new Map<string, number>();
  private held: (() => void)[] | undefined;

  async take({ quota, caller, endsAt }: LeasedWindow, calls: number): Promise<number | undefined> {
    this.asked.push(calls);
    if (this.held) await new Promise<void>((resolve) => this.held!.push(resolve));
    if (this.isAway) return undefined;
    const key = `${quota} ${caller} ${endsAt}`;
    const taken = (this.taken.get(key) ?? 0) + calls;
    this.taken.set(key, taken);
    return taken;
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
