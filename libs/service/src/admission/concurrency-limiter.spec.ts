import { ConcurrencyLimiter } from './concurrency-limiter';

const LIMITS = { maxConcurrent: 2, maxWaiting: 3, budgetMs: 4_000 };

describe('a lane', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Visitors that write down what becomes of them. */
  const manyWaiters = (limiter: ConcurrencyLimiter) => {
    const admitted: string[] = [];
    const refused: string[] = [];
    const waiters = new Map<string, { start(): void; reject(): void }>();
    return {
      admitted,
      refused,
      enter: (...names: string[]) =>
        names.forEach((name) => {
          waiters.set(name, { start: () => admitted.push(name), reject: () => refused.push(name) });
          limiter.acquire(waiters.get(name)!);
        }),
      leave: (...names: string[]) => names.forEach((name) => limiter.release(waiters.get(name)!)),
    };
  };

  it('lets so many in, so many more wait, and refuses the rest at once', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));

    callers.enter('a', 'b', 'c', 'd', 'e', 'f');

    expect(callers.admitted).toEqual(['a', 'b']);
    expect(callers.refused).toEqual(['f']);
    callers.leave('b');
    expect(callers.admitted).toEqual(['a', 'b', 'c']);
    callers.enter('g');
    callers.leave('a', 'c', 'd', 'e');
    expect(callers.admitted).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
    expect(callers.refused).toEqual(['f']);
  });

  it('gives the place of one who leaves the line to the next', () => {
    const limiter = new ConcurrencyLimiter('test', LIMITS);
    const callers = manyWaiters(limiter);
    callers.enter('a', 'b', 'c', 'd', 'e');
    expect(limiter.isFull).toBe(true);

    callers.leave('c');

    expect(limiter.isFull).toBe(false);
    callers.leave('a');
    expect(callers.admitted).toEqual(['a', 'b', 'd']);
  });

  it('gives up one place only for one who leaves twice', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));
    callers.enter('a', 'b', 'c', 'd');

    callers.leave('a', 'a', 'a');

    expect(callers.admitted).toEqual(['a', 'b', 'c']);
  });

  it('refuses who has waited too long to be served in time, though nobody leaves', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));
    callers.enter('a', 'b', 'c');

    jest.advanceTimersByTime(2_999);
    expect(callers.refused).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(callers.refused).toEqual(['c']);

    callers.leave('a');
    expect(callers.admitted).toEqual(['a', 'b']);
  });

  /** Every place is always taken, and work takes so long each. */
  function work(callers: ReturnType<typeof manyWaiters>, rounds: number, eachMs: number): void {
    for (let round = 0; round < rounds; round++) {
      callers.enter(`x${round}`, `y${round}`);
      jest.advanceTimersByTime(eachMs);
      callers.leave(`x${round}`, `y${round}`);
    }
  }

  it('keeps enough of the time for the work, as long as that usually takes', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));
    work(callers, 400, 1_000);
    callers.enter('a', 'b', 'c');

    jest.advanceTimersByTime(1_950);
    expect(callers.refused).toEqual([]);
    jest.advanceTimersByTime(100);

    expect(callers.refused).toEqual(['c']);
  });

  it('refuses at once who would wait in vain, by what is done in a second', () => {
    const limiter = new ConcurrencyLimiter('test', { ...LIMITS, maxWaiting: 100 });
    const callers = manyWaiters(limiter);
    work(callers, 400, 1_000);

    // Two a second are served: the fifth in line would begin after 2.5 s, and 4 s less twice the work is sooner.
    callers.enter('a', 'b', ...Array.from({ length: 10 }, (_, n) => `waits ${n}`));

    expect(callers.refused).toHaveLength(6);
    expect(limiter.isFull).toBe(true);
  });

  it('takes a crowd, and keeps the line short when it stands for long', () => {
    const limiter = new ConcurrencyLimiter('test', { ...LIMITS, maxWaiting: 1_000 });
    const callers = manyWaiters(limiter);
    work(callers, 400, 50);
    let served = callers.admitted.length;
    const next = () => callers.leave(callers.admitted[served++]!);

    callers.enter(...Array.from({ length: 82 }, (_, n) => `crowd ${n}`));
    expect(callers.refused).toEqual([]);

    // Three come for two that are served.
    for (let n = 0; n < 300; n++) {
      jest.advanceTimersByTime(50);
      next();
      next();
      callers.enter(`p${n}`, `q${n}`, `r${n}`);
    }
    const inLine = callers.admitted.length;
    for (let n = 0; n < 100; n++) next();
    // What is done in half a second: 20.
    expect(callers.admitted.length - inLine).toBeLessThanOrEqual(21);
    expect(callers.admitted.length - inLine).toBeGreaterThanOrEqual(18);
  });
});
