import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { PlatformClock } from './platform-clock';

const AHEAD_MS = 300_000;

const see = (clock: PlatformClock, truth: number) =>
  clock.compare({ date: truth, sentAt: performance.now(), receivedAt: performance.now() });

const gauge = async (name: string) => (await register.getSingleMetric(name)!.get()).values[0]!.value;

describe('the clock of the platform', () => {
  it('is the machine’s clock before any comparison', () => {
    const clock = new PlatformClock();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(50);
  });

  it('is corrected, and shows the correction in its metric', async () => {
    const clock = new PlatformClock();
    see(clock, Date.now() - AHEAD_MS);
    expect(Math.abs(clock.now().getTime() + AHEAD_MS - Date.now())).toBeLessThan(600);
    expect(Math.abs((await gauge('freelance_clock_skew_seconds')) - 300)).toBeLessThan(0.6);
    expect(Math.abs((await gauge('freelance_clock_uncertainty_seconds')) - 0.5)).toBeLessThan(0.1);
  });

  it('detects that the machine’s clock was set', () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const clock = new PlatformClock();
    see(clock, Date.now());
    expect(clock.unreliableReason()).toBeUndefined();
    const truth = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => truth() + AHEAD_MS);
    expect(Math.abs(clock.now().getTime() - truth())).toBeLessThan(1_600);
    expect(clock.unreliableReason()).toMatch('was set');
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
