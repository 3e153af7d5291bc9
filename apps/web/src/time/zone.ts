const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function fieldsOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What a clock on the wall of the zone shows, as if it were UTC: milliseconds since 1970, in full seconds. */
export function wallTime(instant: number, zone: string): number {
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of fieldsOf(zone).formatToParts(instant)) fields[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far the zone is ahead of UTC, in minutes. */
export const offsetMinutes = (instant: number, zone: string): number =>
  Math.round((wallTime(instant, zone) - Math.floor(instant / 1_000) * 1_000) / MINUTE);

/** The number of the calendar day in the zone. */
export const dayNumber = (instant: number, zone: string): number => Math.floor(wallTime(instant, zone) / DAY);

/** Whether the clock of the zone shows this time twice, as when summer time ends. */
export function isDoubled(instant: number, zone: string): boolean {
  const own = offsetMinutes(instant, zone);
  return [instant - DAY, instant + DAY].some((near) => {
    const other = offsetMinutes(near, zone);
    const twin = instant + (own - other) * MINUTE;
    return other !== own && offsetMinutes(twin, zone) === other;
  });
}

/** Such as `UTC+2`, `UTC−3:30`, `UTC`. */
export function offsetWords(instant: number, zone: string): string {
  const minutes = offsetMinutes(instant, zone);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** Such as `Berlin (UTC+1)`. */
export function zoneWords(instant: number, zone: string): string {
  const offset = offsetWords(instant, zone);
  // Zones without a place: `UTC`, `Etc/GMT+3`, which is three hours behind UTC.
  if (!zone.includes('/') || zone.startsWith('Etc/')) return offset;
  return `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} (${offset})`;
}
