import { Outlet, useLocation } from '@tanstack/react-router';
import { useWebConfig } from '../api/web-config';
import { useTexts } from '../texts/use-texts';
import { Frame } from './frame';
import { LiveRegions } from './live-regions';
import { SandboxBar } from './sandbox-bar';
import { useTitleFocus } from './title-focus';

/** The frame of the pages; the operator's console has its own. */
export function Root() {
  const isConsole = useLocation({ select: ({ pathname }) => /^\/console(\/|$)/.test(pathname) });
  return isConsole ? <BareFrame /> : <Frame />;
}

/** What every page has around it, without header, footer and `main`. */
function BareFrame() {
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
      <Outlet />
    </>
  );
}
