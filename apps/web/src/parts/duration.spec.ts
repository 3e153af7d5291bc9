import { secondsOf, typedDuration } from './duration';

it.each([
  [{ count: '5', unit: 'days' }, 432_000],
  [{ count: ' 12 ', unit: 'hours' }, 43_200],
  [{ count: '２', unit: 'weeks' }, 1_209_600],
  [{ count: '0', unit: 'minutes' }, 0],
  [{ count: '1.5', unit: 'hours' }, undefined],
  [{ count: '-1', unit: 'hours' }, undefined],
  [{ count: '', unit: 'hours' }, undefined],
  [{ count: '1e3', unit: 'hours' }, undefined],
] as const)('reads %j as %s seconds', (typed, seconds) => {
  expect(secondsOf(typed)).toBe(seconds);
});

it.each([
  [432_000, { count: '5', unit: 'days' }],
  [1_209_600, { count: '14', unit: 'days' }],
  [43_200, { count: '12', unit: 'hours' }],
  [5_400, { count: '90', unit: 'minutes' }],
] as const)('shows %s seconds as %j', (seconds, typed) => {
  expect(typedDuration(seconds)).toEqual(typed);
  expect(secondsOf(typed)).toBe(seconds);
});

it('shows seconds as the minutes that contain them', () => {
  expect(typedDuration(61)).toEqual({ count: '2', unit: 'minutes' });
});
