const rules = new Intl.PluralRules('en-US');

/** `1 message`, `2 messages`. @param plural where it is not the noun with an s */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${rules.select(count) === 'one' ? noun : plural}`;
