import type { JobLines, JobReport, MailsOfJob } from '@freelance/contracts/operate';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { LeftOutLines } from '../mails/left-out-lines';
import { PersonLink } from '../parts/links';
import { ConsolePage } from '../parts/console-page';
import { Freshness, Missing } from '../parts/freshness';
import { useAmount } from '../parts/use-amount';
import { NextPanel } from './next-panel';
import { searchedFrom, timelineOf } from './timeline';
import { ConsistencyLine, TimelineList } from './timeline-list';

const route = getRouteApi('/console/jobs/$jobId');

/** Where a job is, what comes next, and everything that happened to it. */
export function JobPage() {
  const { jobId } = route.useParams();
  const { event } = route.useSearch();
  const { t } = useTexts();
  const path = `/ops/jobs/${encodeURIComponent(jobId)}`;
  const [openedAt] = useState(() => Date.now());
  const query = useOps<JobReport>(path);
  const report = query.data;
  const mails = useOps<MailsOfJob>(report ? `${path}/mails` : null);
  const from = report && searchedFrom(report, openedAt);
  const lines = useOps<JobLines>(report ? `${path}/lines` : null, { query: { from }, every: false });
  const crumb = (
    <span>
      <Link to="/console/jobs">{t('console.nav.jobs')}</Link> / <span className="id">{jobId}</span>
    </span>
  );
  if (!report) {
    const sentence = t(query.isError ? 'console.job.unknown' : 'console.job.loading');
    return (
      <ConsolePage crumb={crumb} sentence={sentence}>
        <Missing query={query} part={t('console.part.job')} />
      </ConsolePage>
    );
  }
  const { job } = report;
  const entries = timelineOf({ report, mails: mails.data, lines: lines.data });
  const data = { ...report, mails: mails.data, lines: lines.data };
  return (
    <ConsolePage
      crumb={crumb}
      sentence={job?.name ?? t('console.job.noRow')}
      query={query}
      lead={job && <JobFactsLine job={job} />}
      command={`job ${jobId}`}
      data={data}
    >
      {job && <NextPanel job={job} />}
      <section className="section">
        <h2>{t('console.job.timeline')}</h2>
        {mails.isError && (
          <p>
            {t('console.part.mails')}: <Freshness query={mails} />
            {!mails.data && <Missing query={mails} part={t('console.part.mails')} />}
          </p>
        )}
        {lines.isError && <Missing query={lines} part={t('console.part.logs')} />}
        <TimelineList entries={entries} report={report} asked={event} />
        <ConsistencyLine report={report} />
        {lines.data?.truncated && <p className="proof">{t('console.job.moreLines')}</p>}
        <LeftOutLines leftOut={mails.data?.leftOut} />
      </section>
    </ConsolePage>
  );
}

function JobFactsLine({ job }: { job: NonNullable<JobReport['job']> }) {
  const { t } = useTexts();
  const amount = useAmount();
  return (
    <>
      {amount(job.payAmount)} · {t('console.job.owner')} <PersonLink userId={job.ownerId} />
      {job.claim && (
        <>
          {' '}
          · {t('console.job.claimer')} <PersonLink userId={job.claim.claimerId} />
        </>
      )}{' '}
      · {job.categoryId} · {t('console.job.version', { n: job.version })}
    </>
  );
}
