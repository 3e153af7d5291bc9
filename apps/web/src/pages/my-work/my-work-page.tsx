import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api/client';
import { type Person, useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useStale } from '../../app/use-stale';
import { amountOf } from '../../money/amount';
import { formatAmount } from '../../money/format-amount';
import { dueAt } from '../../moves';
import { ButtonLink } from '../../parts/button';
import { Count } from '../../parts/count';
import { Countdown } from '../../parts/countdown';
import { Empty } from '../../parts/empty';
import { Instant } from '../../parts/instant';
import { JobBoard, type JobBoardRow, OfJob } from '../../parts/job-board';
import { signInFrom, submitPage } from '../../parts/link-target';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { StaleLine } from '../../parts/stale-line';
import type { TagKind } from '../../parts/tag';
import { EMPTY_STATES } from '../../sentences';
import { useSpeech } from '../../sentences/use-speech';
import { text } from '../../texts/text-ref';
import { useTexts } from '../../texts/use-texts';
import { jobQuery } from '../job/job-query';
import { type ClaimRow, groupClaims } from './group-claims';

/** As many as a person reads; older ones are found by their link. */
const MOST = 500;

const claimsQuery = (person: Person) => ({
  queryKey: ['claims', person.userId],
  queryFn: async (): Promise<ClaimRow[]> => {
    const claims: ClaimRow[] = [];
    for await (const claim of api.pages('/job/seeker/claims', { params: { query: { limit: 100 } } })) {
      claims.push(claim);
      if (claims.length === MOST) break;
    }
    return claims;
  },
});

/** What the seeker has to do, what waits, and what has ended. */
export function MyWorkPage() {
  const { t } = useTexts();
  const { person, has } = useSession();
  usePageTitle(t('myWork.title'));
  return (
    <>
      {person && has('seeker') ? (
        <Work key={person.userId} person={person} />
      ) : (
        <>
          <h1 tabIndex={-1}>{t('myWork.title')}</h1>
          {person === undefined ? (
            <Skeleton shape="rows" />
          ) : (
            <Empty
              heading={t(person === null ? 'myWork.signIn' : 'myWork.notForYou')}
              actions={
                <ButtonLink weight="primary" {...signInFrom('/work')}>
                  {t(person === null ? 'moves.button.signIn' : 'moves.button.switchAccount')}
                </ButtonLink>
              }
            />
          )}
        </>
      )}
    </>
  );
}

function Work({ person }: { person: Person }) {
  const { t } = useTexts();
  const { words, now, say } = useSpeech();
  const query = useQuery(claimsQuery(person));
  const groups = groupClaims(query.data ?? []);
  // The list does not say when the work counts as approved; the jobs do.
  const waitingViews = useQueries({ queries: groups.waiting.map(({ jobId }) => jobQuery(jobId, person)) });
  const approvedAt = new Map(
    waitingViews.flatMap(({ data }) => {
      const at = data && dueAt(data.job);
      return at ? [[data.job.jobId, at] as const] : [];
    }),
  );
  const nearest = [
    ...groups.needYou.map(({ submissionDeadline }) => submissionDeadline),
    ...approvedAt.values(),
  ].sort()[0];
  return (
    <>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{t('myWork.title')}</h1>
          {query.data && (
            <p className="lead">
              {t('myWork.needYou.count', { count: groups.needYou.length })}{' '}
              {nearest && t('myWork.nearest', { t: words.instant(Date.parse(nearest), now) })}
            </p>
          )}
        </div>
      </div>
      <StaleLine {...useStale(query)} />
      {query.isPending && <Skeleton shape="rows" />}
      {query.error && !query.data && (
        <PartError onRetry={() => void query.refetch()}>{t('sentences.serverFault')}</PartError>
      )}
      {query.data && (
        <>
          <Group heading={t('myWork.needYou')} isMine rows={groups.needYou} approvedAt={approvedAt}>
            <Empty
              level={3}
              heading={say(EMPTY_STATES.nothingNeedsYou.why)}
              actions={<ButtonLink to="/">{say(EMPTY_STATES.nothingNeedsYou.action)}</ButtonLink>}
            />
          </Group>
          <Group heading={t('myWork.waiting')} rows={groups.waiting} approvedAt={approvedAt} />
          <Group heading={t('myWork.ended')} rows={groups.ended} approvedAt={approvedAt} />
          {query.data.length === MOST && <p className="muted">{t('myWork.most', { count: MOST })}</p>}
        </>
      )}
    </>
  );
}

interface GroupProps {
  heading: string;
  isMine?: boolean;
  rows: readonly ClaimRow[];
  approvedAt: ReadonlyMap<string, string>;
  /** Shown when there is no row; without it, neither is the group. */
  children?: ReactNode;
}

function Group({ heading, isMine, rows, approvedAt, children }: GroupProps) {
  const toRow = useRow(approvedAt);
  if (rows.length === 0 && children === undefined) return null;
  return (
    <section className="group">
      <h2>
        {heading} <Count count={rows.length} needsYou={isMine && rows.length > 0} />
      </h2>
      {rows.length === 0 ? children : <JobBoard label={heading} rows={rows.map(toRow)} />}
    </section>
  );
}

const TAGS: Record<ClaimRow['status'], TagKind> = {
  active: 'yours',
  submitted: 'person',
  approved: 'good',
  rejected: 'bad',
  timedout: 'ended',
  withdrawn: 'ended',
};

function useRow(approvedAt: ReadonlyMap<string, string>): (row: ClaimRow) => JobBoardRow {
  const { t } = useTexts();
  const { say, now, currency, language } = useSpeech();
  return (row) => {
    const { jobId, jobName, ownerId, payAmount, status, claimedAt, submittedAt, submissionDeadline } = row;
    const href = `/jobs/${encodeURIComponent(jobId)}`;
    const due = status === 'active' ? submissionDeadline : status === 'submitted' ? approvedAt.get(jobId) : undefined;
    const began = status === 'submitted' ? (submittedAt ?? claimedAt) : claimedAt;
    return {
      jobId,
      title: jobName,
      href,
      tag: { kind: TAGS[status], text: t(`myWork.status.${status}`) },
      meta: [
        say(text('myWork.for', { name: { user: ownerId } })),
        formatAmount(amountOf(payAmount), language.locale, currency),
      ],
      ...(due && {
        outcome: (
          <>
            {t(status === 'active' ? 'myWork.opensAgain' : 'myWork.approved')} <Countdown at={due} within />
          </>
        ),
        when: <Instant at={due} />,
        done: (now - Date.parse(began)) / (Date.parse(due) - Date.parse(began)),
      }),
      ...(status === 'active' && {
        action: (
          <ButtonLink {...submitPage(jobId)}>
            {t('moves.button.submit')}
            <OfJob title={jobName} />
          </ButtonLink>
        ),
      }),
    };
  };
}
