import { LabelLimit } from './label-limit';

it('keeps the first values, and calls all further ones "other"', () => {
  const labels = new LabelLimit(2);
  expect(['a', 'b', 'c', 'a', 'd'].map((value) => labels.of(value))).toEqual(['a', 'b', 'other', 'a', 'other']);
});
