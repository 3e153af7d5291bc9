import type { DueJob, DueJobsPage, Status } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { Tag } from '../../../parts/tag';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { ChangeButton } from '../parts/change-button';
import { ConsolePage } from '../parts/console-page';
import { Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';
import { byMinute } from './by-minute';
import { ClockPart } from './clock-part';

const HOUR_MINUTES = 60;
const SCANS = ['expiry', 'timeout'] as const;

/** What time does in the next hour, what is late, and the scans that stand behind it. */
export function TimePage() {
  const { t } = useTexts();
  const query = useOps<DueJobsPage>('/ops/due', { query: { minutes: HOUR_MINUTES } });
  const page = query.data;
  const minutes = page && byMinute(page.jobs, page.now);
  const late = minutes?.find(({ at }) => at === null)?.jobs.length ?? 0;
  const sentence = !page
    ? t('console.time.reading')
    : late > 0
      ? t('console.time.late', { n: late })
      : t('console.time.due', { n: page.jobs.length });
  return (
    <ConsolePage
      title={t('console.nav.time')}
      sentence={sentence}
      query={query}
      lead={page?.more && t('console.time.more', { n: page.jobs.length })}
      command="status"
      data={page}
    >
      {!page && <Missing query={query} part={t('console.nav.jobs')} />}
      {minutes && minutes.length > 0 && (
        <section className="section">
          <h2>{t('console.time.byMinute')}</h2>
          <Scroll label={t('console.time.byMinute')}>
            <table>
              <tbody>
                {minutes.flatMap(({ at, jobs }) =>
                  jobs.map((job, index) => (
                    <tr key={job.jobId} className={at === null ? 'table-hot' : undefined}>
                      {index === 0 && (
                        <th scope="rowgroup" rowSpan={jobs.length}>
                          {at === null ? t('console.time.lateRows', { n: jobs.length }) : <Stamp at={at} />}
                        </th>
                      )}
                      <DueCells job={job} />
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
      <Scans />
      <ClockPart />
    </ConsolePage>
  );
}

function DueCells({ job: { jobId, status, dueAt, isScheduled } }: { job: DueJob }) {
  const { t } = useTexts();
  return (
    <>
      <td>
        <Stamp at={dueAt} />
      </td>
      <td>
        <Link to="/console/jobs/$jobId" params={{ jobId }} className="id">
          {jobId}
        </Link>
      </td>
      <td>{t(`console.job.status.${status}`)}</td>
      <td>
        <Tag kind={isScheduled ? 'good' : 'person'}>
          {t(isScheduled ? 'console.time.message' : 'console.time.scan')}
        </Tag>
      </td>
    </>
  );
}

function Scans() {
  const { t } = useTexts();
  const { span } = useFigures();
  const query = useOps<Status>('/ops/status');
  return (
    <section className="section">
      <h2>{t('console.time.scans')}</h2>
      {!query.data && <Missing query={query} part={t('console.part.status')} />}
      <ul className="lines">
        {SCANS.map((kind) => {
          const scan = query.data?.time.find((one) => one.kind === kind);
          const seconds = scan?.lastScan ? (Date.parse(query.data!.at) - Date.parse(scan.lastScan)) / 1_000 : null;
          return (
            <li key={kind} className="row">
              <span>
                <strong>{t(`console.scan.${kind}`)}</strong>{' '}
                {seconds === null
                  ? t('console.scan.never')
                  : t('console.scan.ago', { span: span(Math.max(0, seconds)) })}
                {scan && ` · ${t('console.scan.overdue', { n: scan.overdue })}`}
              </span>
              <ChangeButton
                label={t('console.scan.now')}
                heading={t('console.scan.nowHeading')}
                path={`/ops/scans/${kind}`}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
