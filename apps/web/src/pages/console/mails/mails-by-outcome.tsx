import type { AffectedReport, Status } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { Freshness, Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { useFigures } from '../parts/use-figures';

type LateMail = AffectedReport['mails'][number];

/** The mails of the last quarter of an hour by outcome, and those that came late or not at all, from the logs. */
export function MailsByOutcome() {
  const { t } = useTexts();
  const { count, span } = useFigures();
  const status = useOps<Status>('/ops/status');
  const affected = useOps<AffectedReport>('/ops/affected', { every: false });
  const mail = status.data?.mail;
  return (
    <>
      <section className="section">
        <h2>{t('console.mails.outcomes')}</h2>
        {!status.data && <Missing query={status} part={t('console.part.status')} />}
        {mail && (
          <dl className="figures">
            {Object.entries({ ...mail.outcomes, ...mail.feedback }).map(([outcome, n]) => (
              <div key={outcome}>
                <dt>{outcome}</dt>
                <dd>{count(n)}</dd>
              </div>
            ))}
            <div>
              <dt>{t('console.mails.failedTries')}</dt>
              <dd>{count(mail.failedTries)}</dd>
            </div>
            {mail.p95Delay !== null && (
              <div>
                <dt>{t('console.mails.delay')}</dt>
                <dd>{span(mail.p95Delay)}</dd>
              </div>
            )}
          </dl>
        )}
      </section>
      <section className="section">
        <h2>{t('console.mails.late')}</h2>
        <p className="row small">
          <Freshness query={affected} isLive={false} />
          <Button weight="quiet" size="small" onClick={() => void affected.refetch()}>
            {t('console.readAgain')}
          </Button>
        </p>
        {!affected.data && <Missing query={affected} part={t('console.part.logs')} />}
        {affected.data && <LateMails mails={affected.data.mails} />}
      </section>
    </>
  );
}

function LateMails({ mails }: { mails: readonly LateMail[] }) {
  const { t } = useTexts();
  if (mails.length === 0) return <p>{t('console.mails.noneLate')}</p>;
  const outcomes = [...new Set(mails.map(({ outcome }) => outcome))].sort();
  return outcomes.map((outcome) => (
    <LateRows key={outcome} outcome={outcome} rows={mails.filter((mail) => mail.outcome === outcome)} />
  ));
}

function LateRows({ outcome, rows }: { outcome: string; rows: readonly LateMail[] }) {
  const { t } = useTexts();
  const { span } = useFigures();
  return (
    <section>
      <h3>
        {outcome} · {rows.length}
      </h3>
      <Scroll label={outcome}>
        <table>
          <tbody>
            {rows.map(({ userId, eventId, kind, delaySeconds }) => (
              <tr key={`${userId} ${eventId}`}>
                <th scope="row">{kind}</th>
                <td>
                  <Link to="/console/mails" search={{ user: userId, job: jobOf(eventId) }} className="id">
                    {userId}
                  </Link>
                </td>
                <td className="id">{eventId}</td>
                <td className="table-figure">
                  {delaySeconds === null ? t('console.mails.notSent') : span(delaySeconds)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

const jobOf = (eventId: string): string | undefined => /^(job-.+)-\d+$/.exec(eventId)?.[1];
