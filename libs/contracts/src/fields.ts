import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { LIMITS } from './limits';

/**
 * Field decorators shared by request DTOs and event payloads: one line states the rule, the sentence a caller
 * reads when it is broken, and the schema that documents it.
 */
export interface FieldOptions {
  description: string;
  example?: unknown;
  /** `optional`: may be left out (null is an error). `nullable`: always present, may be null. Default `required`. */
  presence?: 'required' | 'optional' | 'nullable';
}

const present = ({ presence = 'required' }: FieldOptions): PropertyDecorator[] => {
  switch (presence) {
    case 'required':
      return [];
    case 'optional':
      return [ValidateIf((_, value) => value !== undefined)];
    case 'nullable':
      return [ValidateIf((_, value) => value !== null)];
  }
};

const field = (options: FieldOptions, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({
      description: options.description,
      ...(options.example === undefined ? {} : { example: options.example }),
      required: options.presence !== 'optional',
      ...(options.presence === 'nullable' ? { nullable: true } : {}),
      ...schema,
    } as ApiPropertyOptions),
    ...present(options),
    ...rules,
  );

/** Something to see; no half surrogate pairs; `singleLine` also refuses control characters and line separators. */
const NOT_BLANK = /[\p{L}\p{N}\p{P}\p{S}]/u;
const WELL_FORMED = /^\P{Cs}*$/u;
const NO_CONTROL_CHARACTERS = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
/** Both of the above for readers of the schema, spelled so that every regular expression dialect knows it. */
const ONE_LINE = '^(?=.*\\S)[^\\x00-\\x1f\\x7f-\\x9f]*$';

export interface TextOptions extends FieldOptions {
  max: number;
  singleLine?: boolean;
  /** The sentence for a value that is missing or blank; the general one when left out. */
  missing?: string;
}

export const Text = (options: TextOptions) => {
  const message = `$property must be ${options.singleLine ? 'one line of ' : ''}text of 1 to ${options.max} characters and not blank`;
  const missing = options.missing ?? message;
  return field(
    options,
    {
      type: 'string',
      minLength: 1,
      maxLength: options.max,
      pattern: options.singleLine ? ONE_LINE : '\\S',
    },
    // In this order: only the first broken rule of a field is told.
    IsNotEmpty({ message: missing }),
    IsString({ message }),
    Matches(NOT_BLANK, { message: missing }),
    Characters(options.max, { message }),
    Matches(WELL_FORMED, { message: '$property holds text that is not valid Unicode' }),
    ...(options.singleLine
      ? [Matches(NO_CONTROL_CHARACTERS, { message: '$property must not hold line breaks or control characters' })]
      : []),
  );
};

/** Counts code points; the library's own `Length` leaves variation selectors out of account. */
const Characters = (max: number, { message, each = false }: { message: string; each?: boolean }) =>
  ValidateBy(
    {
      name: 'characters',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && (value.length <= max || [...value].length <= max),
      },
    },
    { message, each },
  );

/** IsNumber's own `maxDecimalPlaces` fails with a TypeError on numbers in scientific notation. */
const AtMostTwoDecimals = (message: string) =>
  ValidateBy(
    {
      name: 'atMostTwoDecimals',
      validator: { validate: (value: unknown) => typeof value === 'number' && Number(value.toFixed(2)) === value },
    },
    { message },
  );

/**
 * A number with decimals. Go generators take `number` for a 32-bit float, which cannot hold every amount. `format: double`
 * would change generated Java and C#, which take `number` for an exact decimal.
 */
const DECIMAL = { type: 'number', 'x-go-type': 'float64' } as const;

/** Amount of money: a JSON number above 0 with at most two decimals. */
export const Money = (options: FieldOptions) => {
  const message = `$property must be a number greater than 0, at most ${LIMITS.payAmount}, with at most two decimals`;
  return field(
    options,
    { ...DECIMAL, minimum: 0.01, maximum: LIMITS.payAmount },
    IsNumber({ allowNaN: false, allowInfinity: false }, { message }),
    Min(0.01, { message }),
    Max(LIMITS.payAmount, { message }),
    AtMostTwoDecimals(message),
  );
};

/** Whole seconds from 1 to a year. */
export const DurationSeconds = (options: FieldOptions) => {
  const message = `$property must be a whole number of seconds from 1 to ${LIMITS.durationSeconds}`;
  return field(
    options,
    { type: 'integer', minimum: 1, maximum: LIMITS.durationSeconds },
    IsInt({ message }),
    Min(1, { message }),
    Max(LIMITS.durationSeconds, { message }),
  );
};

const isHttpsUrl = (value: unknown): boolean => {
  if (typeof value !== 'string' || /[\s\p{C}]/u.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '' && /^https:\/\//i.test(value);
};

/** https URL without user information; stored and shown, never fetched. */
export const HttpsUrl = (options: FieldOptions) => {
  const message = `$property must be an https URL of at most ${LIMITS.url} characters without user name or password`;
  return field(
    options,
    {
      type: 'string',
      format: 'uri',
      maxLength: LIMITS.url,
      pattern: '^[hH][tT][tT][pP][sS]://[^\\s@/?#]+([/?#]\\S*)?$',
    },
    Characters(LIMITS.url, { message }),
    ValidateBy({ name: 'isHttpsUrl', validator: { validate: isHttpsUrl } }, { message }),
  );
};

export const FileNames = (options: FieldOptions) => {
  const message = `$property must be a list of at most ${LIMITS.files} file names of 1 to ${LIMITS.fileName} characters`;
  return field(
    options,
    {
      type: 'array',
      maxItems: LIMITS.files,
      items: { type: 'string', minLength: 1, maxLength: LIMITS.fileName, pattern: ONE_LINE },
    },
    IsArray({ message }),
    ArrayMaxSize(LIMITS.files, { message }),
    IsString({ each: true, message }),
    Characters(LIMITS.fileName, { each: true, message }),
    Matches(NOT_BLANK, { each: true, message }),
    Matches(NO_CONTROL_CHARACTERS, { each: true, message }),
    Matches(WELL_FORMED, { each: true, message }),
  );
};

const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** UTC instant, always `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const Timestamp = (options: FieldOptions) =>
  field(
    { example: '2026-01-15T10:30:00.000Z', ...options },
    { type: 'string', format: 'date-time' },
    Matches(UTC_MILLISECONDS, { message: '$property must be a UTC instant like 2026-01-15T10:30:00.000Z' }),
  );

/** Opaque identifier (user, job, claim, category, ARN, URL of our own). */
export const Identifier = (options: FieldOptions) =>
  field(options, { type: 'string', minLength: 1 }, IsString(), Length(1, 2_048));

export const OneOf = (values: readonly string[], options: FieldOptions) =>
  field(
    options,
    { type: 'string', enum: [...values] },
    IsIn([...values], { message: `$property must be one of ${values.join(', ')}` }),
  );

export const WholeNumber = (options: FieldOptions) => field(options, { type: 'integer', minimum: 0 }, IsInt(), Min(0));

/** Query values arrive as text; only the plain decimal spelling is a number, everything else stays and fails. */
const fromText = (pattern: RegExp) =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && pattern.test(value) ? Number(value) : value,
  );

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
    fromText(/^(0|[1-9]\d{0,8})$/),
  );
};

/** Bound of a pay filter in a query: a decimal number, 0 or more. */
export const MoneyBound = (options: FieldOptions) => {
  const message = `$property must be a number from 0 to ${LIMITS.payAmount} with at most two decimals`;
  return applyDecorators(
    field(
      { ...options, presence: 'optional' },
      // Swagger would move the extension from the schema of a query parameter to the parameter.
      { schema: { ...DECIMAL, minimum: 0, maximum: LIMITS.payAmount } } as ApiPropertyOptions,
      IsNumber({}, { message }),
      Min(0, { message }),
      Max(LIMITS.payAmount, { message }),
    ),
    fromText(/^(0|[1-9]\d{0,9})(\.\d{1,2})?$/),
  );
};

/** `lastKey` of a list call, as the page before gave it. */
export const LastKey = () =>
  field(
    {
      description: 'The `lastKey` of the page before; bound to the caller, the route and the filters',
      presence: 'optional',
    },
    { type: 'string', minLength: 1, maxLength: 2_048 },
    IsString({ message: 'Invalid lastKey' }),
    Length(1, 2_048, { message: 'Invalid lastKey' }),
  );
