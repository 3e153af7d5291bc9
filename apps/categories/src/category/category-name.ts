import { createHash } from 'node:crypto';

const ID_LENGTH = 80;
const HASH_LENGTH = 16;
const SEPARATOR = '--';

/** Longest normalized name, in bytes of UTF-8: DynamoDB accepts sort keys of at most this size. */
export const COMPARED_NAME_BYTES = 1_024;

/**
 * The form in which names are compared: Unicode NFKC_Casefold, then trimmed and with single spaces. Compatibility
 * forms, case, invisible characters and the amount of white space make no difference.
 */
export const normalizedName = (name: string): string =>
  foldedName(name.normalize('NFKC').replace(SHOWS_NOTHING, '').replaceAll(CAPITAL_SHARP_S, 'ß'));

/** Zero-width characters, soft hyphens, variation selectors and the like. */
const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}/gu;
/** Its upper case is itself and its lower case ß, whose upper case is SS. */
const CAPITAL_SHARP_S = 'ẞ';

function foldedName(name: string): string {
  const folded = name.normalize('NFKC').split(DOTLESS_I).map(foldCase).join(DOTLESS_I).normalize('NFKC');
  return folded.trim().replace(/\s+/gu, ' ');
}

/** Two steps, since lower case alone does not make ß equal to ss, nor the two small sigmas equal. */
const foldCase = (text: string): string => text.toUpperCase().toLowerCase();

/** The one letter that `foldCase` would change into another: it has the same upper case as i, but is another letter. */
const DOTLESS_I = 'ı';

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
