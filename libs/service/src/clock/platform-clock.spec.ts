import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { PlatformClock } from './platform-clock';

const AHEAD_MS = 300_000;

const see = (clock: PlatformClock, truth: number) =>
  clock.compare({ date: truth, sentAt: performance.now(), receivedAt: performance.now() });

const gauge = async (name: string) => (await register.getSingleMetric(name)!.get()).values[0]!.value;

describe('the clock of the platform', () => {
  it('is the machine’s own where nobody says otherwise', () => {
    const clock = new PlatformClock();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(50);
    expect(Math.abs(clock.real().getTime() - Date.now())).toBeLessThan(50);
  });

  it('is corrected in both of its readings, and shows by how much', async () => {
    const clock = new PlatformClock();
    see(clock, Date.now() - AHEAD_MS);
    for (const time of [clock.now(), clock.real()]) {
      expect(Math.abs(time.getTime() + AHEAD_MS - Date.now())).toBeLessThan(600);
    }
    expect(Math.abs((await gauge('freelance_clock_skew_seconds')) - 300)).toBeLessThan(0.6);
    expect(Math.abs((await gauge('freelance_clock_uncertainty_seconds')) - 0.5)).toBeLessThan(0.1);
  });

  it('turns what rules go by and leaves real time alone', () => {
    const clock = new PlatformClock();
    clock.turnTo(86_400);
    expect(Math.abs(clock.now().getTime() - Date.now() - 86_400_000)).toBeLessThan(50);
    expect(Math.abs(clock.real().getTime() - Date.now())).toBeLessThan(50);
  });

  it('tells whoever asked, once for each turn, when the new time is there', () => {
    jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const clock = new PlatformClock();
    const seen: number[] = [];
    clock.onTurned(() => {
      throw new Error('a listener that fails');
    });
    const stop = clock.onTurned(() => seen.push(Math.round((clock.now().getTime() - Date.now()) / 1_000)));
    clock.turnTo(0);
    clock.turnTo(60);
    clock.turnTo(60);
    clock.turnTo(90);
    stop();
    clock.turnTo(120);
    expect(seen).toEqual([60, 90]);
  });

  it('notices that the machine’s clock was set', () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const clock = new PlatformClock();
    see(clock, Date.now());
    expect(clock.doubt()).toBeUndefined();
    const truth = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => truth() + AHEAD_MS);
    expect(Math.abs(clock.real().getTime() - truth())).toBeLessThan(1_600);
    expect(clock.doubt()).toMatch('was set');
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
