import { useMemo } from 'react';
import type { TextRef } from '../texts/text-ref';
import { useTexts } from '../texts/use-texts';
import { useNow } from '../time/use-now';
import { useWords } from '../time/use-words';
import { say, type Speech } from './say';
import { useSpeechFacts } from './speech-facts';

const MINUTE = 60_000;

/** Writes texts for the reader. Words such as "today" follow the clock. */
export function useSpeech(): Speech & { say: (text: TextRef) => string } {
  const { t, locale, zone } = useTexts();
  const words = useWords();
  const { currency, nameOf } = useSpeechFacts();
  const now = useNow(MINUTE);
  return useMemo(() => {
    const speech: Speech = { language: { t, locale, zone }, words, now, currency, nameOf };
    return { ...speech, say: (text) => say(text, speech) };
  }, [t, locale, zone, words, now, currency, nameOf]);
}
