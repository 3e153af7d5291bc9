import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Person, useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useStale } from '../../app/use-stale';
import { byNearestOutcome, dueAt, listSentence, ownerRow } from '../../moves';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { StaleLine } from '../../parts/stale-line';
import { EMPTY_STATES } from '../../sentences';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { useNow } from '../../time/use-now';
import { jobQuery } from '../job/job-query';
import { ExtendDialog } from './extend-dialog';
import { type Listed, MyJobsGroup } from './my-jobs-group';
import { endedJobsQuery, MOST, runningJobsQuery } from './my-jobs-query';

const MINUTE = 60_000;

/** What needs the owner, and what time will do next. */
export function MyJobsPage() {
  const { t } = useTexts();
  const { person, has } = useSession();
  usePageTitle(t('myJobs.title'));
  if (person && has('owner')) return <MyJobs key={person.userId} person={person} />;
  return (
    <>
      <h1 tabIndex={-1}>{t('myJobs.title')}</h1>
      {person === undefined ? (
        <Skeleton shape="rows" />
      ) : (
        <Empty
          heading={t(person === null ? 'myJobs.signIn' : 'myJobs.notForYou')}
          actions={
            <ButtonLink weight="primary" to="/sign-in" search={{ returnTo: '/my-jobs' }}>
              {t(person === null ? 'moves.button.signIn' : 'moves.button.switchAccount')}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}

function MyJobs({ person }: { person: Person }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const [extended, setExtended] = useState<string>();
  const running = useQuery(runningJobsQuery(person.userId));
  const ended = useQuery(endedJobsQuery(person.userId));
  const listed = useListed(person, [...(running.data ?? []), ...(ended.data ?? [])]);
  const of = (group: Listed['row']['group']): Listed[] =>
    listed.filter(({ row }) => row.group === group).sort((one, other) => byNearestOutcome(one.row, other.row));
  const hasNone = running.data?.length === 0 && ended.data?.length === 0;
  return (
    <>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{t('myJobs.title')}</h1>
          {running.data && <p className="lead">{say(listSentence(listed.map(({ row }) => row)))}</p>}
        </div>
        {!hasNone && (
          <ButtonLink weight="primary" to="/jobs/new">
            {t('myJobs.post')}
          </ButtonLink>
        )}
      </div>
      <StaleLine {...useStale(running)} />
      {running.isPending && <Skeleton shape="rows" />}
      {running.error && !running.data && (
        <PartError onRetry={() => void running.refetch()}>{t('sentences.serverFault')}</PartError>
      )}
      {hasNone && (
        <Empty
          heading={say(EMPTY_STATES.noPostedJobs.why)}
          actions={
            <ButtonLink weight="primary" to="/jobs/new">
              {say(EMPTY_STATES.noPostedJobs.action)}
            </ButtonLink>
          }
        />
      )}
      {running.data && !hasNone && (
        <>
          <MyJobsGroup heading={t('myJobs.needYou')} needsYou jobs={of('needs-you')} onExtend={setExtended} />
          <MyJobsGroup heading={t('myJobs.withSomebody')} jobs={of('with-somebody')} onExtend={setExtended} />
          <MyJobsGroup heading={t('myJobs.open')} jobs={of('open')} onExtend={setExtended} />
          <MyJobsGroup heading={t('myJobs.ended')} jobs={of('ended')} onExtend={setExtended}>
            {ended.data && (
              <Empty heading={t('myJobs.noneEnded')} level={3}>
                <p>{t('myJobs.noneEnded.about')}</p>
              </Empty>
            )}
          </MyJobsGroup>
          {running.data.length >= MOST && <p className="muted">{t('myJobs.most', { count: MOST })}</p>}
        </>
      )}
      {extended !== undefined && (
        <ExtendDialog
          jobId={extended}
          onClose={() => setExtended(undefined)}
          onDone={() => {
            setExtended(undefined);
            void running.refetch();
          }}
        />
      )}
    </>
  );
}

/** The rows do not say when work counts as approved; the views of the jobs do. */
function useListed(person: Person, jobs: readonly Listed['job'][]): Listed[] {
  const now = useNow(MINUTE);
  const submitted = jobs.filter(({ status }) => status === 'submitted');
  const views = useQueries({ queries: submitted.map(({ jobId }) => jobQuery(jobId, person)) });
  const approvedAt = new Map(views.flatMap(({ data }) => (data ? [[data.job.jobId, dueAt(data.job)] as const] : [])));
  return jobs.map((job) => ({ job, row: ownerRow(job, now, approvedAt.get(job.jobId)) }));
}
