import { useMemo } from 'react';
import { useTexts } from '../texts/use-texts';
import { type Words, wordsOf } from './words';

/** The words for times, in the reader's language and zone. */
export function useWords(): Words {
  const { t, locale, zone } = useTexts();
  return useMemo(() => wordsOf({ t, locale, zone }), [t, locale, zone]);
}
