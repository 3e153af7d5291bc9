import type { FoundJob, FoundJobs } from '@freelance/contracts/operate';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { PersonLink } from '../parts/links';
import { ConsolePage } from '../parts/console-page';
import { Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { useAmount } from '../parts/use-amount';

const route = getRouteApi('/console/jobs');

/** Finds the jobs of a user, or the job of a claim. */
export function JobsPage() {
  const { user, claim, state } = route.useSearch();
  const navigate = route.useNavigate();
  const { t } = useTexts();
  const isAsked = user !== undefined || claim !== undefined;
  const query = useOps<FoundJobs>(isAsked ? '/ops/jobs' : null, { query: { userId: user, claimId: claim } });
  const found = query.data?.jobs ?? [];
  const ofClaim = claim !== undefined && found[0];
  if (ofClaim) return <Navigate to="/console/jobs/$jobId" params={{ jobId: ofClaim.jobId }} replace />;
  const shown = state === undefined ? found : found.filter(({ status }) => status === state);
  const states = [...new Set(found.map(({ status }) => status))].sort();
  const sentence = !isAsked
    ? t('console.jobs.ask')
    : !query.data
      ? t('console.jobs.looking')
      : claim !== undefined
        ? t('console.jobs.noClaim', { id: claim })
        : t('console.jobs.found', { n: shown.length, user: user ?? '' });
  return (
    <ConsolePage
      title={t('console.nav.jobs')}
      sentence={sentence}
      query={isAsked ? query : undefined}
      lead={query.data?.more && t('console.jobs.more')}
      command={user === undefined ? 'job --user <user id>' : `job --user ${user}`}
      data={query.data}
    >
      <UserForm user={user} onUser={(next) => void navigate({ search: { user: next } })} />
      {isAsked && !query.data && <Missing query={query} part={t('console.part.jobs')} />}
      {states.length > 1 && (
        <p className="row" role="group" aria-label={t('console.jobs.state')}>
          {[undefined, ...states].map((one) => (
            <Link
              key={one ?? ''}
              to="/console/jobs"
              search={{ user, state: one }}
              aria-current={one === state ? 'true' : undefined}
            >
              {one === undefined ? t('console.jobs.all') : t(`console.job.status.${one}`)}
            </Link>
          ))}
        </p>
      )}
      {shown.length > 0 && <JobsTable jobs={shown} />}
    </ConsolePage>
  );
}

function UserForm({ user, onUser }: { user: string | undefined; onUser: (user: string) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState(user ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onUser(text.trim());
  };
  return (
    <form className="row filter" onSubmit={submit}>
      <label htmlFor="jobs-user">{t('console.jobs.user')}</label>
      <input id="jobs-user" className="id" value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" size="small">
        {t('console.find')}
      </Button>
    </form>
  );
}

function JobsTable({ jobs }: { jobs: readonly FoundJob[] }) {
  const { t } = useTexts();
  const amount = useAmount();
  return (
    <Scroll label={t('console.nav.jobs')}>
      <table>
        <thead>
          <tr>
            {(['name', 'status', 'as', 'owner', 'pay', 'since'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'pay' ? 'table-figure' : undefined}>
                {t(`console.jobs.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={`${job.jobId} ${job.claimId ?? ''}`}>
              <th scope="row">
                <Link to="/console/jobs/$jobId" params={{ jobId: job.jobId }}>
                  <bdi dir="auto">{job.name}</bdi>
                </Link>
              </th>
              <td>{t(`console.job.status.${job.status}`)}</td>
              <td>{job.as === null ? '' : t(`console.jobs.as.${job.as}`)}</td>
              <td>
                <PersonLink userId={job.ownerId} />
              </td>
              <td className="table-figure">{amount(job.payAmount)}</td>
              <td>
                <Stamp at={job.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
