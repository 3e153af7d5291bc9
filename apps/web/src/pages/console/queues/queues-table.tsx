import type { QueueStatus } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../texts/use-texts';
import { ChangeButton } from '../parts/change-button';
import { Scroll } from '../parts/scroll';
import { useFigures } from '../parts/use-figures';

const COLUMNS = ['queue', 'waiting', 'oldest', 'inFlight', 'retrying', 'dead', 'do'] as const;

/** Each queue with what waits, what failed and is tried again, and what was given up. */
export function QueuesTable({ queues }: { queues: readonly QueueStatus[] }) {
  const { t } = useTexts();
  const { count, span } = useFigures();
  const known = (value: number | null): string => (value === null ? '?' : count(value));
  return (
    <Scroll label={t('console.nav.queues')}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'queue' || column === 'do' ? undefined : 'table-figure'}
              >
                {t(`console.queue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queues.map(({ queue, waiting, oldest, inFlight, retrying, dead }) => (
            <tr key={queue} className={(retrying ?? 0) > 0 || (dead ?? 0) > 0 ? 'table-hot' : undefined}>
              <th scope="row">
                <Link to="/console/queues/$queue" params={{ queue }}>
                  {queue}
                </Link>
              </th>
              <td className="table-figure">{known(waiting)}</td>
              <td className="table-figure">{oldest === null ? '–' : span(oldest)}</td>
              <td className="table-figure">{known(inFlight)}</td>
              <td className="table-figure">{known(retrying)}</td>
              <td className="table-figure">
                {(dead ?? 0) > 0 ? (
                  <Link to="/console/queues/$queue" params={{ queue }}>
                    {known(dead)}
                  </Link>
                ) : (
                  known(dead)
                )}
              </td>
              <td>
                {(retrying ?? 0) > 0 && (
                  <ChangeButton
                    label={t('console.mend.nudge')}
                    heading={t('console.mend.nudge.heading')}
                    path={`/ops/queues/${queue}/nudge`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
