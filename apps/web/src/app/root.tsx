import { Outlet, useLocation } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts';
import { Frame } from './frame';
import { LiveRegions } from './live-regions';

/** The frame of the pages; the operator's console has its own. */
export function Root() {
  const { t } = useTexts();
  const isConsole = useLocation({ select: ({ pathname }) => /^\/console(\/|$)/.test(pathname) });
  if (!isConsole) return <Frame />;
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <LiveRegions />
      <Outlet />
    </>
  );
}
