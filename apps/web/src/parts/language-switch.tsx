import { LANGUAGES, type LanguageTag } from '../texts/languages';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';

/** The other languages, each in its own words. */
export function LanguageSwitch() {
  const { locale, setLanguage } = useTexts();
  const others = (Object.keys(LANGUAGES) as LanguageTag[]).filter((tag) => tag !== locale);
  return others.map((tag) => (
    <Button key={tag} weight="quiet" lang={tag} onClick={() => setLanguage(tag)}>
      {LANGUAGES[tag].name}
    </Button>
  ));
}
