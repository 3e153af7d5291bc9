import { givenValues } from '@freelance/service';

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;

/**
 * The token that was sent; undefined when nobody tried to say who they are, and empty when they did it in a way that
 * cannot be right: twice, or by another scheme.
 * @param rawHeaders names and values in turn, as they arrived: of a repeated `Authorization` Node drops all but the first
 */
export function bearerToken(rawHeaders: readonly string[]): string | undefined {
  const given = givenValues(rawHeaders, 'authorization');
  if (given.length === 0) return undefined;
  return (given.length === 1 && BEARER.exec(given[0]!)?.[1]) || '';
}
