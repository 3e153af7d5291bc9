import fc from 'fast-check';
import { ClockComparison } from './clock-comparison';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');
/** The monotonic clock of a machine that has run for a day. */
const UP = 86_400_000;

/** A server with the true time, cut to seconds, and a machine whose wall clock is `skew` ms ahead of it. */
class World {
  readonly comparison = new ClockComparison();
  passed = 0;

  constructor(public skew = 0) {}

  get truth(): number {
    return NOON + this.passed;
  }

  get reading() {
    return { wall: this.truth + this.skew, steady: UP + this.passed };
  }

  /** Error of the corrected time. */
  get error(): number {
    return this.reading.wall + this.comparison.correction(this.reading) - this.truth;
  }

  /** One response, with a date taken between request and arrival. */
  ask({ wayThere = 5, wayBack = 5, serverAhead = 0 } = {}): void {
    const sentAt = this.reading.steady;
    this.passed += wayThere;
    const date = Math.floor((this.truth + serverAhead) / 1_000) * 1_000;
    this.passed += wayBack;
    this.comparison.addSample({ date, sentAt, receivedAt: this.reading.steady }, this.reading);
  }

  askOften(times: number, every = 170): void {
    for (let n = 0; n < times; n++) {
      this.ask();
      this.passed += every;
    }
  }
}

describe('comparing clocks', () => {
  it('has no result and no correction before the first response', () => {
    const { comparison, reading } = new World(300_000);
    expect(comparison.correction(reading)).toBe(0);
    expect(comparison.uncertainty()).toBe(Infinity);
    expect(comparison.unreliableReason(reading)).toBe('the clock has not been compared with that of the database yet');
  });

  it('does not correct an accurate clock, at any part of a second and any response time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.nat(3_000), wayThere: fc.nat(900), wayBack: fc.nat(900) }), { minLength: 1 }),
        (answers) => {
          const world = new World();
          for (const { wait, ...ways } of answers) {
            world.passed += wait;
            world.ask(ways);
            expect(world.error).toBe(0);
          }
        },
      ),
    );
  });

  it('is at most 1.5 s off after one response, for any skew', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1_000), (skew, passed) => {
        const world = new World(skew);
        world.passed = passed;
        world.ask();
        // Beyond the tolerance, the correction is the middle of the bounds.
        const isCorrected = Math.abs(skew) > 1_510;
        expect(Math.abs(world.error)).toBeLessThanOrEqual(isCorrected ? 505 : 1_510);
      }),
    );
  });

  it.each([300_000, -120_000])('comes close to the true time over many responses with a skew of %d ms', (skew) => {
    const world = new World(skew);
    world.askOften(50);
    expect(Math.abs(world.error)).toBeLessThan(60);
    expect(world.comparison.uncertainty()).toBeLessThan(60);
  });

  it('does not correct differences as small as those between servers', () => {
    const world = new World(400);
    world.askOften(50);
    expect(world.error).toBe(400);
  });

  it('learns little from a slow response and loses nothing', () => {
    const world = new World(300_000);
    world.askOften(50);
    const { error } = world;
    world.ask({ wayThere: 50, wayBack: 5_000 });
    expect(world.error).toBeCloseTo(error);

    const slow = new World(300_000);
    slow.ask({ wayThere: 50, wayBack: 5_000 });
    expect(slow.comparison.uncertainty()).toBeGreaterThan(2_000);
    expect(slow.comparison.unreliableReason(slow.reading)).toMatch('not been compared');
  });

  it('accepts responses in any order', () => {
    const sightings = Array.from({ length: 20 }, (_, n) => {
      const sentAt = UP + n * 170;
      return { date: Math.floor((NOON + n * 170 + 5) / 1_000) * 1_000, sentAt, receivedAt: sentAt + 10 };
    });
    const reading = { wall: NOON + 300_000 + 4_000, steady: UP + 4_000 };
    const corrections = [sightings, sightings.toReversed()].map((order) => {
      const comparison = new ClockComparison();
      for (const sample of order) comparison.addSample(sample, reading);
      return comparison.correction(reading);
    });
    expect(corrections[0]).toBe(corrections[1]);
  });

  it('detects a step of the wall clock without moving the corrected time, and is unreliable until the next comparison', () => {
    const world = new World();
    world.askOften(50);
    expect(world.comparison.jump(world.reading)).toBe(0);
    world.skew = 3_600_000;
    expect(world.comparison.jump(world.reading)).toBe(3_600_000);
    expect(world.comparison.jump(world.reading)).toBe(0);
    expect(world.comparison.unreliableReason(world.reading)).toMatch('was set');
    expect(Math.abs(world.error)).toBeLessThan(60);
    world.ask();
    expect(world.comparison.unreliableReason(world.reading)).toBeUndefined();
    expect(Math.abs(world.error)).toBeLessThan(60);
  });

  it('stops correcting when the wall clock is set right', () => {
    const world = new World(300_000);
    world.askOften(50);
    world.skew = 0;
    expect(world.error).toBe(0);
  });

  it('starts again when the other clock is set or this machine has slept', () => {
    const world = new World();
    world.askOften(50);
    // After waking up, the wall clock is right, but the monotonic clock did not advance.
    const asleep = 3_600_000;
    const sentAt = world.reading.steady;
    const wall = world.truth + asleep;
    const reading = { wall, steady: sentAt + 10 };
    world.comparison.addSample({ date: Math.floor(wall / 1_000) * 1_000, sentAt, receivedAt: sentAt + 10 }, reading);
    expect(world.comparison.correction(reading)).toBe(0);
    expect(world.comparison.unreliableReason(reading)).toBeUndefined();
  });

  it('forgets samples older than a minute, to allow for drift of the monotonic clock', () => {
    const world = new World();
    world.askOften(50);
    world.passed += 60_000;
    world.ask();
    expect(world.comparison.uncertainty()).toBeGreaterThanOrEqual(500);
  });

  it('stays reliable for a minute after a response, so that a short database outage has no effect', () => {
    const world = new World();
    world.ask();
    world.passed += 59_000;
    expect(world.comparison.unreliableReason(world.reading)).toBeUndefined();
    world.passed += 2_000;
    expect(world.comparison.unreliableReason(world.reading)).toBe(
      'the clock was last compared with that of the database 61 s ago',
    );
  });
});
