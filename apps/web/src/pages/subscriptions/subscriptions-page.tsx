import { ApiError } from '@freelance/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { categoriesQuery } from '../../api/categories';
import { api } from '../../api/client';
import { type Person, useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useStale } from '../../app/use-stale';
import { Button, ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { signInFrom } from '../../parts/link-target';
import { Note } from '../../parts/note';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { StaleLine } from '../../parts/stale-line';
import { EMPTY_STATES, refusalOf, sentenceFor } from '../../sentences';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { serverNow } from '../../time/browser-time';
import './subscriptions.css';

const subscriptionsKey = (userId: string) => ['subscriptions', userId] as const;

/** The categories whose new jobs the person is mailed about. */
export function SubscriptionsPage() {
  const { t } = useTexts();
  const { person } = useSession();
  usePageTitle(t('subscriptions.title'));
  return (
    <>
      <h1 tabIndex={-1}>{t('subscriptions.title')}</h1>
      <p className="lead">{t('subscriptions.about')}</p>
      {person === null && (
        <Empty
          heading={t('subscriptions.signIn')}
          actions={
            <ButtonLink weight="primary" {...signInFrom('/subscriptions')}>
              {t('moves.button.signIn')}
            </ButtonLink>
          }
        />
      )}
      {person === undefined && <Skeleton shape="rows" />}
      {person && <Categories key={person.userId} person={person} />}
    </>
  );
}

function Categories({ person }: { person: Person }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const queryClient = useQueryClient();
  const key = subscriptionsKey(person.userId);
  const categories = useQuery(categoriesQuery);
  const followed = useQuery({
    queryKey: key,
    queryFn: async () => {
      const ids: string[] = [];
      for await (const { categoryId } of api.pages('/subscriptions', { params: { query: { limit: 100 } } })) {
        ids.push(categoryId);
      }
      return ids;
    },
  });
  const change = useMutation({
    mutationFn: async ({ categoryId, follow }: { categoryId: string; follow: boolean }) => {
      const init = { params: { path: { categoryId } } };
      if (follow) await api.PUT('/categories/{categoryId}/subscription', { ...init, body: {} });
      else await api.DELETE('/categories/{categoryId}/subscription', init);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  const stale = useStale(followed);
  if ((followed.error && !followed.data) || (categories.error && !categories.data)) {
    return (
      <PartError onRetry={() => void Promise.all([followed.refetch(), categories.refetch()])}>
        {t('sentences.serverFault')}
      </PartError>
    );
  }
  if (!followed.data || !categories.data) return <Skeleton shape="rows" />;
  const { data: ids } = followed;
  // A category may have been followed before it was removed.
  const known = new Set(categories.data.map(({ categoryId }) => categoryId));
  const rows = [
    ...categories.data.map(({ categoryId, name, description }) => ({ categoryId, name, description })),
    ...ids.filter((id) => !known.has(id)).map((categoryId) => ({ categoryId, name: categoryId, description: null })),
  ];
  return (
    <>
      <StaleLine {...stale} />
      {change.error && <Note kind="bad">{say(sentenceOf(change.error, person))}</Note>}
      {ids.length === 0 && <Note>{say(EMPTY_STATES.noSubscriptions.why)}</Note>}
      <ul className="subscriptions">
        {rows.map(({ categoryId, name, description }) => {
          const isFollowed = ids.includes(categoryId);
          const isChanging = change.isPending && change.variables.categoryId === categoryId;
          return (
            <li key={categoryId}>
              <div>
                <h2>{name}</h2>
                {description !== null && <p className="muted">{description}</p>}
              </div>
              <Button
                aria-pressed={isFollowed}
                busy={isChanging && t('commands.sending')}
                onClick={() => change.mutate({ categoryId, follow: !isFollowed })}
              >
                {t(isFollowed ? 'subscriptions.unfollow' : 'subscriptions.follow')}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const sentenceOf = (error: Error, { userId, name, roles }: Person) =>
  error instanceof ApiError
    ? sentenceFor(refusalOf(error), { viewer: { userId, roles }, name, now: serverNow() })
    : ({ key: 'sentences.serverFault' } as const);
