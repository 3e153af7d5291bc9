import type { MoveTaskPage, QueuesPage } from '@freelance/contracts/operate';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { ChangeButton } from '../parts/change-button';
import { ConsolePage } from '../parts/console-page';
import { Missing, Reason } from '../parts/freshness';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';
import { groupsOf } from './letter-groups';
import { LetterGroupPart } from './letter-group-part';
import { Redrive } from './redrive';
import { useLetters } from './use-letters';

const route = getRouteApi('/console/queues/$queue');

/** The dead letters of one queue by reason, and the ways to mend them. */
export function QueuePage() {
  const { queue } = route.useParams();
  return <Queue key={queue} queue={queue} />;
}

function Queue({ queue }: { queue: string }) {
  const { t } = useTexts();
  const { count } = useFigures();
  const queues = useOps<QueuesPage>('/ops/queues');
  const own = queues.data?.queues.find(({ queue: key }) => key === queue);
  const { letters, isReading, error, hiddenUntil, readAgain, readAll } = useLetters(queue);
  const task = useOps<MoveTaskPage>(`/ops/dead-letters/${encodeURIComponent(queue)}/redrive`);
  const total = own?.counts ? own.counts.deadLetters + own.counts.deadLettersHeld : undefined;
  const groups = groupsOf(letters);
  const sentence =
    total === undefined
      ? t('console.queues.asking')
      : total === 0
        ? t('console.letters.none', { queue })
        : t('console.letters.some', { queue, n: total, groups: groups.length });
  return (
    <ConsolePage
      title={queue}
      crumb={
        <span>
          <Link to="/console/queues">{t('console.nav.queues')}</Link> / {queue}
        </span>
      }
      sentence={sentence}
      query={queues}
      lead={
        (isReading || total !== letters.length) && t('console.letters.read', { read: letters.length, n: total ?? 0 })
      }
      actions={
        <>
          <ChangeButton
            label={t('console.mend.nudge')}
            heading={t('console.mend.nudge.heading')}
            path={`/ops/queues/${queue}/nudge`}
          />
          <Button size="small" onClick={readAgain}>
            {t('console.readAgain')}
          </Button>
          {total !== undefined && letters.length < total && (
            <Button size="small" busy={isReading && t('console.letters.reading')} onClick={readAll}>
              {t('console.letters.readAll')}
            </Button>
          )}
        </>
      }
      command={`dlq show ${queue}`}
      data={letters}
    >
      {own?.counts && (
        <dl className="figures">
          {(['waiting', 'delayed', 'inFlight', 'retrying', 'deadLetters', 'deadLettersHeld'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`console.count.${name}`)}</dt>
              <dd>{count(own.counts![name])}</dd>
            </div>
          ))}
        </dl>
      )}
      {!own && <Missing query={queues} part={t('console.nav.queues')} />}
      {hiddenUntil !== null && (
        <p className="muted small">
          {t('console.letters.hidden')} <Stamp at={new Date(hiddenUntil).toISOString()} />
        </p>
      )}
      {error && (
        <p className="frozen">
          {t('console.missing', { part: t('console.part.letters') })} <Reason error={error} />
        </p>
      )}
      {task.data?.task?.status === 'RUNNING' && (
        <p className="row">
          {t('console.letters.task', { n: task.data.task.moved })}
          <ChangeButton
            label={t('console.letters.cancelTask')}
            heading={t('console.letters.cancelTask')}
            path={`/ops/dead-letters/${queue}/redrive/cancel`}
          />
        </p>
      )}
      {total !== undefined && total > 0 && <Redrive queue={queue} total={total} onDone={readAgain} />}
      {groups.map((group) => (
        <LetterGroupPart key={group.key} queue={queue} group={group} isOnly={groups.length === 1} onDone={readAgain} />
      ))}
    </ConsolePage>
  );
}
