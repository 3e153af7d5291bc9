import { applyDecorators } from '@nestjs/common';
import { IsISO8601, IsOptional } from 'class-validator';

/** An optional instant in a query: ISO 8601 with a time zone, as `2026-01-15T21:00:00Z`. */
export const InstantQuery = (name: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsISO8601({ strict: true }, { message: `${name} must be an instant like 2026-01-15T21:00:00Z` }),
  );
