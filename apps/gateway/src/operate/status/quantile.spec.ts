import { mergedBuckets, quantileOf } from './quantile';

describe('the quantile of a histogram', () => {
  it('is interpolated within its bucket', () => {
    expect(quantileOf({ '0.1': 50, '0.2': 100, '+Inf': 100 }, 0.5)).toBeCloseTo(0.1);
    expect(quantileOf({ '0.1': 50, '0.2': 100, '+Inf': 100 }, 0.95)).toBeCloseTo(0.19);
  });

  it('does not exceed the largest bound', () => {
    expect(quantileOf({ '0.1': 0, '5': 1, '+Inf': 100 }, 0.95)).toBe(5);
  });

  it('is unknown without values', () => {
    expect(quantileOf({}, 0.95)).toBeNull();
    expect(quantileOf({ '0.1': 0, '+Inf': 0 }, 0.95)).toBeNull();
  });
});

it('histograms are merged also when one lacks a bound, because counts that did not change are left out', () => {
  const merged = mergedBuckets([
    { '0.1': 10, '0.2': 10, '+Inf': 10 },
    { '0.2': 4, '+Inf': 4 },
  ]);
  expect(merged).toEqual({ '0.1': 10, '0.2': 14, '+Inf': 14 });
});
