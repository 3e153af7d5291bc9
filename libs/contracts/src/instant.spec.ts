import { validateSync } from 'class-validator';
import { Instant } from './instant';

class Body {
  @Instant({ description: 'When' })
  until: unknown;
}

const isValid = (until: unknown): boolean => validateSync(Object.assign(new Body(), { until })).length === 0;

it.each(['2026-01-15T10:30:00Z', '2026-01-15T10:30:00.5Z', '2026-01-15T10:30:00.123Z', '2028-02-29T00:00:00Z'])(
  '%s is an instant',
  (text) => expect(isValid(text)).toBe(true),
);

it.each([
  '2026-01-15',
  '2026-01-15T10:30:00',
  '2026-01-15T10:30:00+01:00',
  '2026-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-01-15T24:00:00Z',
  '2026-01-15T10:30:60Z',
  '2026-13-01T00:00:00Z',
  ' 2026-01-15T10:30:00Z',
  '',
  1,
  null,
  ['2026-01-15T10:30:00Z'],
])('%j is none', (value) => expect(isValid(value)).toBe(false));
