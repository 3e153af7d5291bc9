import type { RequestTrace } from '@freelance/contracts/operate';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useFigure } from '../../../parts/use-figure';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { PersonLink } from '../parts/links';
import { ConsolePage } from '../parts/console-page';
import { Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { useFigures } from '../parts/use-figures';
import { barsOf, type StepBar } from './bars';

const route = getRouteApi('/console/requests/$requestId');

/** What one request caused: a tree with bars to one scale. */
export function RequestPage() {
  const { requestId } = route.useParams();
  const { t } = useTexts();
  const { count } = useFigures();
  const query = useOps<RequestTrace>(`/ops/requests/${encodeURIComponent(requestId)}`, { every: false });
  const trace = query.data;
  const first = trace?.steps[0];
  const { totalMs, bars } = barsOf(trace?.steps ?? []);
  const sentence = !first
    ? t(query.isError ? 'console.requests.notFound' : 'console.requests.reading')
    : t('console.requests.took', {
        what: first.what,
        outcome: first.errorCode ?? first.outcome,
        ms: count(Math.round(totalMs)),
      });
  return (
    <ConsolePage
      title={requestId}
      crumb={
        <span>
          <Link to="/console/requests">{t('console.nav.requests')}</Link> / <span className="id">{requestId}</span>
        </span>
      }
      sentence={sentence}
      query={query}
      isLive={false}
      lead={
        trace && (
          <>
            {trace.userId !== undefined && <PersonLink userId={trace.userId} />}{' '}
            {trace.jobId !== undefined && (
              <Link to="/console/jobs/$jobId" params={{ jobId: trace.jobId }} className="id">
                {trace.jobId}
              </Link>
            )}
          </>
        )
      }
      command={`request ${requestId}`}
      data={trace}
    >
      {!trace && <Missing query={query} part={t('console.part.logs')} />}
      {trace && (
        <section className="section">
          <Scroll label={t('console.requests.steps')}>
            <table className="steps">
              <thead>
                <tr>
                  <th scope="col">{t('console.step.what')}</th>
                  <th scope="col">{t('console.step.when', { ms: count(Math.round(totalMs)) })}</th>
                  <th scope="col" className="table-figure">
                    {t('console.step.own')}
                  </th>
                  <th scope="col" className="table-figure">
                    {t('console.step.waiting')}
                  </th>
                  <th scope="col">{t('console.step.outcome')}</th>
                </tr>
              </thead>
              <tbody>
                {bars.map((bar, index) => (
                  <StepRow key={index} bar={bar} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
    </ConsolePage>
  );
}

function StepRow({ bar: { step, start, length, ownMs, waitingMs } }: { bar: StepBar }) {
  const { t } = useTexts();
  const { count, milliseconds } = useFigures();
  const row = useRef<HTMLTableRowElement>(null);
  useFigure(row, '--depth', step.depth);
  useFigure(row, '--start', start);
  useFigure(row, '--length', length);
  useFigure(row, '--own', ownMs === null || step.ms === null || step.ms === 0 ? 1 : ownMs / step.ms);
  const ms = (value: number | null) => (value === null ? '–' : milliseconds(value));
  const isWrong = step.outcome === 'failed' || step.outcome === 'noted' || step.errorCode !== undefined;
  return (
    <tr ref={row} className={isWrong ? 'table-hot' : undefined}>
      <th scope="row">
        <span className="step">
          {step.service} · {step.what}
        </span>
        {step.calls.length > 0 && (
          <details className="why">
            <summary>{t('console.step.calls', { n: step.calls.length })}</summary>
            <ul>
              {step.calls.map((call, index) => (
                <li key={index}>
                  {call.name} · {ms(call.ms)} {call.error !== undefined && <strong lang="en">{call.error}</strong>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>
        <span className="bar-track" aria-hidden="true">
          <span className="bar">
            <span className="bar-own" />
          </span>
        </span>
        <span className="visually-hidden">{t('console.step.after', { ms: count(Math.round(step.afterMs)) })}</span>
      </td>
      <td className="table-figure">{ms(ownMs)}</td>
      <td className="table-figure">{ms(waitingMs)}</td>
      <td>
        {step.outcome} {step.errorCode !== undefined && <span className="id">{step.errorCode}</span>}
      </td>
    </tr>
  );
}
