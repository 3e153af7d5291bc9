import { createHash } from 'node:crypto';
import { foldedName, normalizedName } from '@freelance/contracts';

const ID_LENGTH = 80;
const HASH_LENGTH = 16;
const SEPARATOR = '--';

/** Longest normalized name, in bytes of UTF-8: DynamoDB accepts sort keys of at most this size. */
export const COMPARED_NAME_BYTES = 1_024;

/**
 * The id of the category with this name: 1 to 80 of a-z, 0-9 and -. It is the plain kebab form when that is short
 * enough and maps back to the name exactly, otherwise the readable part and a hash. Only the second contains `--`.
 */
export const categoryIdOf = (name: string): string => idOf(normalizedName(name));

/** The id that releases before 0.3 gave the category: they also compared invisible characters, and ẞ. */
export const legacyCategoryIdOf = (name: string): string => idOf(foldedName(name));

function idOf(compared: string): string {
  const mapsBack = /^[a-z0-9]+( [a-z0-9]+)*$/.test(compared);
  if (mapsBack && compared.length <= ID_LENGTH) return compared.replaceAll(' ', '-');
  const hash = createHash('sha256').update(compared).digest('hex').slice(0, HASH_LENGTH);
  return readablePart(compared, ID_LENGTH - SEPARATOR.length - HASH_LENGTH) + SEPARATOR + hash;
}

function readablePart(compared: string, length: number): string {
  const ascii = compared.normalize('NFKD').replace(/\p{M}/gu, '');
  const kebab = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return kebab.slice(0, length).replace(/-+$/, '');
}
