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
} from 'class-validator';
import { AtMostTwoDecimals, DECIMAL, field, type FieldOptions, takesNull } from './field';
import { HTTPS_URL_PATTERN, isHttpsUrl, isReadAlike, STORED_URL_PATTERN } from './https-url';
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

export interface TextOptions extends FieldOptions {
  /** Characters are counted as Unicode code points. */
  max: number;
  /** For names and titles: no line breaks, control characters or bidirectional controls. */
  singleLine?: boolean;
  /** The sentence for a missing or blank value, instead of the general one. */
  missing?: string;
}

const TEXT_RULE = 'At least one visible character; no control characters except tabs and line breaks.';
const ONE_LINE_RULE =
  'At least one visible character; no line breaks, control characters or bidirectional controls (U+202A to U+202E, U+2066 to U+2069).';

/** Text of a request: at least one visible character; the only control characters allowed in it are tabs and line breaks. */
export const Text = (options: TextOptions) => {
  const message = `$property must be ${options.singleLine ? 'one line of ' : ''}text of 1 to ${options.max} characters and not blank`;
  const missing = options.missing ?? message;
  const rule = options.singleLine ? ONE_LINE_RULE : TEXT_RULE;
  return field(
    { ...options, description: `${options.description}. ${rule}` },
    {
      type: 'string',
      minLength: 1,
      maxLength: options.max,
      pattern: options.singleLine ? ONE_LINE_PATTERN : TEXT_PATTERN,
    },
    // The order matters: the response names only the first broken rule of a field.
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

/** Text of an event or a response. It was validated when it was accepted, perhaps by the rules of an earlier release. */
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

/** Counts code points. `Length` of class-validator does not count variation selectors. */
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

/** An amount of money: a JSON number above 0 with at most two decimals. */
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

/** Whole seconds, from 1 to one year. */
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

/** An https URL of a request, without user information, that all parsers read alike. The platform never fetches it. */
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

/** URL of an event or a response. It was validated when it was accepted, perhaps by the rules of an earlier release. */
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

/** File names of an event or a response. They were validated when they were accepted. */
export const StoredFileNames = (options: FieldOptions) => fileNames(options, STORED_LINE_PATTERN);

const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** UTC instant, always `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const Timestamp = (options: FieldOptions) =>
  field(
    { example: '2026-01-15T10:30:00.000Z', ...options },
    { type: 'string', format: 'date-time' },
    Matches(UTC_MILLISECONDS, { message: '$property must be a UTC instant like 2026-01-15T10:30:00.000Z' }),
  );

/** Opaque identifier (user, job, claim, category, ARN, URL of this platform). */
export const Identifier = (options: FieldOptions) =>
  field(options, { type: 'string', minLength: 1 }, IsString(), Length(1, 2_048));

export const OneOf = (values: readonly string[], options: FieldOptions) =>
  field(
    options,
    // In a schema with `enum`, null is allowed only if the list contains it, whatever the type says.
    { type: 'string', enum: takesNull(options) ? [...values, null] : [...values] },
    IsIn([...values], { message: `$property must be one of ${values.join(', ')}` }),
  );

export const WholeNumber = (options: FieldOptions) => field(options, { type: 'integer', minimum: 0 }, IsInt(), Min(0));
