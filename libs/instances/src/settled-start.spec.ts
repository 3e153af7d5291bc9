import { settledStart } from './settled-start';

const START = Date.parse('2026-01-15T12:00:00.000Z');

it('the start of a process moves only when its clock was corrected', () => {
  expect(settledStart(undefined, START)).toBe(START);
  expect(settledStart(START, START + 1_400)).toBe(START);
  expect(settledStart(START, START - 2_000)).toBe(START);
  expect(settledStart(START, START - 90_000)).toBe(START - 90_000);
});
