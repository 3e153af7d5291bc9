import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '@freelance/client';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { Note } from '../../parts/note';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { useTexts } from '../../texts/use-texts';
import { PeopleList } from './people-list';
import { groupPeople, type Provider, providersQuery, signInAddress } from './providers';
import './sign-in.css';
import { SomebodyElse } from './somebody-else';

const route = getRouteApi('/sign-in');

/** Where the person goes afterwards, as far as the address says it. */
const destinationOf = (returnTo: string | undefined): 'job' | 'post' | undefined =>
  returnTo === undefined
    ? undefined
    : returnTo === '/jobs/new'
      ? 'post'
      : /^\/jobs\//.test(returnTo)
        ? 'job'
        : undefined;

export function SignInPage() {
  const { t } = useTexts();
  const { returnTo, error } = route.useSearch();
  const { data: providers, error: failure, refetch } = useQuery(providersQuery);
  const isSandbox = providers?.some(({ people }) => people !== undefined) ?? false;
  const title = isSandbox ? t('signIn.who') : t('signIn.title');
  usePageTitle(title);
  const destination = destinationOf(returnTo);
  return (
    <div className="sign-in">
      <h1 tabIndex={-1}>{title}</h1>
      {error !== undefined && (
        <div role="alert">
          <Note kind="bad">{t(`signIn.error.${error}`)}</Note>
        </div>
      )}
      <p className="lead prose">
        {isSandbox && `${t('signIn.sandbox')} `}
        {destination && t(`signIn.destination.${destination}`)}
      </p>
      <SignedInAs returnTo={returnTo} />
      {failure && !providers && (
        <PartError
          onRetry={() => void refetch()}
          {...(failure instanceof ApiError && failure.requestId !== undefined && { requestId: failure.requestId })}
        >
          {t('signIn.unreachable')}
        </PartError>
      )}
      {!providers && !failure && <Skeleton shape="rows" />}
      {providers?.length === 0 && <p>{t('signIn.none')}</p>}
      {providers?.map((provider) => (
        <ProviderPart key={provider.id} provider={provider} returnTo={returnTo} />
      ))}
    </div>
  );
}

function ProviderPart({
  provider: { id, name, people },
  returnTo,
}: {
  provider: Provider;
  returnTo: string | undefined;
}) {
  const { t } = useTexts();
  if (!people) {
    return (
      <p>
        <a className="button button-primary" href={signInAddress(id, returnTo ?? '/')}>
          {t('signIn.with', { provider: name })}
        </a>
      </p>
    );
  }
  const { owner, seeker, admin } = groupPeople(people);
  return (
    <>
      <div className="sign-in-pair">
        <PeopleList heading={t('signIn.owners')} people={owner} provider={id} returnTo={returnTo} />
        <PeopleList heading={t('signIn.seekers')} people={seeker} provider={id} returnTo={returnTo} />
      </div>
      <div className="sign-in-pair sign-in-others">
        <PeopleList heading={t('signIn.admins')} people={admin} provider={id} returnTo={returnTo} />
        <SomebodyElse provider={id} returnTo={returnTo} />
      </div>
    </>
  );
}

function SignedInAs({ returnTo = '/' }: { returnTo: string | undefined }) {
  const { t, rich } = useTexts();
  const { person } = useSession();
  if (!person) return null;
  return (
    <Note>
      <span>{rich('signIn.signedIn', { name: <bdi key="name">{person.name ?? person.userId}</bdi> })}</span>
      <a href={returnTo}>{t('signIn.goOn')}</a>
    </Note>
  );
}
