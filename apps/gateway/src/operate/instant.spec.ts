import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Instant } from './instant';

class Query {
  @Instant('from')
  from?: string;
}
const isValid = (from: unknown): boolean => validateSync(plainToInstance(Query, { from })).length === 0;

it.each(['2026-01-15T21:00:00Z', '2026-01-15T21:00:00.123Z', '2026-01-15T22:00+01:00', '2026-01-15T22:00:00-0500'])(
  '%s is an instant',
  (text) => {
    expect(isValid(text)).toBe(true);
    expect(Number.isNaN(Date.parse(text))).toBe(false);
  },
);

it.each(['2026-01-15', '2026-01-15T21:00:00', '2026-W03', '2026-02-30T10:00:00Z', 'yesterday', '', 7])(
  '%s is none: it has no time zone, or is no time',
  (text) => expect(isValid(text)).toBe(false),
);
