import { LanguageSwitch } from '../parts/language-switch';
import { ThemeSwitch } from '../parts/theme-switch';
import { useTexts } from '../texts/use-texts';
import { useTicking } from '../time/use-now';
import { zoneWords } from '../time/zone';

/** In which zone times are, language, light or dark. */
export function Footer() {
  const { t, zone } = useTexts();
  const words = useTicking((now) => zoneWords(now, zone));
  return (
    <footer className="foot">
      <div className="wrap">
        <span>{t('app.zone', { zone: words })}</span>
        <div className="end">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
