import { ApiError, type components } from '@freelance/client';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';

type TurnedTime = components['schemas']['TurnedTimeDto'];

/** The clock of a sandbox, and how far it is ahead; elsewhere the platform has no such clock. */
export function ClockPart() {
  const { t } = useTexts();
  const { span } = useFigures();
  const query = useOps<TurnedTime>('/sandbox/clock');
  if (query.error instanceof ApiError && query.error.status === 404) return null;
  return (
    <section className="section">
      <h2>{t('console.clock')}</h2>
      {query.data && (
        <p>
          <Stamp at={query.data.now} /> ·{' '}
          {query.data.offsetSeconds > 0
            ? t('console.clock.ahead', { span: span(query.data.offsetSeconds) })
            : t('console.clock.real')}
        </p>
      )}
    </section>
  );
}
