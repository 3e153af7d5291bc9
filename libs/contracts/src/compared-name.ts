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

/** Without the removal of invisible characters and of ẞ, as releases before 0.3 compared names. */
export function foldedName(name: string): string {
  const folded = name.normalize('NFKC').split(DOTLESS_I).map(foldCase).join(DOTLESS_I).normalize('NFKC');
  return folded.trim().replace(/\s+/gu, ' ');
}

/** Two steps, since lower case alone does not make ß equal to ss, nor the two small sigmas equal. */
const foldCase = (text: string): string => text.toUpperCase().toLowerCase();

/** The one letter that `foldCase` would change into another: it has the same upper case as i, but is another letter. */
const DOTLESS_I = 'ı';
