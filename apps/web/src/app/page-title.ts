import { useEffect } from 'react';
import { useTexts } from '../texts/use-texts';

/** The title of the window: `{page} · Freelance`. */
export function usePageTitle(page: string): void {
  const { t } = useTexts();
  const name = t('app.name');
  useEffect(() => {
    document.title = `${page} · ${name}`;
  }, [page, name]);
}
