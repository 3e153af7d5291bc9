import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts';
import { usePageTitle } from './page-title';

export function NotFound() {
  const { t } = useTexts();
  usePageTitle(t('app.notFound.title'));
  return (
    <>
      <h1 tabIndex={-1}>{t('app.notFound.title')}</h1>
      <p>{t('app.notFound.about')}</p>
      <p>
        <Link to="/">{t('app.notFound.home')}</Link>
      </p>
    </>
  );
}
