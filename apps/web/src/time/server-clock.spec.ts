import { ServerClock } from './server-clock';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-12-04T12:00:00.000Z');
const header = (server: number): string => new Date(server).toUTCString();

/** A device whose clock differs, and a line that takes its time in each direction. */
function device({ aheadBy = 0, at = NOON } = {}) {
  let real = at;
  let error = aheadBy;
  const clock = new ServerClock(() => real + error);
  return {
    clock,
    /** How wrong the clock is now. */
    wrongBy: () => Math.abs(clock.now() - real),
    wait: (milliseconds: number) => void (real += milliseconds),
    setWrong: (milliseconds: number) => void (error = milliseconds),
    ask: (there: number, back: number) => {
      const sentAt = real + error;
      const date = header(real + there);
      real += there + back;
      clock.observe({ sentAt, receivedAt: real + error, date });
    },
  };
}

describe('The clock of the server', () => {
  it.each([-HOUR, HOUR, -17 * 24 * HOUR])('is right within a second when the device is wrong by %i ms', (aheadBy) => {
    const laptop = device({ aheadBy, at: NOON + 640 });
    laptop.ask(40, 40);
    expect(laptop.wrongBy()).toBeLessThanOrEqual(540);
  });

  it('is right within half the round trip and half a second when the answer was slow in one direction', () => {
    const laptop = device({ aheadBy: HOUR });
    laptop.ask(3_000, 10);
    expect(laptop.wrongBy()).toBeLessThanOrEqual(1_505 + 500);
  });

  it('comes nearer with further answers, and a slow one does not spoil it', () => {
    const laptop = device({ aheadBy: HOUR, at: NOON + 990 });
    laptop.ask(5, 5);
    for (let tries = 0; tries < 20; tries++) {
      laptop.wait(3_137);
      laptop.ask(5, 5);
    }
    expect(laptop.wrongBy()).toBeLessThan(100);
    laptop.ask(100, 9_000);
    expect(laptop.wrongBy()).toBeLessThan(100);
  });

  it('follows a device whose clock was set while the page was open', () => {
    const laptop = device();
    laptop.ask(5, 5);
    laptop.setWrong(HOUR);
    laptop.ask(5, 5);
    expect(laptop.wrongBy()).toBeLessThan(1_000);
  });

  it('ignores a header that is no time, and an answer that came before it was asked', () => {
    const { clock } = device();
    clock.observe({ sentAt: NOON, receivedAt: NOON + 1, date: 'soon' });
    clock.observe({ sentAt: NOON + HOUR, receivedAt: NOON, date: header(0) });
    expect(clock.now()).toBe(NOON);
  });

  it('adds what a sandbox has turned', () => {
    const laptop = device({ aheadBy: -HOUR });
    laptop.ask(0, 0);
    const before = laptop.clock.now();
    laptop.clock.setAhead(48 * HOUR);
    expect(laptop.clock.now() - before).toBe(48 * HOUR);
  });
});
