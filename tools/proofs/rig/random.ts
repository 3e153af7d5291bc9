import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Reproducible random numbers: the same seed gives the same numbers. */
export class Random {
  private readonly generator;

  constructor(readonly seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number, both bounds included. */
  between(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** A separate generator, for a caller whose pace must not affect the numbers of others. */
  fork(): Random {
    return new Random(this.between(0, 0x7fff_ffff));
  }

  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }
}
