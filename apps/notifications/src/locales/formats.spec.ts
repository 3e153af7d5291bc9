import { Formats } from './formats';

const english = new Formats('en-GB', 'UTC');

/** Without the kinds of blank that differ between versions of the locale data. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

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
    expect(english.money(amount)).toBe(shown);
  });

  it.each([
    ['de', '12.345,50'],
    ['de-AT', '12 345,50'],
    ['es', '12.345,50'],
    ['es-MX', '12,345.50'],
  ])('has the separators of %s', (locale, shown) => {
    expect(plain(new Formats(locale, 'UTC').money(12_345.5))).toBe(shown);
  });
});

const instantIn = (locale: string, timeZone: string, instant: string): string => {
  const formats = new Formats(locale, timeZone);
  return plain(`${formats.date(instant)}, ${formats.time(instant)}`);
};

describe('instants', () => {
  it('are in UTC in every time zone of the process', () => {
    expect(instantIn('en-GB', 'UTC', '2026-12-31T23:05:00.000Z')).toBe('31 December 2026, 23:05 UTC');
  });

  it('are never shown later than the true instant', () => {
    expect(instantIn('en-GB', 'UTC', '2026-01-15T10:30:59.999Z')).toBe('15 January 2026, 10:30 UTC');
  });

  it.each([
    ['de', 'Europe/Berlin', '15. Januar 2026, 11:30 MEZ'],
    ['de-AT', 'Europe/Vienna', '15. Jänner 2026, 11:30 MEZ'],
    ['es', 'Europe/Madrid', '15 de enero de 2026, 11:30 CET'],
    ['en-US', 'America/New_York', 'January 15, 2026, 5:30 AM EST'],
    ['en-GB', 'Asia/Kathmandu', '15 January 2026, 16:15 GMT+5:45'],
  ])('are written as in %s, in the zone %s', (locale, timeZone, shown) => {
    expect(instantIn(locale, timeZone, '2026-01-15T10:30:59.999Z')).toBe(shown);
  });

  it('can be on another day than in UTC', () => {
    expect(instantIn('de', 'Europe/Berlin', '2026-12-31T23:30:00.000Z')).toBe('1. Januar 2027, 00:30 MEZ');
    expect(instantIn('es', 'America/Bogota', '2027-01-01T03:00:00.000Z')).toBe('31 de diciembre de 2026, 22:00 GMT-5');
  });

  it.each([
    ['2026-03-29T00:59:59.999Z', '29. März 2026, 01:59 MEZ'],
    ['2026-03-29T01:00:00.000Z', '29. März 2026, 03:00 MESZ'],
    ['2026-10-25T00:30:00.000Z', '25. Oktober 2026, 02:30 MESZ'],
    ['2026-10-25T01:30:00.000Z', '25. Oktober 2026, 02:30 MEZ'],
  ])('are distinguished by the name of the zone where clocks change: %s', (instant, shown) => {
    expect(instantIn('de', 'Europe/Berlin', instant)).toBe(shown);
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
    expect(english.duration(seconds)).toBe(shown);
  });

  it.each([
    ['de', 93_600, '1 Tag, 2 Stunden'],
    ['de', 3_600, '1 Stunde'],
    ['es', 93_600, '1 día y 2 horas'],
    ['es', 120, '2 minutos'],
  ])('has the words of %s', (locale, seconds, shown) => {
    expect(new Formats(locale, 'UTC').duration(seconds)).toBe(shown);
  });
});
