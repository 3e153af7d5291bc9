import { lifeOf } from './life-of';

const NOW = new Date('2026-01-15T12:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000).toISOString();
const process = (instance: string, seen: number, started = 3_600) => ({
  instance,
  startedAt: ago(started),
  lastSeenAt: ago(seen),
});
const life = (one: ReturnType<typeof process>, ...others: ReturnType<typeof process>[]) =>
  lifeOf(one, [one, ...others], NOW);

it('a process runs until it misses a heartbeat', () => {
  expect(life(process('a', 25))).toBe('running');
  expect(life(process('a', 26))).toBe('silent');
});

it('a process that stopped in order stays stopped', () => {
  expect(lifeOf({ ...process('a', 60), stoppedAt: ago(60) }, [], NOW)).toBe('stopped');
});

describe('a silent process was killed', () => {
  it('when another one started after its last sign of life', () => {
    expect(life(process('a', 32), process('b', 3, 20))).toBe('killed');
    expect(life(process('a', 32), process('b', 3, 40))).toBe('silent');
  });

  it('when it is silent for more than ten minutes', () => {
    expect(life(process('a', 600))).toBe('silent');
    expect(life(process('a', 601))).toBe('killed');
  });

  it('but one new process replaces only one of two', () => {
    const [first, second] = [process('a', 50), process('b', 40)];
    const replacement = process('c', 3, 20);
    expect(life(first, second, replacement)).toBe('killed');
    expect(life(second, first, replacement)).toBe('silent');
    expect(life(second, first, replacement, process('d', 3, 10))).toBe('killed');
  });

  it('also when the process that replaced it is silent too', () => {
    const replacement = process('b', 30, 80);
    expect(life(process('a', 90), replacement)).toBe('killed');
    expect(life(replacement, process('a', 90))).toBe('silent');
    expect(life(replacement, process('a', 90), process('c', 1, 20))).toBe('killed');
  });
});
