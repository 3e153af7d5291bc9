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
import { HTTPS_URL_PATTERN, isHttpsUrl, isReadAlike, STORED_URL_PATTERN } from './https-url';
import { jsonNumber } from './json-number';
import { LIMITS } from './limits';
import {
  HAS_NO_BIDI_CONTROLS,
  HAS_NO_CONTROLS,
  HAS_VISIBLE_CHARACTER,
  IS_ONE_LINE,
  IS_WELL_FORMED,
  ONE_LINE_PATTERN,
  STORED_LINE_PATTERN,
  STORED_TEXT_PATTERN,
  TEXT_PATTERN,
} from './text-rules';

/**
 * Field decorators shared by request DTOs, event payloads and answers: one line states the rule, the sentence a caller
 * reads when the request breaks it, and the schema that documents it.
 */
export interface FieldOptions {
  description: string;
  example?: unknown;
  /**
   * - `required` (default)
   * - `optional`: may be left out; null is an error
   * - `omissible`: may be left out or null, which is read as left out
   * - `nullable`: always present, may be null
   */
  presence?: 'required' | 'optional' | 'omissible' | 'nullable';
}

const present = ({ presence = 'required' }: FieldOptions): PropertyDecorator[] => {
  switch (presence) {
    case 'required':
      return [];
    case 'optional':
      return [ValidateIf((_, value) => value !== undefined)];
    case 'omissible':
      return [
        Transform(({ value }: { value: unknown }) => value ?? undefined),
        ValidateIf((_, value) => value !== undefined),
      ];
    case 'nullable':
      return [ValidateIf((_, value) => value !== null)];
  }
};

const takesNull = ({ presence }: FieldOptions): boolean => presence === 'nullable' || presence === 'omissible';

const field = (options: FieldOptions, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({
      description: options.description,
      ...(options.example === undefined ? {} : { example: options.example }),
      required: options.presence !== 'optional' && options.presence !== 'omissible',
      ...(takesNull(options) ? { nullable: true } : {}),
      ...schema,
    } as ApiPropertyOptions),
    ...present(options),
    ...rules,
  );

export interface TextOptions extends FieldOptions {
  /** Characters, counted as Unicode code points. */
  max: number;
  /** Names and titles: no line breaks, control characters or bidirectional controls. */
  singleLine?: boolean;
  /** The sentence for a value that is missing or blank; the general one when left out. */
  missing?: string;
}

/** Text of a request: it has a visible character and no control characters but, in several lines, tabs and line breaks. */
export const Text = (options: TextOptions) => {
  const message = `$property must be ${options.singleLine ? 'one line of ' : ''}text of 1 to ${options.max} characters and not blank`;
  const missing = options.missing ?? message;
  return field(
    options,
    {
      type: 'string',
      minLength: 1,
      maxLength: options.max,
      pattern: options.singleLine ? ONE_LINE_PATTERN : TEXT_PATTERN,
    },
    // In this order: the answer names only the first broken rule of a field.
    IsNotEmpty({ message: missing }),
    IsString({ message }),
    Matches(HAS_VISIBLE_CHARACTER, { message: missing }),
    Characters(options.max, { message }),
    ...(options.singleLine ? oneLine() : severalLines()),
  );
};

const isWellFormed = (each: boolean) =>
  Matches(IS_WELL_FORMED, { each, message: '$property holds text that is not valid Unicode' });

const severalLines = (): PropertyDecorator[] => [
  isWellFormed(false),
  Matches(HAS_NO_CONTROLS, { message: '$property must not hold control characters other than tabs and line breaks' }),
];

const oneLine = ({ each } = { each: false }): PropertyDecorator[] => [
  isWellFormed(each),
  Matches(IS_ONE_LINE, { each, message: '$property must not hold line breaks or control characters' }),
  Matches(HAS_NO_BIDI_CONTROLS, {
    each,
    message:
      '$property must not hold characters that change the direction of text (U+202A to U+202E, U+2066 to U+2069)',
  }),
];

/** Text of an event or an answer: it was checked when it was accepted, perhaps by the rules of an earlier release. */
export const StoredText = (options: Omit<TextOptions, 'missing'>) =>
  field(
    options,
    {
      type: 'string',
      minLength: 1,
      maxLength: options.max,
      pattern: options.singleLine ? STORED_LINE_PATTERN : STORED_TEXT_PATTERN,
    },
    IsNotEmpty(),
    Characters(options.max, { message: `$property must be text of 1 to ${options.max} characters` }),
  );

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

/** https URL of a request, without user information, that every parser reads alike; the platform never fetches it. */
export const HttpsUrl = (options: FieldOptions) => {
  const message = `$property must be an https URL of at most ${LIMITS.url} characters without user name or password`;
  const notAlike = '$property must have a valid host, and no characters that a URL must hold percent-encoded';
  return field(
    options,
    { type: 'string', format: 'uri', maxLength: LIMITS.url, pattern: HTTPS_URL_PATTERN },
    Characters(LIMITS.url, { message }),
    TextWhere(isHttpsUrl, 'isHttpsUrl', message),
    TextWhere(isReadAlike, 'isReadAlike', notAlike),
  );
};

const TextWhere = (isRight: (text: string) => boolean, name: string, message: string) =>
  ValidateBy(
    { name, validator: { validate: (value: unknown) => typeof value === 'string' && isRight(value) } },
    { message },
  );

/** URL of an event or an answer: it was checked when it was accepted, perhaps by the rules of an earlier release. */
export const StoredUrl = (options: FieldOptions) =>
  field(
    options,
    { type: 'string', format: 'uri', maxLength: LIMITS.url, pattern: STORED_URL_PATTERN },
    Characters(LIMITS.url, { message: `$property must be a URL of at most ${LIMITS.url} characters` }),
  );

const fileNames = (options: FieldOptions, pattern: string, ...rules: PropertyDecorator[]) => {
  const message = `$property must be a list of at most ${LIMITS.files} file names of 1 to ${LIMITS.fileName} characters`;
  return field(
    options,
    {
      type: 'array',
      maxItems: LIMITS.files,
      items: { type: 'string', minLength: 1, maxLength: LIMITS.fileName, pattern },
    },
    IsArray({ message }),
    ArrayMaxSize(LIMITS.files, { message }),
    IsString({ each: true, message }),
    IsNotEmpty({ each: true, message }),
    Characters(LIMITS.fileName, { each: true, message }),
    ...rules,
  );
};

/** File names of a request. */
export const FileNames = (options: FieldOptions) => {
  const message = '$property must hold file names with a visible character';
  return fileNames(
    options,
    ONE_LINE_PATTERN,
    Matches(HAS_VISIBLE_CHARACTER, { each: true, message }),
    ...oneLine({ each: true }),
  );
};

/** File names of an event or an answer: they were checked when they were accepted. */
export const StoredFileNames = (options: FieldOptions) => fileNames(options, STORED_LINE_PATTERN);

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
    // A schema with `enum` takes null only where that lists it, whatever its type.
    { type: 'string', enum: takesNull(options) ? [...values, null] : [...values] },
    IsIn([...values], { message: `$property must be one of ${values.join(', ')}` }),
  );

export const WholeNumber = (options: FieldOptions) => field(options, { type: 'integer', minimum: 0 }, IsInt(), Min(0));

/** Query values arrive as text. What `read` does not take stays text, which the rules then refuse. */
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

/** Bound of a pay filter in a query: a number as JSON spells it, 0 or more, with at most two decimals. */
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
      AtMostTwoDecimals(message),
    ),
    fromText(jsonNumber),
  );
};

/** `lastKey` of a list call, as the page before gave it. */
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
