import { ConcurrencyLimiter } from './concurrency-limiter';

const LIMITS = { maxConcurrent: 2, maxWaiting: 3, budgetMs: 4_000 };

describe('a concurrency limiter', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Waiters that record whether they were admitted or refused. */
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

  it('runs a limited number of requests, lets a limited number wait, and refuses the others at once', () => {
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

  it('gives the place of a waiter that leaves to the next one', () => {
    const limiter = new ConcurrencyLimiter('test', LIMITS);
    const callers = manyWaiters(limiter);
    callers.enter('a', 'b', 'c', 'd', 'e');
    expect(limiter.isFull).toBe(true);

    callers.leave('c');

    expect(limiter.isFull).toBe(false);
    callers.leave('a');
    expect(callers.admitted).toEqual(['a', 'b', 'd']);
  });

  it('releases one place only if the same waiter is released twice', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));
    callers.enter('a', 'b', 'c', 'd');

    callers.leave('a', 'a', 'a');

    expect(callers.admitted).toEqual(['a', 'b', 'c']);
  });

  it('refuses a waiter that can no longer be served in time, even if no place is released', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));
    callers.enter('a', 'b', 'c');

    jest.advanceTimersByTime(2_999);
    expect(callers.refused).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(callers.refused).toEqual(['c']);

    callers.leave('a');
    expect(callers.admitted).toEqual(['a', 'b']);
  });

  /** All places are always taken, and each piece of work takes this long. */
  function work(callers: ReturnType<typeof manyWaiters>, rounds: number, eachMs: number): void {
    for (let round = 0; round < rounds; round++) {
      callers.enter(`x${round}`, `y${round}`);
      jest.advanceTimersByTime(eachMs);
      callers.leave(`x${round}`, `y${round}`);
    }
  }

  it('reserves enough of the budget for work that takes as long as on average', () => {
    const callers = manyWaiters(new ConcurrencyLimiter('test', LIMITS));
    work(callers, 400, 1_000);
    callers.enter('a', 'b', 'c');

    jest.advanceTimersByTime(1_950);
    expect(callers.refused).toEqual([]);
    jest.advanceTimersByTime(100);

    expect(callers.refused).toEqual(['c']);
  });

  it('refuses at once a request that cannot be served in time, by the current throughput', () => {
    const limiter = new ConcurrencyLimiter('test', { ...LIMITS, maxWaiting: 100 });
    const callers = manyWaiters(limiter);
    work(callers, 400, 1_000);

    // Throughput is two a second: the fifth waiter would start after 2.5 s, later than 4 s minus twice the average work.
    callers.enter('a', 'b', ...Array.from({ length: 10 }, (_, n) => `waits ${n}`));

    expect(callers.refused).toHaveLength(6);
    expect(limiter.isFull).toBe(true);
  });

  it('accepts a burst, and keeps the queue short when the overload lasts', () => {
    const limiter = new ConcurrencyLimiter('test', { ...LIMITS, maxWaiting: 1_000 });
    const callers = manyWaiters(limiter);
    work(callers, 400, 50);
    let served = callers.admitted.length;
    const next = () => callers.leave(callers.admitted[served++]!);

    callers.enter(...Array.from({ length: 82 }, (_, n) => `crowd ${n}`));
    expect(callers.refused).toEqual([]);

    // Three requests arrive for every two that are served.
    for (let n = 0; n < 300; n++) {
      jest.advanceTimersByTime(50);
      next();
      next();
      callers.enter(`p${n}`, `q${n}`, `r${n}`);
    }
    const inLine = callers.admitted.length;
    for (let n = 0; n < 100; n++) next();
    // 20 requests are served in half a second.
    expect(callers.admitted.length - inLine).toBeLessThanOrEqual(21);
    expect(callers.admitted.length - inLine).toBeGreaterThanOrEqual(18);
  });
});
