import { useEffect } from 'react';
import { usePageTitle } from '../../app/page-title';
import { tellSignedIn } from '../../session/signed-in-elsewhere';
import { useTexts } from '../../texts/use-texts';

/** Ends a window that was opened to sign in. Browsers may keep it open: then it says what to do. */
export function SignedInPage() {
  const { t } = useTexts();
  usePageTitle(t('session.back.title'));
  useEffect(() => {
    tellSignedIn();
    window.close();
  }, []);
  return (
    <>
      <h1 tabIndex={-1}>{t('session.back.title')}</h1>
      <p className="lead prose">{t('session.back.about')}</p>
    </>
  );
}
