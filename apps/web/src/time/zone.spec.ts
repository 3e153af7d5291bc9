import { dayNumber, isDoubled, offsetMinutes, offsetWords, wallTime, zoneWords } from './zone';

const at = (iso: string): number => Date.parse(iso);

describe('A time zone', () => {
  it('shows the time on the wall, also before 1970 and in years of four digits', () => {
    expect(new Date(wallTime(at('2026-12-04T23:30:00.999Z'), 'Europe/Berlin')).toISOString()).toBe(
      '2026-12-05T00:30:00.000Z',
    );
    expect(dayNumber(at('1969-12-31T23:30:00Z'), 'Europe/Berlin')).toBe(0);
    expect(dayNumber(at('1969-12-31T22:30:00Z'), 'Europe/Berlin')).toBe(-1);
  });

  it.each([
    ['2026-12-04T12:00:00Z', 'Europe/Berlin', 60, 'UTC+1'],
    ['2026-07-04T12:00:00.500Z', 'Europe/Berlin', 120, 'UTC+2'],
    ['2026-07-04T12:00:00Z', 'America/St_Johns', -150, 'UTC−2:30'],
    ['2026-07-04T12:00:00Z', 'Asia/Kathmandu', 345, 'UTC+5:45'],
    ['2026-07-04T12:00:00Z', 'Pacific/Kiritimati', 840, 'UTC+14'],
    ['2026-07-04T12:00:00Z', 'UTC', 0, 'UTC'],
  ])('at %s %s is %i minutes ahead: %s', (instant, zone, minutes, words) => {
    expect(offsetMinutes(at(instant), zone)).toBe(minutes);
    expect(offsetWords(at(instant), zone)).toBe(words);
  });

  it.each([
    ['Europe/Berlin', 'Berlin (UTC+1)'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires (UTC−3)'],
    ['UTC', 'UTC'],
    ['Etc/GMT+3', 'UTC−3'],
  ])('%s is named %s', (zone, name) => {
    expect(zoneWords(at('2026-12-04T12:00:00Z'), zone)).toBe(name);
  });

  it.each([
    ['Europe/Berlin', '2026-10-24T23:59:59Z', false],
    ['Europe/Berlin', '2026-10-25T00:00:00Z', true],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', true],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', true],
    ['Europe/Berlin', '2026-10-25T01:59:59Z', true],
    ['Europe/Berlin', '2026-10-25T02:00:00Z', false],
    ['America/New_York', '2026-11-01T05:30:00Z', true],
    ['America/New_York', '2026-11-01T06:30:00Z', true],
    ['America/New_York', '2026-11-01T07:00:00Z', false],
    // Half an hour only.
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', true],
    ['Australia/Lord_Howe', '2026-04-04T14:15:00Z', false],
    // The hour that is left out in spring is not doubled.
    ['Europe/Berlin', '2026-03-29T00:30:00Z', false],
    ['Europe/Berlin', '2026-03-29T01:30:00Z', false],
  ])('in %s the time on the wall at %s comes twice: %s', (zone, instant, doubled) => {
    expect(isDoubled(at(instant), zone)).toBe(doubled);
  });
});
