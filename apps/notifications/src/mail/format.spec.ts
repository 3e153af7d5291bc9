import { formatDuration, formatInstant, formatMoney } from './format';

describe('money', () => {
  it.each([
    [0.01, '0.01'],
    [0.1, '0.10'],
    [500, '500.00'],
    [1_234.5, '1,234.50'],
    [1.15, '1.15'],
    [999_999_999.99, '999,999,999.99'],
    [1_000_000_000, '1,000,000,000.00'],
  ])('shows %d as %s', (amount, shown) => {
    expect(formatMoney(amount)).toBe(shown);
  });
});

describe('instants', () => {
  it('are in UTC in every time zone of the process', () => {
    expect(formatInstant('2026-12-31T23:05:00.000Z')).toBe('31 December 2026, 23:05 UTC');
  });

  it('are never shown later than the true instant', () => {
    expect(formatInstant('2026-01-15T10:30:59.999Z')).toBe('15 January 2026, 10:30 UTC');
  });
});

describe('durations', () => {
  it.each([
    [1, '1 second'],
    [120, '2 minutes'],
    [93_600, '1 day, 2 hours'],
    [90_061, '1 day, 1 hour, 1 minute, 1 second'],
    [31_536_000, '365 days'],
  ])('shows %d seconds as %s', (seconds, shown) => {
    expect(formatDuration(seconds)).toBe(shown);
  });
});
