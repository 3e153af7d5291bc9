/** TypeScript does not declare this part of `Intl` yet. */
interface DurationFormat {
  format(duration: { days: number; hours: number; minutes: number; seconds: number }): string;
}
const { DurationFormat } = Intl as unknown as {
  DurationFormat: new (locale: string, options: { style: 'long' }) => DurationFormat;
};

/** How numbers and times are written in one locale and one time zone. */
export class Formats {
  private readonly numbers: Intl.NumberFormat;
  private readonly dates: Intl.DateTimeFormat;
  private readonly times: Intl.DateTimeFormat;
  private readonly durations: DurationFormat;

  constructor(locale: string, timeZone: string) {
    this.numbers = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    this.dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
    this.times = new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    });
    this.durations = new DurationFormat(locale, { style: 'long' });
  }

  /** `1234.5` → `1,234.50`. Exact for every amount the contract allows: at most two decimals, up to a thousand million. */
  money(amount: number): string {
    return this.numbers.format(amount);
  }

  /** `2026-01-15T10:30:59.000Z` → `15 January 2026`. */
  date(instant: string): string {
    return this.dates.format(new Date(instant));
  }

  /** `2026-01-15T10:30:59.000Z` → `10:30 UTC`. Seconds are cut, so that a deadline is never shown too late. */
  time(instant: string): string {
    return this.times.format(new Date(instant));
  }

  /** Whole seconds, at least 1: `93600` → `1 day, 2 hours`. */
  duration(totalSeconds: number): string {
    return this.durations.format({
      days: Math.floor(totalSeconds / 86_400),
      hours: Math.floor(totalSeconds / 3_600) % 24,
      minutes: Math.floor(totalSeconds / 60) % 60,
      seconds: totalSeconds % 60,
    });
  }
}
