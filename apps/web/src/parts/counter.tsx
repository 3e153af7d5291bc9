import { countCharacters } from '../forms/text-faults';
import { useTexts } from '../texts/use-texts';
import { classes } from './classes';

const SHOWN_FROM = 0.8;

export const isNearLimit = (text: string, limit: number): boolean =>
  // Code points are never more than code units, so short texts need no counting.
  text.length >= limit * SHOWN_FROM && countCharacters(text) >= limit * SHOWN_FROM;

/** How many characters are left, or too many. */
export function Counter({ text, limit }: { text: string; limit: number }) {
  const { t } = useTexts();
  const left = limit - countCharacters(text);
  return (
    <span className={classes(left < 0 && 'field-count-over')}>
      {left < 0 ? t('parts.field.tooMany', { count: -left }) : t('parts.field.left', { count: left })}
    </span>
  );
}
