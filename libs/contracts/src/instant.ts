import { ValidateBy } from 'class-validator';
import { field, type FieldOptions } from './field';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** An instant of a request: UTC, with or without milliseconds. 31 February and 24:00 are none. */
export const Instant = (options: FieldOptions) =>
  field(
    { example: '2026-01-15T10:30:00Z', ...options },
    { type: 'string', format: 'date-time', pattern: UTC.source },
    ValidateBy(
      { name: 'instant', validator: { validate: (value: unknown) => typeof value === 'string' && isInstant(value) } },
      { message: '$property must be a UTC instant like 2026-01-15T10:30:00Z' },
    ),
  );

/** `Date` reads 31 February as 3 March. */
function isInstant(text: string): boolean {
  if (!UTC.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === text.slice(0, 19);
}
