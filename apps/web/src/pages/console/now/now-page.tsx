import type { Status } from '@freelance/contracts/operate';
import { lazy, Suspense } from 'react';
import { Tag } from '../../../parts/tag';
import { useSpeech } from '../../../sentences/use-speech';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { ConsolePage } from '../parts/console-page';
import { Missing } from '../parts/freshness';
import { Stamp } from '../parts/stamp';
import { QueuesTable } from '../queues/queues-table';
import { Alarms } from './alarms';
import './now.css';
import { nowSentence } from './now-sentence';
import { ServicesTable } from './services-table';
import { useSamples } from './use-samples';

const Charts = lazy(() => import('./charts').then(({ Charts: component }) => ({ default: component })));

const TAGS = { well: 'good', degraded: 'bad', down: 'bad', unknown: 'bad' } as const;

/** What does not work, since when, and what it does not touch. */
export function NowPage() {
  const { t } = useTexts();
  const { say } = useSpeech();
  const query = useOps<Status>('/ops/status');
  const samples = useSamples(query.data);
  const status = query.data;
  if (!status) {
    return (
      <ConsolePage
        title={t('console.nav.now')}
        sentence={t(query.isError ? 'console.now.noAnswer' : 'console.now.asking')}
        command="status"
      >
        <Missing query={query} part={t('console.part.status')} />
      </ConsolePage>
    );
  }
  const { headline, lead } = nowSentence(status);
  const since = status.reasons[0]?.since;
  return (
    <ConsolePage
      title={t('console.nav.now')}
      sentence={say(headline)}
      lead={lead && say(lead)}
      query={query}
      crumb={
        <>
          <Tag kind={TAGS[status.level]}>{t(`console.level.${status.level}`)}</Tag>
          {since !== undefined && (
            <span>
              {t('console.since')} <Stamp at={since} />
            </span>
          )}
        </>
      }
      command="status"
      data={status}
    >
      <Alarms status={status} />
      <section className="section">
        <h2 className="visually-hidden">{t('console.now.hour')}</h2>
        <Suspense fallback={<div className="charts-space" aria-hidden="true" />}>
          <Charts samples={samples} since={since} />
        </Suspense>
      </section>
      <section className="section">
        <h2>{t('console.services')}</h2>
        <ServicesTable status={status} />
      </section>
      <section className="section">
        <h2>{t('console.nav.queues')}</h2>
        <QueuesTable queues={status.queues} />
        <NextByItself status={status} />
      </section>
    </ConsolePage>
  );
}

function NextByItself({ status: { time, outboxes } }: { status: Status }) {
  const { t } = useTexts();
  return (
    <p className="muted small">
      {time.map(({ kind, overdue, lastScan }) => (
        <span key={kind} className="fact">
          {t(`console.scan.${kind as 'expiry' | 'timeout'}`)}: {t('console.scan.overdue', { n: overdue })}
          {lastScan !== null && (
            <>
              , {t('console.scan.last')} <Stamp at={lastScan} />
            </>
          )}
          .{' '}
        </span>
      ))}
      {outboxes.map(({ service, waiting }) => (
        <span key={service} className="fact">
          {t('console.outbox', { service, n: waiting })}{' '}
        </span>
      ))}
    </p>
  );
}
