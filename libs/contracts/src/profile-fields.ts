import { applyDecorators, type Type as ClassType } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  getMetadataStorage,
  IsArray,
  isISO31661Alpha2,
  isISO8601,
  IsNumber,
  isTimeZone,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { AtMostTwoDecimals, DECIMAL, field, type FieldOptions } from './field';
import { HTTPS_URL_PATTERN, isHttpsUrl, isReadAlike } from './https-url';
import { LIMITS } from './limits';
import { mailAddress } from './mail-address';
import { PROFILE_LIMITS } from './profile';

/** An object with fields of its own. Unknown fields in it are errors, as in the body. */
export const Nested = (type: ClassType, options: FieldOptions) =>
  applyDecorators(
    field(
      options,
      { type },
      OnlyKnownFields(type, { each: false }),
      ValidateNested({ message: '$property must be an object' }),
    ),
    Type(() => type),
  );

/** A list of objects. */
export const ListOf = (type: ClassType, max: number, options: FieldOptions) => {
  const message = `$property must be a list of at most ${max} objects`;
  return applyDecorators(
    field(
      options,
      { type: [type], maxItems: max },
      IsArray({ message }),
      ArrayMaxSize(max, { message }),
      OnlyKnownFields(type, { each: true }),
      ValidateNested({ each: true, message }),
    ),
    Type(() => type),
  );
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const OnlyKnownFields = (type: ClassType, { each }: { each: boolean }) => {
  const hasOnlyKnown = (value: unknown): boolean => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
    const known = new Set(rules.map(({ propertyName }) => propertyName));
    return isObject(value) && Object.keys(value).every((name) => known.has(name));
  };
  const message = '$property holds something that is no object, or a field that is not known';
  return ValidateBy({ name: 'onlyKnownFields', validator: { validate: hasOnlyKnown } }, { each, message });
};

/** https URLs of a request. The platform never fetches them. */
export const HttpsUrls = (max: number, options: FieldOptions) => {
  const message = `$property must be a list of at most ${max} https URLs of at most ${LIMITS.url} characters`;
  const isUrl = (value: unknown): boolean =>
    typeof value === 'string' && value.length <= LIMITS.url && isHttpsUrl(value) && isReadAlike(value);
  return field(
    options,
    {
      type: 'array',
      maxItems: max,
      items: { type: 'string', format: 'uri', maxLength: LIMITS.url, pattern: HTTPS_URL_PATTERN },
    },
    IsArray({ message }),
    ArrayMaxSize(max, { message }),
    ValidateBy({ name: 'httpsUrls', validator: { validate: isUrl } }, { each: true, message }),
  );
};

const textThat = (isRight: (text: string) => boolean, name: string, message: string) =>
  ValidateBy(
    { name, validator: { validate: (value: unknown) => typeof value === 'string' && isRight(value) } },
    { message },
  );

/** Country, as in ISO 3166-1. */
export const Country = (options: FieldOptions) =>
  field(
    { example: 'DE', ...options },
    { type: 'string', pattern: '^[A-Z]{2}$' },
    textThat(
      (text) => /^[A-Z]{2}$/.test(text) && isISO31661Alpha2(text),
      'country',
      '$property must be a country of ISO 3166-1 with two capital letters, like DE',
    ),
  );

/** Language tag of BCP 47. */
export const LanguageTag = (options: FieldOptions) =>
  field(
    { example: 'en', ...options },
    { type: 'string', minLength: 2, maxLength: PROFILE_LIMITS.tag },
    textThat(
      (text) => text.length <= PROFILE_LIMITS.tag && isLanguageTag(text),
      'languageTag',
      '$property must be a language tag of BCP 47, like de-AT',
    ),
  );

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Time zone of the IANA database. */
export const TimeZone = (options: FieldOptions) =>
  field(
    { example: 'Europe/Berlin', ...options },
    { type: 'string', minLength: 1, maxLength: PROFILE_LIMITS.tag },
    textThat(
      (text) => text.length <= PROFILE_LIMITS.tag && !/^[+-]/.test(text) && isTimeZone(text),
      'timeZone',
      '$property must be a time zone of the IANA database, like Europe/Berlin',
    ),
  );

/** A day of the calendar, without time. */
export const CalendarDate = (options: FieldOptions) =>
  field(
    { example: '2026-03-01', ...options },
    { type: 'string', format: 'date' },
    textThat(
      (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isISO8601(text, { strict: true }),
      'calendarDate',
      '$property must be a date like 2026-03-01',
    ),
  );

/** Degrees of latitude (at most 90) or longitude (at most 180), with two decimals: about a kilometre. */
export const Degrees = (most: number, options: FieldOptions) => {
  const message = `$property must be a number from -${most} to ${most} with at most two decimals`;
  return field(
    options,
    { ...DECIMAL, minimum: -most, maximum: most },
    IsNumber({ allowNaN: false, allowInfinity: false }, { message }),
    Min(-most, { message }),
    Max(most, { message }),
    AtMostTwoDecimals(message),
  );
};

/** A whole number between two bounds. */
export const Whole = (least: number, most: number, options: FieldOptions) => {
  const message = `$property must be a whole number from ${least} to ${most}`;
  return field(
    options,
    { type: 'integer', minimum: least, maximum: most },
    ValidateBy({ name: 'whole', validator: { validate: Number.isInteger } }, { message }),
    Min(least, { message }),
    Max(most, { message }),
  );
};

/** Longer addresses cannot be delivered (RFC 5321). */
const LONGEST_ADDRESS = 254;

/** Address of a request: the part before the `@` in ASCII, the domain in any script. */
export const MailAddress = (options: FieldOptions) =>
  field(
    options,
    { type: 'string', format: 'email', minLength: 6, maxLength: LONGEST_ADDRESS },
    textThat(
      (text) => (mailAddress(text)?.length ?? Infinity) <= LONGEST_ADDRESS,
      'mailAddress',
      `$property must be an e-mail address of at most ${LONGEST_ADDRESS} characters, in ASCII before the @`,
    ),
  );

/** The longest token of a link names a user of 128 characters. */
const LONGEST_TOKEN = 1_000;

/** Token of a link. Text that cannot be one is answered like a token that is not valid any more. */
export const LinkToken = (options: FieldOptions) =>
  field(
    options,
    { type: 'string', minLength: 1, maxLength: LONGEST_TOKEN },
    textThat(
      (text) => text.length > 0 && text.length <= LONGEST_TOKEN,
      'linkToken',
      `$property must be text of 1 to ${LONGEST_TOKEN} characters`,
    ),
  );
