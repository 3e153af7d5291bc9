import { Logger } from '@nestjs/common';
import { type Clock, RealTime } from '@freelance/service';
import { AdvancedTime } from './advanced-time';

const NOON = new Date('2026-01-15T12:00:00.000Z');
const clock: Clock = { now: () => NOON };

it('outside a sandbox, business time is real time', () => {
  expect(new RealTime(clock).now()).toEqual(NOON);
});

it('in a sandbox, business time is real time plus the applied offset', () => {
  const time = new AdvancedTime(clock);
  expect(time.now()).toEqual(NOON);
  time.applyOffset(86_400);
  expect(time.now()).toEqual(new Date('2026-01-16T12:00:00.000Z'));
});

it('each listener is called once per advance, after the new time applies', () => {
  jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  const time = new AdvancedTime(clock);
  const seen: number[] = [];
  time.onAdvanced(() => {
    throw new Error('a listener that fails');
  });
  const stop = time.onAdvanced(() => seen.push((time.now().getTime() - NOON.getTime()) / 1_000));
  for (const offsetSeconds of [0, 60, 60, 90]) time.applyOffset(offsetSeconds);
  stop();
  time.applyOffset(120);
  expect(seen).toEqual([60, 90]);
});
