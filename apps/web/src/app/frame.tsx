import { Outlet } from '@tanstack/react-router';
import { useWebConfig } from '../api/web-config';
import { useTexts } from '../texts/use-texts';
import { Footer } from './footer';
import { Header } from './header';
import { LiveRegions } from './live-regions';
import { SandboxBar } from './sandbox-bar';
import { useTitleFocus } from './title-focus';

/** What every page has around it. */
export function Frame() {
  const { t } = useTexts();
  const config = useWebConfig();
  useTitleFocus();
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <LiveRegions />
      {config?.sandbox && <SandboxBar />}
      <Header />
      <main id="main" className="wrap" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}
