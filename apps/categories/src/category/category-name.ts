import { createHash } from 'node:crypto';

const ID_LENGTH = 80;
const HASH_LENGTH = 16;
const SEPARATOR = '--';

/** Characters a name may have once it is written out for comparison: it is part of an index key of limited size. */
export const COMPARED_NAME_LENGTH = 200;

/** A name as compared: compatibility forms, case and runs of white space make no difference. */
export function comparedName(name: string): string {
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
export function categoryIdOf(name: string): string {
  const compared = comparedName(name);
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
