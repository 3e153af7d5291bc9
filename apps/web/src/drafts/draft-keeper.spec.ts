import { DraftKeeper, type DraftState } from './draft-keeper';
import { DraftStore, type Shelf } from './draft-store';

const DAY = 86_400_000;
const ANA = 'seeker-456';
const FORM = 'submit job-1';

class MemoryShelf implements Shelf {
  readonly items = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.items.size;
  }
  key = (index: number): string | null => [...this.items.keys()][index] ?? null;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  removeItem = (key: string): void => void this.items.delete(key);
  setItem = (key: string, value: string): void => {
    if (this.isFull) throw new DOMException('Full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}

/** A device with tabs whose clock the test moves. */
function device() {
  const shelf = new MemoryShelf();
  const store = new DraftStore(shelf);
  const timers = new Map<number, { run: () => void; at: number }>();
  let now = Date.parse('2026-12-04T13:01:00.000Z');
  let ids = 0;
  return {
    shelf,
    store,
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const [id, { run, at }] of timers) {
        if (at > now) continue;
        timers.delete(id);
        run();
      }
    },
    open: (tab: string, { person = ANA, form = FORM } = {}) => {
      const states: DraftState[] = [];
      const keeper = new DraftKeeper({
        store,
        person,
        form,
        tab,
        now: () => now,
        setTimer: (run, milliseconds) => {
          timers.set(++ids, { run, at: now + milliseconds });
          return ids;
        },
        clearTimer: (timer) => void timers.delete(timer as number),
        report: (state) => void states.push(state),
      });
      return { keeper, states, restored: keeper.restore() };
    },
  };
}

describe('A draft', () => {
  it('is kept 400 ms after the person pauses, once', () => {
    const { open, pass, shelf } = device();
    const { keeper, states } = open('one');
    keeper.change({ notes: 'D' });
    pass(399);
    keeper.change({ notes: 'Do' });
    pass(399);
    expect(shelf.length).toBe(0);
    pass(1);
    expect(states).toEqual([{ kind: 'kept', at: expect.any(Number) }]);
    expect(open('two').restored).toEqual({ notes: 'Do' });
  });

  it('is kept at once when the page is left', () => {
    const { open } = device();
    const { keeper } = open('one');
    keeper.change({ notes: 'Done' });
    expect(keeper.flush()).toBe(true);
    expect(open('two').restored).toEqual({ notes: 'Done' });
  });

  it('belongs to one person and one form', () => {
    const { open } = device();
    const { keeper } = open('one');
    keeper.change({ notes: 'Done' });
    keeper.flush();
    expect(open('two', { person: 'seeker' }).restored).toBeUndefined();
    expect(open('two', { person: 'seeker-456 submit' }).restored).toBeUndefined();
    expect(open('two', { form: 'submit job-12' }).restored).toBeUndefined();
  });

  it('is restored for 30 days', () => {
    const { open, pass, store, shelf, now } = device();
    const { keeper } = open('one');
    keeper.change({ notes: 'Done' });
    keeper.flush();
    pass(30 * DAY - 1);
    expect(open('two').restored).toEqual({ notes: 'Done' });
    pass(1);
    expect(open('two').restored).toBeUndefined();
    store.removeOld(now());
    expect(shelf.length).toBe(0);
  });

  it('is gone when it was sent or discarded, or nothing is left of it', () => {
    const { open, shelf, pass } = device();
    const { keeper, states } = open('one');
    keeper.change({ notes: 'Done' });
    pass(400);
    keeper.change({ notes: 'Done!' });
    keeper.discard();
    pass(400);
    expect([shelf.length, states.at(-1)]).toEqual([0, { kind: 'empty' }]);
    keeper.change({ notes: 'Again' });
    pass(400);
    keeper.change({ notes: '' });
    pass(400);
    expect(shelf.length).toBe(0);
  });

  it('of this person alone is dropped when the person signs out', () => {
    const { open, store, shelf } = device();
    shelf.setItem('theme', 'dark');
    for (const person of [ANA, 'seeker-4567']) {
      const { keeper } = open('one', { person });
      keeper.change({ notes: person });
      keeper.flush();
    }
    store.removeAllOf(ANA);
    expect(open('two').restored).toBeUndefined();
    expect(open('two', { person: 'seeker-4567' }).restored).toEqual({ notes: 'seeker-4567' });
    expect(shelf.getItem('theme')).toBe('dark');
  });

  it('that the device cannot keep is reported, so that leaving asks', () => {
    const { open, shelf } = device();
    shelf.isFull = true;
    const { keeper, states } = open('one');
    keeper.change({ notes: 'Done' });
    expect([keeper.flush(), states.at(-1)]).toEqual([false, { kind: 'not-kept' }]);
    shelf.isFull = false;
    expect(keeper.flush()).toBe(true);
  });

  it('that cannot be read is none', () => {
    const { open, shelf } = device();
    shelf.setItem(`draft ${ANA} ${FORM}`, '{');
    expect(open('one').restored).toBeUndefined();
  });
});

describe('A draft in two tabs', () => {
  function twoTabs() {
    const browser = device();
    const older = browser.open('older');
    older.keeper.change({ notes: 'Older' });
    older.keeper.flush();
    const newer = browser.open('newer');
    newer.keeper.change({ notes: 'Newer' });
    newer.keeper.flush();
    return { ...browser, older, newer };
  }

  it('is not written over by the older tab: it asks', () => {
    const { older, open, pass } = twoTabs();
    older.keeper.change({ notes: 'Older, more' });
    pass(400);
    expect(older.states.at(-1)).toMatchObject({ kind: 'conflict', other: { values: { notes: 'Newer' } } });
    expect(open('third').restored).toEqual({ notes: 'Newer' });
  });

  it('asks once, not after each key', () => {
    const { older, pass } = twoTabs();
    for (const notes of ['a', 'ab', 'abc']) {
      older.keeper.change({ notes });
      pass(400);
    }
    expect(older.states.filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
  });

  it('holds what the person chose, the last words included', () => {
    const mine = twoTabs();
    mine.older.keeper.change({ notes: 'Older, more' });
    mine.pass(400);
    mine.older.keeper.change({ notes: 'Older, and more' });
    mine.older.keeper.keepMine();
    expect(mine.open('third').restored).toEqual({ notes: 'Older, and more' });

    const other = twoTabs();
    other.older.keeper.change({ notes: 'Older, more' });
    other.pass(400);
    expect(other.older.keeper.takeOther()).toEqual({ notes: 'Newer' });
    other.older.keeper.change({ notes: 'Newer, more' });
    other.pass(400);
    expect(other.open('third').restored).toEqual({ notes: 'Newer, more' });
  });

  it('asks the other tab after the choice', () => {
    const { older, newer, pass } = twoTabs();
    older.keeper.change({ notes: 'Older, more' });
    pass(400);
    older.keeper.keepMine();
    newer.keeper.change({ notes: 'Newer, more' });
    pass(400);
    expect(newer.states.at(-1)?.kind).toBe('conflict');
  });

  it('can be kept again after the other tab sent it', () => {
    const { older, newer, pass, open } = twoTabs();
    newer.keeper.discard();
    older.keeper.change({ notes: 'Older, more' });
    pass(400);
    expect(open('third').restored).toEqual({ notes: 'Older, more' });
  });
});
