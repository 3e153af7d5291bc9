import fc from 'fast-check';
import { ClockComparison } from './clock-comparison';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');
/** The steady clock of a machine that has been up for a day. */
const UP = 86_400_000;

/** A server that says the truth, cut to seconds, and a machine whose wall clock is `skew` ahead of the truth. */
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

  /** How wrong the corrected time is. */
  get error(): number {
    return this.reading.wall + this.comparison.correction(this.reading) - this.truth;
  }

  /** One answer, made somewhere between being asked for and arriving. */
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
  it('knows nothing and corrects nothing before the first answer', () => {
    const { comparison, reading } = new World(300_000);
    expect(comparison.correction(reading)).toBe(0);
    expect(comparison.uncertainty()).toBe(Infinity);
    expect(comparison.unreliableReason(reading)).toBe('the clock has not been compared with that of the database yet');
  });

  it('leaves a right clock alone, at every part of a second and however slow the answer', () => {
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

  it('is off by a second and a half at most after one answer, whatever the skew', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1_000), (skew, passed) => {
        const world = new World(skew);
        world.passed = passed;
        world.ask();
        // Beyond the tolerance it is corrected by the middle of the bounds.
        const isCorrected = Math.abs(skew) > 1_510;
        expect(Math.abs(world.error)).toBeLessThanOrEqual(isCorrected ? 505 : 1_510);
      }),
    );
  });

  it.each([300_000, -120_000])('comes close to the truth over many answers with a skew of %d ms', (skew) => {
    const world = new World(skew);
    world.askOften(50);
    expect(Math.abs(world.error)).toBeLessThan(60);
    expect(world.comparison.uncertainty()).toBeLessThan(60);
  });

  it('does not correct what is smaller than servers differ among themselves', () => {
    const world = new World(400);
    world.askOften(50);
    expect(world.error).toBe(400);
  });

  it('learns little from a slow answer and loses nothing by it', () => {
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

  it('takes answers in any order', () => {
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

  it('is not moved by the wall clock being set, and says so until it has looked again', () => {
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

  it('stops correcting when the wall clock is put right', () => {
    const world = new World(300_000);
    world.askOften(50);
    world.skew = 0;
    expect(world.error).toBe(0);
  });

  it('begins anew when the other clock is set, or this machine has slept', () => {
    const world = new World();
    world.askOften(50);
    // Awake again: the wall clock is right, the steady one has stood still.
    const asleep = 3_600_000;
    const sentAt = world.reading.steady;
    const wall = world.truth + asleep;
    const reading = { wall, steady: sentAt + 10 };
    world.comparison.addSample({ date: Math.floor(wall / 1_000) * 1_000, sentAt, receivedAt: sentAt + 10 }, reading);
    expect(world.comparison.correction(reading)).toBe(0);
    expect(world.comparison.unreliableReason(reading)).toBeUndefined();
  });

  it('forgets what is older than a minute, so that a steady clock may be as slow as it is', () => {
    const world = new World();
    world.askOften(50);
    world.passed += 60_000;
    world.ask();
    expect(world.comparison.uncertainty()).toBeGreaterThanOrEqual(500);
  });

  it('is trusted for a minute after an answer, so that a database may be down for a moment', () => {
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
