import type { Status, StatusReason } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../texts/use-texts';
import { Stamp } from '../parts/stamp';

/** Why the platform is not well, the worst first; each with its runbook and the list behind it. */
export function Alarms({ status }: { status: Status }) {
  const { t } = useTexts();
  if (status.reasons.length === 0) {
    return (
      <p>
        {t('console.now.noAlarm')} <Stamp at={status.at} />
      </p>
    );
  }
  return (
    <ul aria-label={t('console.now.alarms')}>
      {status.reasons.map((reason) => (
        <li key={reason.sentence} className={reason.level === 'degraded' ? 'alarm ticket' : 'alarm'}>
          <p>
            <strong>{reason.runbook}</strong> {t(`console.level.${reason.level}`)} ·{' '}
            <span lang="en">{reason.sentence}</span>
            {reason.since !== undefined && (
              <>
                {' '}
                · {t('console.since')} <Stamp at={reason.since} />
              </>
            )}
          </p>
          <span className="id">{t('console.runbook', { name: reason.runbook })}</span>
          <ListBehind reason={reason} status={status} />
        </li>
      ))}
    </ul>
  );
}

/** The list that a reason is about. */
function ListBehind({ reason: { runbook, sentence }, status }: { reason: StatusReason; status: Status }) {
  const { t } = useTexts();
  const queue = status.queues.find(({ queue: key }) => sentence.startsWith(`${key}:`))?.queue;
  if (queue !== undefined) {
    return (
      <Link to="/console/queues/$queue" params={{ queue }}>
        {queue}
      </Link>
    );
  }
  if (runbook.startsWith('Mail')) return <Link to="/console/mails">{t('console.nav.mails')}</Link>;
  if (runbook.startsWith('Deadlines')) return <Link to="/console/time">{t('console.nav.time')}</Link>;
  if (runbook.startsWith('Api')) return <Link to="/console/requests">{t('console.nav.requests')}</Link>;
  return null;
}
