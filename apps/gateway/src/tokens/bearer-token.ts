import { givenValues } from '@freelance/service';

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;

/**
 * The token of the request; undefined without an `Authorization` header, and empty when the header is invalid:
 * repeated, or with another scheme.
 * @param rawHeaders names and values in turn, as they arrived: Node drops all but the first `Authorization`
 */
export function bearerToken(rawHeaders: readonly string[]): string | undefined {
  const given = givenValues(rawHeaders, 'authorization');
  if (given.length === 0) return undefined;
  return (given.length === 1 && BEARER.exec(given[0]!)?.[1]) || '';
}

/** Without a bearer token, the challenge has only the scheme and no error code (RFC 6750, section 3.1). */
export const challengeTo = (rawHeaders: readonly string[]): string =>
  givenValues(rawHeaders, 'authorization').some((value) => /^Bearer\b/i.test(value))
    ? 'Bearer error="invalid_token"'
    : 'Bearer';
