import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNumber, IsString, Length, Max, Min } from 'class-validator';
import { AtMostTwoDecimals, DECIMAL, field, type FieldOptions } from './field';
import { jsonNumber } from './json-number';
import { LIMITS } from './limits';

/** Query values arrive as text. A text that `read` cannot parse stays text, and validation then refuses it. */
const fromText = (read: (text: string) => number | undefined) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (read(value) ?? value) : value));

const plainInteger = (text: string): number | undefined => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined);

/** `limit` of a list call: 1 to 100, default 50. */
export const PageLimit = () => {
  const { default: usual, max } = LIMITS.pageSize;
  const message = `limit must be a whole number from 1 to ${max}`;
  return applyDecorators(
    field(
      { description: `Rows on the page, 1 to ${max}`, example: 20, presence: 'optional' },
      { type: 'integer', minimum: 1, maximum: max, default: usual },
      IsInt({ message }),
      Min(1, { message }),
      Max(max, { message }),
    ),
    fromText(plainInteger),
  );
};

/** Bound of a pay filter in a query: a JSON number, 0 or more, with at most two decimals. */
export const MoneyBound = (options: FieldOptions) => {
  const message = `$property must be a number from 0 to ${LIMITS.payAmount} with at most two decimals`;
  return applyDecorators(
    field(
      { ...options, presence: 'optional' },
      // Without the cast, Swagger would move the extension from the schema to the query parameter.
      { schema: { ...DECIMAL, minimum: 0, maximum: LIMITS.payAmount } } as ApiPropertyOptions,
      IsNumber({}, { message }),
      Min(0, { message }),
      Max(LIMITS.payAmount, { message }),
      AtMostTwoDecimals(message),
    ),
    fromText(jsonNumber),
  );
};

/** `lastKey` of a list call, as the previous page returned it. */
export const LastKey = () =>
  field(
    {
      description: '`lastKey` of the previous page. Valid only for the same caller, route and filters',
      presence: 'optional',
    },
    { type: 'string', minLength: 1, maxLength: 2_048 },
    IsString({ message: 'Invalid lastKey' }),
    Length(1, 2_048, { message: 'Invalid lastKey' }),
  );
