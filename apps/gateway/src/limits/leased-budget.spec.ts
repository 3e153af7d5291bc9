import fc from 'fast-check';
import { LeasedBudget, type RateLimitStatus } from './leased-budget';
import { MemoryLeases } from './testing/memory-leases';

const NOW = new Date('2026-01-15T12:00:00.250Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const admitted = (statuses: RateLimitStatus[]) => statuses.filter(({ isAdmitted }) => isAdmitted).length;

describe('a leased budget', () => {
  let leases: MemoryLeases;
  beforeEach(() => void (leases = new MemoryLeases()));

  const replica = (calls: number, windowSeconds = 1) =>
    new LeasedBudget({ name: 'user', calls, windowSeconds }, leases);
  const spend = async (budget: LeasedBudget, calls: number, caller = 'ann', now = NOW) => {
    const statuses: RateLimitStatus[] = [];
    for (let call = 0; call < calls; call++) statuses.push(await budget.take(caller, now));
    return statuses;
  };
  const spendAtOnce = (budget: LeasedBudget, calls: number) =>
    Promise.all(Array.from({ length: calls }, () => budget.take('ann', NOW)));

  it.each([1, 5, 9, 10, 99, 100, 101, 1_000])(
    'of %d calls is exact on one replica, in turn and at once',
    async (calls) => {
      expect(admitted(await spend(replica(calls), calls + 20))).toBe(calls);
      leases = new MemoryLeases();
      expect(admitted(await spendAtOnce(replica(calls), calls + 20))).toBe(calls);
    },
  );

  it('needs no lease for a few calls, ten leases at the limit, and no more far beyond it', async () => {
    const budget = replica(100);

    await spend(budget, 10);
    expect(leases.asked).toEqual([]);
    await spend(budget, 90);
    expect(leases.asked).toEqual([20, ...Array<number>(8).fill(10)]);
    await spend(budget, 1_000);
    expect(leases.asked).toHaveLength(9);
  });

  it('leases for all waiting calls, so that a burst waits twice and not ten times', async () => {
    expect(admitted(await spendAtOnce(replica(1_000), 1_000))).toBe(1_000);

    expect(leases.asked).toEqual([200, 800]);
  });

  it('admits calls without a wait while some are left', async () => {
    const [hurried, other] = [replica(100), replica(100)];
    await spend(hurried, 10);
    leases.hold();

    const waiting = hurried.take('ann', NOW);
    expect(admitted(await spend(hurried, 5, 'bob'))).toBe(5);
    expect(admitted(await spend(other, 5))).toBe(5);
    leases.release();

    expect((await waiting).isAdmitted).toBe(true);
  });

  it('counts each caller separately', async () => {
    const budget = replica(2);

    expect(admitted(await spend(budget, 3, 'ann'))).toBe(2);
    expect(admitted(await spend(budget, 3, 'bob'))).toBe(2);
  });

  it('starts again when the window ends, and not before', async () => {
    const budget = replica(1, 60);
    await spend(budget, 1);

    expect(admitted(await spend(budget, 1, 'ann', later(59_749)))).toBe(0);
    expect(admitted(await spend(budget, 1, 'ann', later(59_750)))).toBe(1);
  });

  it('returns the number of calls left, and the end of the window', async () => {
    const [here, there] = [replica(100, 60), replica(100, 60)];
    await spend(there, 25);

    expect((await spend(here, 1))[0]).toMatchObject({ remaining: 99, resetSeconds: 60 });
    // The other replica has leased 30.
    expect((await spend(here, 10)).at(-1)).toMatchObject({ isAdmitted: true, remaining: 59 });
    expect((await spend(here, 1, 'ann', later(59_700)))[0]).toMatchObject({ remaining: 58, resetSeconds: 1 });
    expect((await spend(here, 100)).at(-1)).toMatchObject({ isAdmitted: false, remaining: 0 });
  });

  it('admits on all replicas at most the quota and a tenth for each further replica, in any order of calls', async () => {
    const order = fc.array(fc.nat({ max: 3 }), { minLength: 150, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 120 }), order, fc.boolean(), async (calls, turns, atOnce) => {
        leases = new MemoryLeases();
        const replicas = [0, 1, 2, 3].map(() => replica(calls));
        const statuses: RateLimitStatus[] = [];
        const take = async (turn: number) => void statuses.push(await replicas[turn]!.take('ann', NOW));
        if (atOnce) await Promise.all(turns.map(take));
        else for (const turn of turns) await take(turn);

        expect(admitted(statuses)).toBeLessThanOrEqual(calls + 3 * Math.floor(calls / 10));
        expect(admitted(statuses)).toBeGreaterThanOrEqual(Math.min(calls, turns.length) - 3 * Math.ceil(calls / 10));
      }),
      { numRuns: 200 },
    );
  });

  it('reaches exactly that bound when the other replicas admit calls without a lease only', async () => {
    const [busy, ...others] = [0, 1, 2, 3].map(() => replica(100));

    expect(admitted(await spend(busy!, 200))).toBe(100);
    for (const other of others) expect(admitted(await spend(other, 200))).toBe(10);
  });

  it('counts alone, up to the whole quota, in a window without a lease', async () => {
    const budget = replica(100);
    leases.isAway = true;

    expect(admitted(await spend(budget, 200))).toBe(100);
    expect(leases.asked).toHaveLength(1);

    leases.isAway = false;
    expect(admitted(await spend(budget, 200, 'ann', later(1_000)))).toBe(100);
    expect(leases.asked.length).toBeGreaterThan(1);
  });

  it('admits all waiting calls when the lease fails', async () => {
    const budget = replica(100);
    leases.isAway = true;
    leases.hold();
    const waiting = spendAtOnce(budget, 150);
    leases.release();

    expect(admitted(await waiting)).toBe(100);
  });
});
