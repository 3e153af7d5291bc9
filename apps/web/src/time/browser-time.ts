import { onAnswer } from '../api/client';
import { ServerClock } from './server-clock';
import { Ticker } from './ticker';

export const serverClock = new ServerClock();
onAnswer((times) => serverClock.observe(times));

/** Milliseconds since 1970, of the server. The device's clock is never trusted. */
export const serverNow = (): number => serverClock.now();

export const ticker = new Ticker({
  now: serverNow,
  isHidden: () => document.hidden,
  onVisibilityChange: (listener) => document.addEventListener('visibilitychange', listener),
  setTimer: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimer: (timer) => window.clearTimeout(timer as number),
});

/** A sandbox has turned its clock: everything that shows a time jumps at once. */
export function setAhead(milliseconds: number): void {
  if (serverClock.ahead === milliseconds) return;
  serverClock.setAhead(milliseconds);
  ticker.tick();
}
