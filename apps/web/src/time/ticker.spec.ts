import { Ticker } from './ticker';

const START = Date.parse('2026-12-04T12:00:00.250Z');

/** A browser tab with a clock that the test advances. */
function tab() {
  let now = START;
  let hidden = false;
  let onChange = () => {};
  const timers = new Map<number, { run: () => void; at: number }>();
  let ids = 0;
  const ticker = new Ticker({
    now: () => now,
    isHidden: () => hidden,
    onVisibilityChange: (listener) => void (onChange = listener),
    setTimer: (run, milliseconds) => {
      timers.set(++ids, { run, at: now + milliseconds });
      return ids;
    },
    clearTimer: (timer) => void timers.delete(timer as number),
  });
  return {
    ticker,
    timers,
    pass: (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const [id, next] = [...timers].sort(([, one], [, other]) => one.at - other.at)[0] ?? [];
        if (id === undefined || !next || next.at > end) break;
        timers.delete(id);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    show: (visible: boolean) => {
      hidden = !visible;
      onChange();
    },
  };
}

describe('The ticker', () => {
  it('ticks at the full seconds of the server, with one timer for all listeners', () => {
    const { ticker, timers, pass } = tab();
    const seen: number[] = [];
    ticker.listen(() => seen.push(ticker.current - START));
    ticker.listen(() => {});
    expect(timers.size).toBe(1);
    pass(2_800);
    expect(seen).toEqual([750, 1_750, 2_750]);
    expect(timers.size).toBe(1);
  });

  it('keeps one time between two ticks', () => {
    const { ticker, pass } = tab();
    ticker.listen(() => {});
    pass(400);
    expect(ticker.current).toBe(START);
    pass(400);
    expect(ticker.current).toBe(START + 750);
  });

  it('rests while nobody listens, and is not late when asked then', () => {
    const { ticker, timers, pass } = tab();
    const stop = ticker.listen(() => {});
    stop();
    expect(timers.size).toBe(0);
    pass(60_000);
    expect(ticker.current).toBe(START + 60_000);
  });

  it('rests in a hidden tab, and ticks at once when the tab is shown', () => {
    const { ticker, timers, pass, show } = tab();
    let ticks = 0;
    ticker.listen(() => ticks++);
    show(false);
    pass(3_600_000);
    expect([ticks, timers.size]).toEqual([0, 0]);
    show(true);
    expect([ticks, ticker.current, timers.size]).toEqual([1, START + 3_600_000, 1]);
  });

  it('does not begin in a hidden tab', () => {
    const { ticker, timers, show } = tab();
    show(false);
    ticker.listen(() => {});
    ticker.tick();
    expect(timers.size).toBe(0);
  });

  it('survives a listener that leaves while it ticks', () => {
    const { ticker, pass } = tab();
    const seen: string[] = [];
    const stop = ticker.listen(() => {
      seen.push('first');
      stop();
    });
    ticker.listen(() => seen.push('second'));
    pass(1_800);
    expect(seen).toEqual(['first', 'second', 'second']);
  });
});
