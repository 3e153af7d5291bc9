import { Link, Outlet } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts';
import { LiveRegions } from './live-regions';

/** What every page has around it. */
export function Frame() {
  const { t } = useTexts();
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <LiveRegions />
      <header className="top">
        <div className="wrap">
          <Link className="brand" to="/">
            {t('app.name')}
          </Link>
        </div>
      </header>
      <main id="main" className="wrap" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
