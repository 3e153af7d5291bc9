import { RateLimit } from './rate-limit';

describe('the rate limit', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void jest.useRealTimers());

  const calls = async (limit: RateLimit, key: string, count: number) => {
    const waits: number[] = [];
    for (let call = 0; call < count; call++) waits.push(await limit.secondsToWait(key));
    return waits;
  };

  it('counts each key by itself', async () => {
    const limit = new RateLimit(2);

    expect(await calls(limit, 'a', 3)).toEqual([0, 0, 1]);
    expect(await calls(limit, 'b', 2)).toEqual([0, 0]);
  });

  it('starts anew when a second is over, and not before', async () => {
    const limit = new RateLimit(1);
    await limit.secondsToWait('a');

    jest.advanceTimersByTime(999);
    expect(await limit.secondsToWait('a')).toBe(1);
    jest.advanceTimersByTime(1);
    expect(await limit.secondsToWait('a')).toBe(0);
  });

  it('forgets keys that are not used any more', async () => {
    const limit = new RateLimit(1);
    for (let key = 0; key < 1_000; key++) await limit.secondsToWait(`user ${key}`);
    expect(jest.getTimerCount()).toBe(1_000);

    jest.advanceTimersByTime(1_000);

    expect(jest.getTimerCount()).toBe(0);
  });
});
