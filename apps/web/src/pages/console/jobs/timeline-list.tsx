import type { JobReport } from '@freelance/contracts/operate';
import { useSpeech } from '../../../sentences/use-speech';
import { useTexts } from '../../../texts/use-texts';
import { MailLine } from '../mails/mail-line';
import { PersonLink, RequestLink } from '../parts/links';
import { ChangeButton } from '../parts/change-button';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';
import { refusedSentence } from './refused-sentence';
import { actorOf, consistencyOf, type TimelineEntry } from './timeline';

interface TimelineListProps {
  entries: readonly TimelineEntry[];
  report: JobReport;
  /** The event that the operator asked for: it is marked. */
  asked: string | undefined;
}

/** Everything that happened to the job to the millisecond, then what is to come. */
export function TimelineList({ entries, report, asked }: TimelineListProps) {
  const { t } = useTexts();
  const { next } = report.job ?? {};
  return (
    <ol className="trace">
      {entries.map((entry) => (
        <TimelineLine key={keyOf(entry)} entry={entry} asked={asked} />
      ))}
      {next?.dueAt && next.otherwise && (
        <li className="to-come">
          <Stamp at={next.dueAt} />
          <div>{t(`console.job.toCome.${next.otherwise}`)}</div>
        </li>
      )}
    </ol>
  );
}

const keyOf = (entry: TimelineEntry): string =>
  entry.kind === 'refusal' ? entry.refusal.requestId : String(entry.entry.sequence);

function TimelineLine({ entry, asked }: { entry: TimelineEntry; asked: string | undefined }) {
  const { t } = useTexts();
  if (entry.kind === 'restore') {
    return (
      <li>
        <Stamp at={entry.at} />
        <div>{t('console.job.restored', { n: entry.entry.sequence })}</div>
      </li>
    );
  }
  return entry.kind === 'refusal' ? <RefusalLine entry={entry} /> : <EventLine entry={entry} asked={asked} />;
}

function EventLine({
  entry: { at, entry, relay, explained },
  asked,
}: {
  entry: Extract<TimelineEntry, { kind: 'event' }>;
  asked: string | undefined;
}) {
  const { t } = useTexts();
  const { count } = useFigures();
  const { envelope, sequence, requestId, pendingSince } = entry;
  if (!envelope) return null;
  const actor = actorOf(entry);
  const announcement = explained?.announcement;
  return (
    <li className={asked === envelope.id ? 'asked' : undefined}>
      <Stamp at={at} />
      <div>
        <strong>{envelope['detail-type']}</strong> · {t('console.job.entry', { n: sequence })} ·{' '}
        {actor === null ? t('console.job.byTime') : <PersonLink userId={actor} />}
      </div>
      <div className="sub">
        {requestId !== null && (
          <>
            {t('console.request')} <RequestLink requestId={requestId} /> ·{' '}
          </>
        )}
        {pendingSince === null ? (
          relay ? (
            t('console.job.relayed', { ms: count(Math.round(relay.delayMs)) })
          ) : (
            t('console.job.published')
          )
        ) : (
          <strong className="frozen">{t('console.job.inOutbox')}</strong>
        )}{' '}
        <ChangeButton
          weight="quiet"
          label={t('console.mend.replay')}
          heading={t('console.mend.replay.heading')}
          path="/ops/events/replay"
          body={{ eventId: envelope.id }}
        />
      </div>
      <div className="mails">
        {announcement && (
          <div>
            <span>{announcement.kind}</span>
            <span className="sub">
              {t('console.mail.announced', { n: announcement.subscribers })}{' '}
              {Object.entries(announcement.verdicts)
                .map(([verdict, n]) => `${n} ${t(`console.mail.${verdict as keyof typeof announcement.verdicts}`)}`)
                .join(', ')}
            </span>
          </div>
        )}
        {explained?.mails.map((verdict) => (
          <MailLine key={verdict.userId} eventId={envelope.id} verdict={verdict} />
        ))}
      </div>
    </li>
  );
}

function RefusalLine({ entry: { refusal } }: { entry: Extract<TimelineEntry, { kind: 'refusal' }> }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const { at, command, userId, status, errorCode, requestId } = refusal;
  const sentence = refusedSentence(refusal);
  return (
    <li>
      <Stamp at={at} />
      <div>
        <strong>{t('console.job.refused')}</strong> {command} ·{' '}
        {userId === null ? t('console.job.nobody') : <PersonLink userId={userId} />}
      </div>
      <div className="sub">
        {t('console.request')} <RequestLink requestId={requestId} /> · {status} <span className="id">{errorCode}</span>
        {sentence && <> · {t('console.job.theyRead', { sentence: say(sentence) })}</>}
      </div>
    </li>
  );
}

/** Whether the history has a hole, and whether it agrees with the row of the job. */
export function ConsistencyLine({ report }: { report: JobReport }) {
  const { t } = useTexts();
  const { missing, entries, agrees } = consistencyOf(report);
  const isWrong = missing.length > 0 || agrees === false;
  return (
    <p className={isWrong ? 'proof frozen' : 'proof'}>
      {missing.length === 0
        ? t('console.job.whole', { n: entries })
        : t('console.job.holes', { numbers: missing.join(', ') })}{' '}
      {agrees !== null && t(agrees ? 'console.job.agrees' : 'console.job.disagrees')}
    </p>
  );
}
