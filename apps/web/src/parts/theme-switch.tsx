import { useTexts } from '../texts/use-texts';
import { Button } from './button';

const isDark = (): boolean => {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
};

function setTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Then the choice lasts until the page is left.
  }
}

/** Light or dark, kept on this device; `theme.ts` sets it before the first paint. */
export function ThemeSwitch() {
  const { t } = useTexts();
  return (
    <Button weight="quiet" onClick={() => setTheme(isDark() ? 'light' : 'dark')}>
      {t('parts.theme')}
    </Button>
  );
}
