import type { Status } from '@freelance/contracts/operate';
import { Link, Outlet } from '@tanstack/react-router';
import { Count } from '../../parts/count';
import { LanguageSwitch } from '../../parts/language-switch';
import { ThemeSwitch } from '../../parts/theme-switch';
import { useSession } from '../../api/session';
import { useTexts } from '../../texts/use-texts';
import { AnyIdField } from './any-id/any-id-field';
import { useOps } from './api/use-ops';
import './console.css';
import './parts/lists.css';

const PAGES = ['now', 'jobs', 'mails', 'queues', 'requests', 'time', 'people', 'audit'] as const;

/** The rail with the field for any id and the pages; a row on narrow screens. */
export function ConsoleFrame() {
  const { t, zone } = useTexts();
  const { person, has } = useSession();
  if (person === undefined) return null;
  return (
    <div className="console">
      {has('admin') ? (
        <div className="console-shell">
          <Rail />
          <main id="main" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      ) : (
        <main id="main" className="wrap" tabIndex={-1}>
          <h1 tabIndex={-1}>{t(person ? 'console.forbidden' : 'console.signIn', { user: person?.userId ?? '' })}</h1>
          <p>
            <a href={`/sign-in?returnTo=${encodeURIComponent(location.pathname)}`}>{t('console.signIn')}</a>
          </p>
        </main>
      )}
      <footer className="foot">
        <div className="wrap">
          <span>{t('console.zone', { zone })}</span>
          <div className="end">
            <LanguageSwitch />
            <ThemeSwitch />
            <Link to="/">{t('console.leave')}</Link>
          </div>
        </div>
      </footer>
    </div>
  );
}

function Rail() {
  const { t } = useTexts();
  const { data: status } = useOps<Status>('/ops/status');
  const alarms = status?.reasons.length ?? 0;
  return (
    <header className="side">
      <Link className="brand" to="/console">
        {t('console.name')}
      </Link>
      <AnyIdField />
      <nav aria-label={t('console.nav')}>
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <Link
                to={page === 'now' ? '/console' : `/console/${page}`}
                activeOptions={{ exact: page === 'now', includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(`console.nav.${page}`)}
                {page === 'now' && alarms > 0 && (
                  <>
                    <span className="visually-hidden">{t('console.alarms', { n: alarms })}</span>
                    <span aria-hidden="true">
                      <Count count={alarms} needsYou />
                    </span>
                  </>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
