import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, forgetAnswers, onSessionRefused } from '../api/client';
import { type Person, personOf, sessionQuery } from '../api/session';
import { announce } from '../parts/announce';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useTexts } from '../texts/use-texts';
import { askToSignIn, onSignInRequest, type SignInOutcome, type SignInRequest } from './ask-to-sign-in';
import { onSignedInElsewhere, openSignInWindow } from './signed-in-elsewhere';

/** Appears when the session ends under an open page. The page behind it keeps everything. */
export function SessionDialog() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const [request, setRequest] = useState<SignInRequest>();
  /** Who was signed in when the dialog appeared. */
  const before = useRef<Person>(undefined);

  useEffect(
    () =>
      onSignInRequest((asked) => {
        before.current ??= queryClient.getQueryData(sessionQuery.queryKey) ?? undefined;
        setRequest(asked);
      }),
    [queryClient],
  );
  useEffect(
    () =>
      onSessionRefused(() => {
        // Signed-out people get 401 too; nothing has ended for them.
        if (queryClient.getQueryData(sessionQuery.queryKey)) void askToSignIn('ended');
      }),
    [queryClient],
  );

  const close = useCallback(
    (outcome: SignInOutcome) => {
      request?.settle(outcome);
      setRequest(undefined);
      before.current = undefined;
    },
    [request],
  );
  useEffect(() => {
    if (!request) return;
    return onSignedInElsewhere(() => void checkWho());
    async function checkWho(): Promise<void> {
      forgetAnswers();
      const { data } = await api.GET('/api/v1/auth/session');
      if (personOf(data)?.userId !== before.current?.userId) return location.reload();
      close('same');
      await queryClient.invalidateQueries();
    }
  }, [request, queryClient, close]);

  const heading = request && t(request.reason === 'ended' ? 'session.ended' : 'session.stepUp');
  useEffect(() => {
    if (heading !== undefined) announce(heading, 'assertive');
  }, [heading]);
  if (!request) return null;
  const leave = (): void => {
    close('closed');
    if (request.reason === 'ended') queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <Dialog heading={heading} onClose={leave}>
      <p>{t('session.kept')}</p>
      <div className="row">
        <Button weight="primary" onClick={openSignInWindow}>
          {t('session.signIn')}
        </Button>
        <Button onClick={leave}>{t('session.later')}</Button>
      </div>
    </Dialog>
  );
}
