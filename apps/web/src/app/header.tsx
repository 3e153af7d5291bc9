import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session';
import { Count } from '../parts/count';
import { useTexts } from '../texts/use-texts';
import { ADDRESSES } from './addresses';
import { AccountMenu } from './account-menu';
import { useNeedsYou } from './needs-you';

const Mark = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" strokeWidth="3" />
    <path d="M12 2.5a9.5 9.5 0 0 1 8.2 14.25L12 12z" fill="var(--time)" />
    <path d="M12 2.5V12l8.2 4.75" fill="none" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
  </svg>
);

/** Brand, the pages of the person's roles with what needs them, account. */
export function Header() {
  const { t } = useTexts();
  const { person, has } = useSession();
  const needsYou = useNeedsYou();
  const pages = [
    { to: '/', name: t('app.nav.findJobs'), isShown: true },
    { to: '/work', name: t('app.nav.work'), isShown: has('seeker'), count: needsYou.work },
    { to: '/my-jobs', name: t('app.nav.myJobs'), isShown: has('owner'), count: needsYou.jobs },
    { to: '/jobs/new', name: t('app.nav.post'), isShown: has('owner') },
    { to: '/console', name: t('app.nav.console'), isShown: has('admin') },
  ];
  return (
    <header className="top">
      <div className="wrap">
        <Link className="brand" to="/">
          <Mark />
          {t('app.name')}
        </Link>
        <nav aria-label={t('app.nav')}>
          <ul>
            {pages
              .filter(({ isShown }) => isShown)
              .map(({ to, name, count = 0 }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
                    {name}
                    {count > 0 && (
                      <>
                        <span className="visually-hidden">{t('app.nav.needsYou', { count })} </span>
                        <Count count={count} needsYou />
                      </>
                    )}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        <div className="end">
          {person && <AccountMenu person={person} />}
          {person === null && <Link to={ADDRESSES.signIn}>{t('app.signIn')}</Link>}
        </div>
      </div>
    </header>
  );
}
