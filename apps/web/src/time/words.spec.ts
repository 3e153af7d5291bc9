import { languageOf } from '../texts/testing/language';
import { wordsOf } from './words';

const at = (iso: string): number => Date.parse(iso);
const NOW = at('2026-12-04T13:02:00Z');
const english = wordsOf(languageOf('en', 'Europe/Berlin'));
const german = wordsOf(languageOf('de', 'Europe/Berlin'));

describe('The words for an instant', () => {
  it.each([
    ['2026-12-04T16:14:00Z', 'today 17:14', 'heute 17:14'],
    ['2026-12-04T22:59:59Z', 'today 23:59', 'heute 23:59'],
    // Less than 24 hours away, but another calendar day.
    ['2026-12-04T23:00:00Z', 'tomorrow 00:00', 'morgen 00:00'],
    // More than 24 hours away, but tomorrow.
    ['2026-12-05T22:59:00Z', 'tomorrow 23:59', 'morgen 23:59'],
    ['2026-12-03T07:00:00Z', 'yesterday 08:00', 'gestern 08:00'],
    ['2026-12-05T23:00:00Z', 'Sunday 00:00', 'Sonntag 00:00'],
    ['2026-12-10T22:59:00Z', 'Thursday 23:59', 'Donnerstag 23:59'],
    ['2026-12-10T23:00:00Z', 'Fri 11 Dec, 00:00', 'Fr. 11. Dez., 00:00'],
    ['2026-12-17T17:40:00Z', 'Thu 17 Dec, 18:40', 'Do. 17. Dez., 18:40'],
    ['2026-12-02T17:40:00Z', 'Wed 2 Dec, 18:40', 'Mi. 2. Dez., 18:40'],
    ['2026-12-31T23:00:00Z', 'Fri 1 Jan 2027, 00:00', 'Fr. 1. Jan. 2027, 00:00'],
    ['2026-12-31T22:59:00Z', 'Thu 31 Dec, 23:59', 'Do. 31. Dez., 23:59'],
  ])('at %s: %s, %s', (instant, en, de) => {
    expect([english.instant(at(instant), NOW), german.instant(at(instant), NOW)]).toEqual([en, de]);
  });

  it('counts days by the calendar of the zone', () => {
    const tokyo = wordsOf(languageOf('en', 'Asia/Tokyo'));
    // It is already 00:30 of 5 December in Tokyo.
    const now = at('2026-12-04T15:30:00Z');
    expect(tokyo.instant(at('2026-12-05T14:59:00Z'), now)).toBe('today 23:59');
    expect(english.instant(at('2026-12-05T14:59:00Z'), now)).toBe('tomorrow 15:59');
  });

  it('gives the offset in the hour that comes twice, and nowhere else', () => {
    const now = at('2026-10-24T20:00:00Z');
    expect(english.instant(at('2026-10-25T00:30:00Z'), now)).toBe('tomorrow 02:30 (UTC+2)');
    expect(english.instant(at('2026-10-25T01:30:00Z'), now)).toBe('tomorrow 02:30 (UTC+1)');
    expect(english.instant(at('2026-10-25T02:30:00Z'), now)).toBe('tomorrow 03:30');
    const newYork = wordsOf(languageOf('en', 'America/New_York'));
    expect(newYork.instant(at('2026-11-01T05:30:00Z'), at('2026-11-01T04:30:00Z'))).toBe('today 01:30 (UTC−4)');
  });

  it('says tomorrow on both sides of a change of the clocks', () => {
    // 23 hours and 25 hours later, at the same time of day.
    expect(english.instant(at('2026-03-29T18:00:00Z'), at('2026-03-28T19:00:00Z'))).toBe('tomorrow 20:00');
    expect(english.instant(at('2026-10-25T19:00:00Z'), at('2026-10-24T18:00:00Z'))).toBe('tomorrow 20:00');
  });

  it('has no words of the present on paper', () => {
    expect(english.fullInstant(at('2026-12-04T16:14:00Z'))).toBe('Fri 4 Dec 2026, 17:14');
  });
});

describe('The time left', () => {
  const DAY = 86_400_000;
  it.each([
    [41 * 60_000 + 7_999, '41 min 07 s', '41 Min. 07 Sek.'],
    [59_999, '0 min 59 s', '0 Min. 59 Sek.'],
    [3_599_999, '59 min 59 s', '59 Min. 59 Sek.'],
    [3_600_000, '1 h 0 min', '1 Std. 0 Min.'],
    [(3 * 60 + 12) * 60_000 + 59_999, '3 h 12 min', '3 Std. 12 Min.'],
    [DAY - 1, '23 h 59 min', '23 Std. 59 Min.'],
    [DAY, '1 d 0 h', '1 Tag 0 Std.'],
    [3.78 * DAY, '3 d 18 h', '3 Tage 18 Std.'],
    [14 * DAY - 1, '13 d 23 h', '13 Tage 23 Std.'],
    [0, '0 min 00 s', '0 Min. 00 Sek.'],
    [-5_000, '0 min 00 s', '0 Min. 00 Sek.'],
  ])('%i ms: %s, %s', (milliseconds, en, de) => {
    expect([english.left(milliseconds), german.left(milliseconds)]).toEqual([en, de]);
  });

  it('is the date alone from 14 days on', () => {
    expect(english.left(14 * DAY)).toBeUndefined();
    expect(english.day(at('2026-12-31T12:00:00Z'), NOW)).toBe('Thu 31 Dec');
  });
});

describe('A length of time', () => {
  it.each([
    [604_800, '7 days', '7 Tage'],
    [86_400, '1 day', '1 Tag'],
    [43_200, '12 hours', '12 Stunden'],
    [324_000, '3 days, 18 hours', '3 Tage, 18 Stunden'],
    [90_061, '1 day, 1 hour, 1 minute, 1 second', '1 Tag, 1 Stunde, 1 Minute und 1 Sekunde'],
    [31_536_000, '365 days', '365 Tage'],
    [1, '1 second', '1 Sekunde'],
    [0, '0 seconds', '0 Sekunden'],
  ])('%i s: %s, %s', (seconds, en, de) => {
    expect([english.duration(seconds), german.duration(seconds)]).toEqual([en, de]);
  });
});
