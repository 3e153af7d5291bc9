import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { type Catalogue, firstLanguage, LANGUAGES, type LanguageTag } from './languages';
import { translateWith } from './translate';
import { type Texts, TextsContext } from './use-texts';

const KEPT = 'language';

/** The language that the person chose on this device, else the browser's. */
export function initialLanguage(): LanguageTag {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEPT);
  } catch {
    // The browser stores nothing for this site.
  }
  return firstLanguage([kept, ...navigator.languages]);
}

interface Shown {
  locale: LanguageTag;
  catalogue: Catalogue;
}

/** Loads the catalogue before the app is shown, so that no page is ever without texts. */
export const loadLanguage = async (locale: LanguageTag): Promise<Shown> => ({
  locale,
  catalogue: await LANGUAGES[locale].load(),
});

export function TextsProvider({ first, children }: { first: Shown; children: ReactNode }) {
  const [shown, setShown] = useState(first);
  const setLanguage = useCallback((language: LanguageTag) => {
    try {
      localStorage.setItem(KEPT, language);
    } catch {
      // Then the choice lasts until the page is left.
    }
    void loadLanguage(language).then(setShown);
  }, []);
  useEffect(() => {
    document.documentElement.lang = shown.locale;
  }, [shown.locale]);
  const texts = useMemo<Texts>(
    () => ({
      ...translateWith(shown.catalogue, shown.locale),
      locale: shown.locale,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      setLanguage,
    }),
    [shown, setLanguage],
  );
  return <TextsContext value={texts}>{children}</TextsContext>;
}
