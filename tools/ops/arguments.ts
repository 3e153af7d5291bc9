import { InvalidArgumentError } from 'commander';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** An argument like `2026-01-15T21:00:00Z`, or a time ago like `30m`, as ISO 8601. */
export function instant(text: string): string {
  const [, count, unit] = /^(\d{1,5})([smhd])$/.exec(text) ?? [];
  if (count && unit) return new Date(Date.now() - Number(count) * UNIT_MS[unit]!).toISOString();
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new InvalidArgumentError('Give an instant like 2026-01-15T21:00:00Z, or a time ago like 30m.');
  return new Date(at).toISOString();
}

/** An argument like `7d`, `12h`, `30m` or `90s`; `0` is 0. */
export function seconds(text: string): number {
  const [, count, unit] = /^(\d{1,8})([smhd])$/.exec(text) ?? [];
  if (count && unit) return (Number(count) * UNIT_MS[unit]!) / 1_000;
  if (text === '0') return 0;
  throw new InvalidArgumentError('Give a duration like 7d, 12h, 30m or 90s, or 0.');
}

/** An argument like `https://api.example.com`. */
export function origin(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new InvalidArgumentError('Give an origin like https://api.example.com.');
}
