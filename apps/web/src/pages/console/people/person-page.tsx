import type { components } from '@freelance/client';
import type { FoundJobs, LimitsReport, MailsOfAccount } from '@freelance/contracts/operate';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { readOps } from '../api/ops';
import { useOps } from '../api/use-ops';
import { ConsolePage } from '../parts/console-page';
import { Missing, Reason } from '../parts/freshness';
import { useFigures } from '../parts/use-figures';
import { PersonActs } from './person-acts';
import { PrivateFacts } from './private-facts';

type AdminUser = components['schemas']['AdminUserDto'];

const route = getRouteApi('/console/people/$userId');

/** A person: jobs, mails and limits at once; profile, standing and sessions after a press that Audit keeps. */
export function PersonPage() {
  const { userId } = route.useParams();
  const { t } = useTexts();
  const { count } = useFigures();
  const [revealed, setRevealed] = useState<string>();
  const isRevealed = revealed === userId;
  const jobs = useOps<FoundJobs>('/ops/jobs', { query: { userId } });
  const mails = useOps<MailsOfAccount>('/ops/mails', { query: { userId } });
  const limits = useOps<LimitsReport>('/ops/limits', { query: { user: userId }, every: false });
  // Read once for each press: each reading is a row of Audit.
  const profile = useQuery({
    queryKey: ['person', userId],
    queryFn: ({ signal }) => readOps<AdminUser>(`/api/v1/admin/users/${encodeURIComponent(userId)}`, {}, signal),
    enabled: isRevealed,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const person = isRevealed ? profile.data : undefined;
  const sentence = person
    ? t('console.person.is', { user: person.name, standing: t(`console.standing.${person.standing}`) })
    : t('console.person.sentence', {
        user: userId,
        jobs: jobs.data?.jobs.length ?? 0,
        mails: mails.data?.mails.length ?? 0,
      });
  return (
    <ConsolePage
      title={userId}
      crumb={
        <span>
          <Link to="/console/people">{t('console.nav.people')}</Link> / <span className="id">{userId}</span>
        </span>
      }
      sentence={sentence}
      query={jobs}
      command={`job --user ${userId}`}
      data={{ jobs: jobs.data, mails: mails.data, limits: limits.data }}
    >
      <section className="section">
        <h2>{t('console.person.known')}</h2>
        <ul className="lines">
          <li>
            <Link to="/console/jobs" search={{ user: userId }}>
              {t('console.person.jobs', { n: jobs.data?.jobs.length ?? 0 })}
            </Link>{' '}
            {jobs.isError && <Reason error={jobs.error} />}
          </li>
          <li>
            <Link to="/console/mails" search={{ user: userId }}>
              {t('console.person.mails', { n: mails.data?.mails.length ?? 0 })}
            </Link>{' '}
            {mails.data &&
              t(mails.data.user.hasValidAddress ? 'console.person.hasAddress' : 'console.person.noAddress')}
            {mails.isError && <Reason error={mails.error} />}
          </li>
          <li>
            <Link to="/console/requests" search={{ user: userId }}>
              {t('console.person.requests')}
            </Link>
          </li>
          <li>
            <Link to="/console/audit" search={{ onWhom: userId }}>
              {t('console.person.audit')}
            </Link>
          </li>
        </ul>
      </section>
      <section className="section">
        <h2>{t('console.limits')}</h2>
        {!limits.data && <Missing query={limits} part={t('console.part.logs')} />}
        <ul className="lines">
          {limits.data?.budgets.map(({ budget, calls, windowSeconds, taken }) => (
            <li key={budget}>
              {budget}:{' '}
              {t('console.limits.of', {
                taken: taken === null ? '?' : count(taken),
                calls: count(calls),
                seconds: windowSeconds,
              })}
            </li>
          ))}
          {limits.data?.refusals.length === 0 && <li className="muted">{t('console.limits.none')}</li>}
          {limits.data?.refusals.map(({ budget, kind, count: n }) => (
            <li key={`${budget} ${kind}`}>
              {t('console.limits.refused', { n })} {budget} <span className="id">{kind}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t('console.person.private')}</h2>
        {!isRevealed && (
          <p className="row">
            <Button size="small" onClick={() => setRevealed(userId)}>
              {t('console.person.reveal')}
            </Button>
            <span className="muted small">{t('console.person.revealAbout')}</span>
          </p>
        )}
        {isRevealed && !person && <Missing query={profile} part={t('console.person.private')} />}
        {person && <PrivateFacts person={person} />}
      </section>
      <section className="section">
        <h2>{t('console.person.acts')}</h2>
        <PersonActs userId={userId} onDone={() => void (isRevealed && profile.refetch())} />
      </section>
    </ConsolePage>
  );
}
