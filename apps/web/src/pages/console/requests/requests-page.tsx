import type { AffectedReport, LogPage } from '@freelance/contracts/operate';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { PersonLink, RequestLink } from '../parts/links';
import { ConsolePage } from '../parts/console-page';
import { formText } from '../parts/form-text';
import { Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';
import { linesOfRequests, requestsIn } from './requests-in';

const route = getRouteApi('/console/requests');
const HOUR_MS = 3_600_000;

/** Which requests failed or were refused, and the requests of one user. */
export function RequestsPage() {
  const { user, status, path, hours = '1' } = route.useSearch();
  const { t } = useTexts();
  const [until, setUntil] = useState(() => Date.now());
  const from = new Date(until - Number(hours) * HOUR_MS).toISOString();
  const affected = useOps<AffectedReport>('/ops/affected', { query: { from }, every: false });
  const logs = useOps<LogPage>(user === undefined ? null : '/ops/logs', {
    query: { userId: user, from, limit: 1_000 },
    every: false,
  });
  const report = affected.data;
  const sentence = !report
    ? t(affected.isError ? 'console.requests.unknown' : 'console.requests.reading')
    : t('console.requests.sentence', { n: report.requests, failed: report.failed, refused: report.refused, hours });
  const rows = logs.data && requestsIn(linesOfRequests(logs.data.lines), { status, path });
  return (
    <ConsolePage
      title={t('console.nav.requests')}
      sentence={sentence}
      query={affected}
      isLive={false}
      lead={report?.truncated && t('console.requests.truncated')}
      actions={
        <Button size="small" onClick={() => setUntil(Date.now())}>
          {t('console.readAgain')}
        </Button>
      }
      command={`affected --from ${hours}h`}
      data={report}
    >
      <RequestsForm />
      {user !== undefined && (
        <section className="section">
          <h2>{t('console.requests.ofUser', { user })}</h2>
          {!logs.data && <Missing query={logs} part={t('console.part.logs')} />}
          {rows && <RequestRows rows={rows} />}
        </section>
      )}
      {!report && <Missing query={affected} part={t('console.part.logs')} />}
      {report && <Affected report={report} />}
    </ConsolePage>
  );
}

function RequestsForm() {
  const { t } = useTexts();
  const given = route.useSearch();
  const navigate = route.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => formText(form, name);
    const id = text('id');
    if (id !== undefined) return void navigate({ to: '/console/requests/$requestId', params: { requestId: id } });
    void navigate({
      search: { user: text('user'), status: text('status'), path: text('path'), hours: text('hours') },
    });
  };
  return (
    <form className="row filter" onSubmit={submit}>
      {(['id', 'user', 'status', 'path'] as const).map((name) => (
        <span key={name}>
          <label htmlFor={`requests-${name}`}>{t(`console.requests.${name}`)}</label>{' '}
          <input
            id={`requests-${name}`}
            name={name}
            className="id"
            size={name === 'status' ? 5 : 18}
            defaultValue={name === 'id' ? '' : given[name]}
          />
        </span>
      ))}
      <span>
        <label htmlFor="requests-hours">{t('console.requests.hours')}</label>{' '}
        <select id="requests-hours" name="hours" defaultValue={given.hours ?? '1'}>
          {['1', '6', '24'].map((hours) => (
            <option key={hours} value={hours}>
              {t('console.requests.lastHours', { n: Number(hours) })}
            </option>
          ))}
        </select>
      </span>
      <Button type="submit" size="small">
        {t('console.find')}
      </Button>
    </form>
  );
}

function RequestRows({ rows }: { rows: ReturnType<typeof requestsIn> }) {
  const { t } = useTexts();
  const { milliseconds } = useFigures();
  if (rows.length === 0) return <p>{t('console.requests.noneOfUser')}</p>;
  return (
    <Scroll label={t('console.nav.requests')}>
      <table>
        <tbody>
          {rows.map(({ requestId, time, kind, status, outcome, ms }) => (
            <tr key={requestId} className={status >= 500 ? 'table-hot' : undefined}>
              <td>
                <Stamp at={time} />
              </td>
              <th scope="row">
                <RequestLink requestId={requestId} />
              </th>
              <td className="id">{kind}</td>
              <td className="table-figure">{status}</td>
              <td>{outcome}</td>
              <td className="table-figure">{milliseconds(ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Affected({ report }: { report: AffectedReport }) {
  const { t } = useTexts();
  return (
    <>
      <section className="section">
        <h2>{t('console.requests.failed', { n: report.failed })}</h2>
        {report.users.length === 0 && <p>{t('console.requests.noneFailed')}</p>}
        <ul className="lines">
          {report.users.flatMap(({ userId, failures }) =>
            failures.map((failure) => (
              <li key={failure.requestId}>
                <Stamp at={failure.at} /> <PersonLink userId={userId} /> {failure.kind}{' '}
                <span className="id">{failure.errorCode}</span> <RequestLink requestId={failure.requestId} />{' '}
                {failure.cause !== null && <span lang="en">{failure.cause}</span>}{' '}
                {failure.succeededAt === null ? (
                  <strong>{t('console.requests.neverSucceeded')}</strong>
                ) : (
                  <>
                    {t('console.requests.succeeded')} <Stamp at={failure.succeededAt} />
                  </>
                )}
              </li>
            )),
          )}
        </ul>
        {report.anonymousFailures > 0 && <p>{t('console.requests.anonymous', { n: report.anonymousFailures })}</p>}
      </section>
      <section className="section">
        <h2>{t('console.requests.refused', { n: report.refused })}</h2>
        {report.refusals.length === 0 && <p>{t('console.requests.noneRefused')}</p>}
        {report.refusals.length > 0 && (
          <Scroll label={t('console.requests.refused', { n: report.refused })}>
            <table>
              <tbody>
                {report.refusals.map(({ userId, kind, status, errorCode, count, last }) => (
                  <tr key={`${userId} ${kind} ${errorCode}`}>
                    <th scope="row">{userId === null ? t('console.job.nobody') : <PersonLink userId={userId} />}</th>
                    <td className="id">{kind}</td>
                    <td>
                      {status} <span className="id">{errorCode}</span>
                    </td>
                    <td className="table-figure">{count} ×</td>
                    <td>
                      <Stamp at={last} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </section>
    </>
  );
}
