import { markBetween } from './countdown-marks';

/** What is said while a countdown runs down from `from` seconds in steps of a second. */
function saidFrom(from: number): (number | undefined)[] {
  const said = [];
  for (let left = from; left > -10; left -= 1) said.push(markBetween(left * 1_000 + 300, (left - 1) * 1_000 + 300));
  return said.filter((mark) => mark !== undefined);
}

it('says four things in the last hour, and each once', () => {
  expect(saidFrom(4_000)).toEqual([3_600, 600, 60, 0]);
});

it('says two things in 65 seconds', () => {
  expect(saidFrom(65)).toEqual([60, 0]);
});

it('says nothing that is no longer true after a sleep, but always the end', () => {
  expect(markBetween(700_000, 500_000)).toBeUndefined();
  expect(markBetween(700_000, 59_000)).toBe(60);
  expect(markBetween(700_000, -90_000)).toBe(0);
  expect(markBetween(-1_000, -2_000)).toBeUndefined();
});
