import { createContext, useContext } from 'react';
import type { LanguageTag } from './languages';
import type { Translate, TranslateRich } from './translate';

export interface Texts {
  t: Translate;
  rich: TranslateRich;
  locale: LanguageTag;
  /** IANA name of the zone in which times are shown. */
  zone: string;
  setLanguage: (language: LanguageTag) => void;
}

export const TextsContext = createContext<Texts | undefined>(undefined);

/** The texts in the reader's language and zone. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts() needs a TextsProvider above it');
  return texts;
}
