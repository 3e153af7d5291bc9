const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => [...segmenter.segment(word)].map(({ segment }) => segment).find((sign) => /\p{L}/u.test(sign)))
    .filter((letter) => letter !== undefined);
  const [first = '', last = ''] = [letters[0], letters.length > 1 ? letters.at(-1) : ''];
  return `${first}${last}`.toLocaleUpperCase();
}
