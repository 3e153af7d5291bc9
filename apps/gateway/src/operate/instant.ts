import { applyDecorators } from '@nestjs/common';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

/** Without a time zone, the instant would depend on that of the machine. */
const WITH_TIME_AND_ZONE = /T.+(Z|[+-]\d\d:?\d\d)$/;

/** An optional instant: ISO 8601 with a time zone, as `2026-01-15T21:00:00Z`. */
export function Instant(name: string): PropertyDecorator {
  const rule = { message: `${name} must be an instant like 2026-01-15T21:00:00Z` };
  return applyDecorators(IsOptional(), IsISO8601({ strict: true }, rule), Matches(WITH_TIME_AND_ZONE, rule));
}
