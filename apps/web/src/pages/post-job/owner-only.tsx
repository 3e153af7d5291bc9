import type { ReactNode } from 'react';
import { type Person, useSession } from '../../api/session';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Skeleton } from '../../parts/skeleton';
import { useTexts } from '../../texts/use-texts';

/** A page for people who post jobs; others read why not, and how to come here as somebody who does. */
export function OwnerOnly({ title, children }: { title: string; children: (person: Person) => ReactNode }) {
  const { t } = useTexts();
  const { person, has } = useSession();
  if (person && has('owner')) return children(person);
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      {person === undefined ? (
        <Skeleton shape="lines" />
      ) : (
        <Empty
          heading={t(person === null ? 'postJob.signIn' : 'postJob.notForYou')}
          actions={
            <ButtonLink weight="primary" to="/sign-in" search={{ returnTo: location.pathname }}>
              {t(person === null ? 'moves.button.signIn' : 'moves.button.switchAccount')}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}
