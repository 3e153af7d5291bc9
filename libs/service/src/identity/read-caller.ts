import { LIMITS } from '@freelance/contracts';
import { UserIdMissingError, ValidationFailedError } from '../errors/service-errors';
import { Caller, USER_TYPES, type UserType } from './caller';
import { ISSUER_HEADER, Roles } from './roles';

export const USER_ID = new RegExp(`^[\\x21-\\x7e]{1,${LIMITS.userId}}$`);

/** Whether the text can be a user id. */
export const isUserId = (text: string): boolean => USER_ID.test(text);

type Headers = Record<string, string | string[] | undefined>;

/** The value of a header without the white space that HTTP allows around it; other kinds of space belong to the value. */
export const headerValue = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.join(', ') : (value ?? '')).replace(/^[ \t]+|[ \t]+$/g, '');

/**
 * Reads the identity headers.
 * @throws UserIdMissingError when `X-User-ID` is missing or empty
 * @throws ValidationFailedError when a header is invalid (two values, wrong type)
 */
export function readCaller(headers: Headers): Caller {
  const userId = headerValue(headers['x-user-id']);
  if (userId === '') throw new UserIdMissingError();
  if (!isUserId(userId)) {
    const message = `X-User-ID must be one value of 1 to ${LIMITS.userId} visible ASCII characters`;
    throw new ValidationFailedError([{ field: 'X-User-ID', message }]);
  }
  return new Caller(userId, readUserType(headers), Roles.in(headers), headerValue(headers[ISSUER_HEADER]) || undefined);
}

/**
 * The user type that the caller states, if any.
 * @throws ValidationFailedError
 */
export function readUserType(headers: Headers): UserType | undefined {
  const userType = headers['x-user-type'];
  if (userType === undefined) return undefined;
  const known = USER_TYPES.find((type) => type === headerValue(userType));
  if (known) return known;
  throw new ValidationFailedError([{ field: 'X-User-Type', message: 'X-User-Type must be owner or seeker' }]);
}
