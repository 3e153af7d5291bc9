import type { JobState, NextStep, QueuesPage, Status } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { Chip } from '../../../parts/chip';
import { Fork } from '../../../parts/fork';
import { Panel } from '../../../parts/panel';
import { Tag } from '../../../parts/tag';
import { useSpeech } from '../../../sentences/use-speech';
import { useTexts } from '../../../texts/use-texts';
import { useNow } from '../../../time/use-now';
import { useOps } from '../api/use-ops';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';
import { lastScanOf, messageBehind, queueOf } from './stands-behind';

/** Whom the job waits for, until when, what happens by itself then, and what makes it happen. */
export function NextPanel({ job }: { job: JobState }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const { next, status, storedStatus } = job;
  const heading = (
    <>
      {next ? say(headingOf(next)) : t('console.job.nothingNext')} {next?.dueAt && <Left at={next.dueAt} />}
    </>
  );
  const stored =
    status === storedStatus ? null : t('console.job.storedAs', { status: t(`console.job.status.${storedStatus}`) });
  const waitsFor = next && t('console.job.waitsFor', { who: next.userId ?? t('console.job.anySeeker') });
  return (
    <Panel
      tag={<Tag kind="person">{t(`console.job.status.${status}`)}</Tag>}
      state={[stored, waitsFor].filter(Boolean).join(' · ')}
      heading={heading}
    >
      {next?.otherwise && (
        <Fork
          lines={[
            {
              line: 'dashed',
              if: t(`console.job.otherwise.${next.otherwise}`),
              then: job.timer ? <Behind job={job} /> : t('console.job.noTimer'),
            },
          ]}
        />
      )}
      {job.deletedAfter !== null && (
        <p className="muted small">
          {t('console.job.kept')} <Stamp at={job.deletedAfter} />
        </p>
      )}
    </Panel>
  );
}

const headingOf = ({ action, dueAt }: NextStep) =>
  dueAt === null
    ? ({ key: `console.job.next.${action}.open` } as const)
    : ({ key: `console.job.next.${action}`, values: { at: { instant: dueAt } } } as const);

/** The time until the deadline, or since it. */
function Left({ at }: { at: string }) {
  const { t } = useTexts();
  const { span } = useFigures();
  const seconds = (Date.parse(at) - useNow()) / 1_000;
  return (
    <Chip>
      <time role="timer" dateTime={at}>
        {seconds < 0 ? t('console.job.late', { span: span(-seconds) }) : t('console.job.in', { span: span(seconds) })}
      </time>
    </Chip>
  );
}

function Behind({ job: { timer } }: { job: JobState }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const { data: page } = useOps<QueuesPage>('/ops/queues');
  const { data: status } = useOps<Status>('/ops/status');
  if (!timer) return null;
  const queue = queueOf(timer, page?.queues);
  const lastScan = lastScanOf(timer, status?.time);
  return (
    <>
      {timer.kind === 'reminder' && (
        <>
          {t('console.job.reminderFirst')} <Stamp at={timer.dueAt} />.{' '}
        </>
      )}
      {say(messageBehind(timer, queue))} {t('console.behind.scan')} <Stamp at={timer.scanAt} />
      {lastScan !== null && (
        <>
          {' '}
          ({t('console.behind.lastScan')} <Stamp at={lastScan} />)
        </>
      )}
      {queue && (
        <>
          {'. '}
          <Link to="/console/queues">{t('console.behind.queue')}</Link>
        </>
      )}
    </>
  );
}
