import { Lane } from './lane';

const LIMITS = { places: 2, waiting: 3, budgetMs: 4_000 };

describe('a lane', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Visitors that write down what becomes of them. */
  const crowd = (lane: Lane) => {
    const admitted: string[] = [];
    const refused: string[] = [];
    const visitors = new Map<string, { admit(): void; refuse(): void }>();
    return {
      admitted,
      refused,
      enter: (...names: string[]) =>
        names.forEach((name) => {
          visitors.set(name, { admit: () => admitted.push(name), refuse: () => refused.push(name) });
          lane.enter(visitors.get(name)!);
        }),
      leave: (...names: string[]) => names.forEach((name) => lane.leave(visitors.get(name)!)),
    };
  };

  it('lets so many in, so many more wait, and refuses the rest at once', () => {
    const people = crowd(new Lane('test', LIMITS));

    people.enter('a', 'b', 'c', 'd', 'e', 'f');

    expect(people.admitted).toEqual(['a', 'b']);
    expect(people.refused).toEqual(['f']);
    people.leave('b');
    expect(people.admitted).toEqual(['a', 'b', 'c']);
    people.enter('g');
    people.leave('a', 'c', 'd', 'e');
    expect(people.admitted).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
    expect(people.refused).toEqual(['f']);
  });

  it('gives the place of one who leaves the line to the next', () => {
    const lane = new Lane('test', LIMITS);
    const people = crowd(lane);
    people.enter('a', 'b', 'c', 'd', 'e');
    expect(lane.isClosed).toBe(true);

    people.leave('c');

    expect(lane.isClosed).toBe(false);
    people.leave('a');
    expect(people.admitted).toEqual(['a', 'b', 'd']);
  });

  it('gives up one place only for one who leaves twice', () => {
    const people = crowd(new Lane('test', LIMITS));
    people.enter('a', 'b', 'c', 'd');

    people.leave('a', 'a', 'a');

    expect(people.admitted).toEqual(['a', 'b', 'c']);
  });

  it('refuses who has waited too long to be served in time, though nobody leaves', () => {
    const people = crowd(new Lane('test', LIMITS));
    people.enter('a', 'b', 'c');

    jest.advanceTimersByTime(2_999);
    expect(people.refused).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(people.refused).toEqual(['c']);

    people.leave('a');
    expect(people.admitted).toEqual(['a', 'b']);
  });

  /** Every place is always taken, and work takes so long each. */
  function work(people: ReturnType<typeof crowd>, rounds: number, eachMs: number): void {
    for (let round = 0; round < rounds; round++) {
      people.enter(`x${round}`, `y${round}`);
      jest.advanceTimersByTime(eachMs);
      people.leave(`x${round}`, `y${round}`);
    }
  }

  it('keeps enough of the time for the work, as long as that usually takes', () => {
    const people = crowd(new Lane('test', LIMITS));
    work(people, 400, 1_000);
    people.enter('a', 'b', 'c');

    jest.advanceTimersByTime(1_950);
    expect(people.refused).toEqual([]);
    jest.advanceTimersByTime(100);

    expect(people.refused).toEqual(['c']);
  });

  it('refuses at once who would wait in vain, by what is done in a second', () => {
    const lane = new Lane('test', { ...LIMITS, waiting: 100 });
    const people = crowd(lane);
    work(people, 400, 1_000);

    // Two a second are served: the fifth in line would begin after 2.5 s, and 4 s less twice the work is sooner.
    people.enter('a', 'b', ...Array.from({ length: 10 }, (_, n) => `waits ${n}`));

    expect(people.refused).toHaveLength(6);
    expect(lane.isClosed).toBe(true);
  });

  it('takes a crowd, and keeps the line short when it stands for long', () => {
    const lane = new Lane('test', { ...LIMITS, waiting: 1_000 });
    const people = crowd(lane);
    work(people, 400, 50);
    let served = people.admitted.length;
    const next = () => people.leave(people.admitted[served++]!);

    people.enter(...Array.from({ length: 82 }, (_, n) => `crowd ${n}`));
    expect(people.refused).toEqual([]);

    // Three come for two that are served.
    for (let n = 0; n < 300; n++) {
      jest.advanceTimersByTime(50);
      next();
      next();
      people.enter(`p${n}`, `q${n}`, `r${n}`);
    }
    const inLine = people.admitted.length;
    for (let n = 0; n < 100; n++) next();
    // What is done in half a second: 20.
    expect(people.admitted.length - inLine).toBeLessThanOrEqual(21);
    expect(people.admitted.length - inLine).toBeGreaterThanOrEqual(18);
  });
});
