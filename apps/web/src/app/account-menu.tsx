import { Link, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api, forgetAnswers } from '../api/client';
import type { Person } from '../api/session';
import { useWebConfig } from '../api/web-config';
import { draftStore } from '../drafts/browser-drafts';
import { Face } from '../parts/face';
import { Menu } from '../parts/menu';
import { useTexts } from '../texts/use-texts';
import { ADDRESSES } from './addresses';

/** Who is signed in, the pages of the account, and the way out. */
export function AccountMenu({ person }: { person: Person }) {
  const { t } = useTexts();
  const config = useWebConfig();
  const signOut = useSignOut(person.userId);
  return (
    <Menu
      summary={
        <>
          {person.name !== undefined && <Face name={person.name} />}
          <span className="wide-only">
            <bdi>{person.name ?? person.userId}</bdi>
          </span>
          <span className="visually-hidden">{t('app.account.menu')}</span>
        </>
      }
    >
      {config?.addOns.includes('users') && <Link to={ADDRESSES.profile}>{t('app.account.profile')}</Link>}
      <Link to={ADDRESSES.subscriptions}>{t('app.account.subscriptions')}</Link>
      <Link to={ADDRESSES.language}>{t('app.account.language')}</Link>
      <Link to={ADDRESSES.sessions}>{t('app.account.sessions')}</Link>
      <hr />
      <button type="button" onClick={() => void signOut()}>
        {t('app.signOut')}
      </button>
    </Menu>
  );
}

/** Ends the session. What was typed and not sent goes with it: the next person at this device must not read it. */
function useSignOut(userId: string): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await api.POST('/api/v1/auth/sign-out', {});
    draftStore.removeAllOf(userId);
    forgetAnswers();
    queries.clear();
    await navigate({ to: '/' });
  };
}
