import type { MailVerdict } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { Tag } from '../../../parts/tag';
import { useSpeech } from '../../../sentences/use-speech';
import { useTexts } from '../../../texts/use-texts';
import { ChangeButton } from '../parts/change-button';
import { PersonLink, RequestLink } from '../parts/links';
import { Stamp } from '../parts/stamp';
import { useFigures } from '../parts/use-figures';
import { endOf, mendsOf, verdictSentence } from './verdict';

interface MailLineProps {
  eventId: string;
  verdict: MailVerdict;
  /** Shows the verdict and the tries at once, not only where something is wrong. */
  isOpen?: boolean;
}

const TAGS = { arrived: 'good', waits: 'bad', lost: 'bad', unwanted: 'person' } as const;

/** One mail of an event: to whom, how it ended and, where it did not arrive, why and the way to mend it. */
export function MailLine({ eventId, verdict, isOpen = false }: MailLineProps) {
  const { t } = useTexts();
  const { count } = useFigures();
  const end = endOf(verdict.verdict);
  const isQuiet = !isOpen && (end === 'arrived' || end === 'unwanted');
  const tries = verdict.mail?.tries ?? [];
  const delay = tries.at(-1)?.delayMs ?? null;
  return (
    <>
      <div>
        <span>
          {verdict.kind ?? t('console.mail.none')} → <PersonLink userId={verdict.userId} />
        </span>
        <Tag kind={TAGS[end]}>{t(`console.mail.${verdict.verdict}`)}</Tag>
        <span className="sub">
          {tries.length > 1 && t('console.mail.tries', { n: tries.length })}{' '}
          {delay !== null && t('console.mail.after', { ms: count(delay) })}
        </span>
      </div>
      {isQuiet ? (
        <details className="why">
          <summary>{t('console.mail.why')}</summary>
          <VerdictBox eventId={eventId} verdict={verdict} />
        </details>
      ) : (
        <VerdictBox eventId={eventId} verdict={verdict} />
      )}
    </>
  );
}

/** Why the mail came or did not come, the tries, then the ways to mend it. */
function VerdictBox({ eventId, verdict }: Omit<MailLineProps, 'isOpen'>) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const { mail, userId } = verdict;
  return (
    <div className="verdict">
      <p>
        <strong>{say(verdictSentence(verdict))}</strong>
      </p>
      <p className="sub" lang="en">
        {verdict.sentence} {verdict.advice}
      </p>
      {mail && mail.tries.length > 0 && <Tries mail={mail} />}
      <div className="row">
        {mendsOf(verdict).map((mend) => {
          if (mend === 'letters')
            return (
              <Link key={mend} to="/console/queues/$queue" params={{ queue: 'deliveries' }}>
                {t('console.mend.letters')}
              </Link>
            );
          const heading = t(`console.mend.${mend}.heading`);
          const label = t(`console.mend.${mend}`);
          if (mend === 'nudge')
            return <ChangeButton key={mend} label={label} heading={heading} path="/ops/queues/deliveries/nudge" />;
          const body = mend === 'resend' ? { eventId, userId } : { eventId };
          const path = mend === 'resend' ? '/ops/mails/resend' : '/ops/events/replay';
          return <ChangeButton key={mend} label={label} heading={heading} path={path} body={body} />;
        })}
      </div>
    </div>
  );
}

function Tries({ mail: { tries, reports } }: { mail: NonNullable<MailVerdict['mail']> }) {
  const { t } = useTexts();
  return (
    <ol className="tries">
      {tries.map((mailTry, index) => (
        <li key={mailTry.startedAt}>
          {t('console.try.n', { n: index + 1 })} · <Stamp at={mailTry.startedAt} /> ·{' '}
          {t(`console.try.${mailTry.outcome ?? 'running'}`)}
          {mailTry.isResent && ` · ${t('console.try.resent')}`}
          {mailTry.error !== null && (
            <span className="id" lang="en">
              {' '}
              {mailTry.error}
            </span>
          )}
          {mailTry.requestId !== null && (
            <>
              {' · '}
              <RequestLink requestId={mailTry.requestId} />
            </>
          )}
        </li>
      ))}
      {reports.map(({ kind, at, reason }) => (
        <li key={at}>
          {t(`console.report.${kind}`)} · <Stamp at={at} /> <span lang="en">{reason}</span>
        </li>
      ))}
    </ol>
  );
}
