import type { QueuesPage as QueuesAnswer, Status } from '@freelance/contracts/operate';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { ConsolePage } from '../parts/console-page';
import { Missing, Reason } from '../parts/freshness';
import { QueuesTable } from './queues-table';

/** What waits, what failed, and what was given up, by queue. */
export function QueuesPage() {
  const { t } = useTexts();
  const query = useOps<Status>('/ops/status');
  const counted = useOps<QueuesAnswer>('/ops/queues');
  const queues = query.data?.queues;
  const sum = (of: 'dead' | 'waiting' | 'retrying') =>
    queues?.reduce((total, queue) => total + (queue[of] ?? 0), 0) ?? 0;
  const sentence = !queues
    ? t('console.queues.asking')
    : sum('dead') > 0
      ? t('console.queues.dead', { n: sum('dead') })
      : sum('retrying') > 0
        ? t('console.queues.retrying', { n: sum('retrying') })
        : t('console.queues.well', { n: sum('waiting') });
  return (
    <ConsolePage title={t('console.nav.queues')} sentence={sentence} query={query} command="queues" data={counted.data}>
      {queues ? <QueuesTable queues={queues} /> : <Missing query={query} part={t('console.part.status')} />}
      {counted.data?.failures.map(({ service, error }) => (
        <p key={service} className="frozen">
          {t('console.queues.notAnswering', { service })} <Reason error={new Error(error)} />
        </p>
      ))}
    </ConsolePage>
  );
}
