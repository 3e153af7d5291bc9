import { Outlet, useLocation } from '@tanstack/react-router';
import { useWebConfig } from '../api/web-config';
import { useTexts } from '../texts/use-texts';
import { Frame } from './frame';
import { LiveRegions } from './live-regions';
import { SandboxBar } from './sandbox-bar';
import { useTitleFocus } from './title-focus';

/** What every page has around it. The pages have a frame inside it; the operator's console has its own. */
export function Root() {
  const { t } = useTexts();
  const config = useWebConfig();
  const isConsole = useLocation({ select: ({ pathname }) => /^\/console(\/|$)/.test(pathname) });
  useTitleFocus();
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <LiveRegions />
      {config?.sandbox && <SandboxBar />}
      {isConsole ? <Outlet /> : <Frame />}
    </>
  );
}
