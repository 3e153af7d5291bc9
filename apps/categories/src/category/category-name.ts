import { createHash } from 'node:crypto';

const ID_LENGTH = 80;
const HASH_LENGTH = 16;
const SEPARATOR = '--';

/** Bytes (UTF-8) a name may have once it is written out for comparison: DynamoDB takes sort keys of at most this size. */
export const COMPARED_NAME_BYTES = 1_024;

/**
 * A name as compared (Unicode NFKC_Casefold, then trimmed and with single spaces): compatibility forms, case, characters
 * that show nothing and runs of white space make no difference.
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

/** Upper before lower case folds what one step leaves apart (ß and ss, both sigmas). */
const foldCase = (text: string): string => text.toUpperCase().toLowerCase();

/** The one letter that this would fold with another: its upper case is that of i, yet it is a letter of its own. */
const DOTLESS_I = 'ı';

/**
 * The id of the category of this name: 1 to 80 of a-z, 0-9 and -. The plain kebab form where it maps back to the name
 * exactly and fits, otherwise its readable part and a hash. A plain form never holds `--`, so the two never meet.
 */
export const categoryIdOf = (name: string): string => idOf(normalizedName(name));

/** The id that releases before 0.3 gave a category of this name: they compared characters that show nothing, and ẞ. */
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
