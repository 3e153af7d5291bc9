/** A locale from a BCP 47 tag; undefined for another text. */
export function readLocale(tag: string): Intl.Locale | undefined {
  try {
    // Some systems write `de_AT`.
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
