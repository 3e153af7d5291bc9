import { ApiError } from '@freelance/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { type Person, useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useStale } from '../../app/use-stale';
import { Button, ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { JobTable } from '../../parts/job-table';
import { MY_JOBS, signInFrom } from '../../parts/link-target';
import { NewerButton } from '../../parts/newer-button';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { StaleLine } from '../../parts/stale-line';
import { EMPTY_STATES, refusalOf } from '../../sentences';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import type { Filters } from './filters';
import { FiltersPanel } from './filters-panel';
import type { JobRow } from './job-row';
import { rowOf } from './job-row';
import { mergeRows, type ShownRow } from './merge-rows';
import './find-jobs.css';

const PAGE = 50;

/** The open jobs, newest first. */
export function FindJobsPage() {
  const { t } = useTexts();
  const { person, has } = useSession();
  const filters = useSearch({ from: '/' });
  usePageTitle(t('findJobs.title'));
  const isAllowed = has('seeker');
  return (
    <>
      {person !== undefined && !isAllowed && (
        <>
          <h1 tabIndex={-1}>{t('findJobs.title')}</h1>
          {person === null ? <SignInFirst /> : <ForSeekers isOwner={has('owner')} />}
        </>
      )}
      {person && isAllowed && (
        <OpenJobs key={`${person.userId} ${JSON.stringify(filters)}`} person={person} filters={filters} />
      )}
      {person === undefined && (
        <>
          <h1 tabIndex={-1}>{t('findJobs.title')}</h1>
          <Skeleton shape="rows" />
        </>
      )}
    </>
  );
}

function SignInFirst() {
  const { t } = useTexts();
  return (
    <Empty
      heading={t('findJobs.signIn')}
      actions={
        <ButtonLink weight="primary" {...signInFrom('/')}>
          {t('moves.button.signIn')}
        </ButtonLink>
      }
    />
  );
}

function ForSeekers({ isOwner }: { isOwner: boolean }) {
  const { t } = useTexts();
  return (
    <Empty
      heading={t(isOwner ? 'findJobs.ownersPost' : 'findJobs.notForYou')}
      actions={isOwner && <ButtonLink {...MY_JOBS}>{t('findJobs.toMyJobs')}</ButtonLink>}
    />
  );
}

function useOpenJobs(person: Person, { category, minPay, maxPay }: Filters) {
  const query = useInfiniteQuery({
    queryKey: ['open-jobs', person.userId, category, minPay, maxPay],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const asked = { limit: PAGE, lastKey: pageParam, categoryId: category, minPay, maxPay };
      return (await api.GET('/job/seeker/list', { params: { query: asked }, signal })).data;
    },
    getNextPageParam: ({ lastKey }) => lastKey ?? undefined,
  });
  const fresh = query.data?.pages.flatMap(({ jobs }) => jobs);
  const [shown, setShown] = useState<ShownRow<JobRow>[]>([]);
  const [seen, setSeen] = useState<typeof fresh>();
  const [newer, setNewer] = useState(0);
  // Adjusted while rendering, so that no list is shown that is neither the old nor the new one.
  if (fresh && fresh !== seen && !sameRows(fresh, seen)) {
    const merged = mergeRows(shown, fresh);
    setSeen(fresh);
    setShown(merged.rows);
    setNewer(merged.newer);
  }
  const showNewer = (): void => {
    setShown((fresh ?? []).map((row) => ({ row, isGone: false })));
    setNewer(0);
  };
  return { query, shown, newer, showNewer };
}

const sameRows = (one: readonly JobRow[], other: readonly JobRow[] | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((row, index) => row === other[index]);

function OpenJobs({ person, filters }: { person: Person; filters: Filters }) {
  const { t } = useTexts();
  const { say, words, now, currency, language } = useSpeech();
  const navigate = useNavigate({ from: '/' });
  const { query, shown, newer, showNewer } = useOpenJobs(person, filters);
  const setFilters = (search: Filters): void => void navigate({ search, replace: true, resetScroll: false });
  const isFiltered = Object.keys(filters).length > 0;
  const refusal = query.error instanceof ApiError ? refusalOf(query.error) : undefined;
  const rows = shown.map((one) => rowOf(one, { t, words, now, say, currency, language }));
  return (
    <>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{t('findJobs.title')}</h1>
          <p className="lead" role="status">
            {query.data && t(query.hasNextPage ? 'findJobs.countMore' : 'findJobs.count', { count: shown.length })}
          </p>
        </div>
      </div>
      <StaleLine {...useStale(query)} />
      <div className="columns columns-start">
        <FiltersPanel filters={filters} onChange={setFilters} />
        <div>
          <NewerButton count={newer} onShow={showNewer} />
          {query.isPending && <Skeleton shape="rows" />}
          {query.error && !query.data && (
            <PartError onRetry={() => void query.refetch()} requestId={refusal?.requestId}>
              {t('sentences.serverFault')}
            </PartError>
          )}
          {query.data && rows.length === 0 && (
            <Empty
              heading={say(EMPTY_STATES[isFiltered ? 'nothingFits' : 'noJobs'].why)}
              actions={
                isFiltered ? (
                  <Button onClick={() => setFilters({})}>{say(EMPTY_STATES.nothingFits.action)}</Button>
                ) : (
                  <ButtonLink to="/subscriptions">{say(EMPTY_STATES.noJobs.action)}</ButtonLink>
                )
              }
            />
          )}
          {rows.length > 0 && <JobTable rows={rows} />}
          {query.hasNextPage && (
            <p className="row find-more">
              <Button busy={query.isFetchingNextPage && t('parts.loading')} onClick={() => void query.fetchNextPage()}>
                {t('findJobs.more', { count: PAGE })}
              </Button>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
