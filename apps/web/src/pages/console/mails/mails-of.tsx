import type { ExplainedEvent, MailState, SubscriptionState } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { Tag } from '../../../parts/tag';
import { useTexts } from '../../../texts/use-texts';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { MailLine } from './mail-line';

/** Events with the mails that each caused, newest first. */
export function ExplainedEvents({ events, asked }: { events: readonly ExplainedEvent[]; asked?: string | undefined }) {
  const { t } = useTexts();
  return (
    <ol className="trace">
      {events.toReversed().map((event) => (
        <li key={event.eventId} className={asked === event.eventId ? 'asked' : undefined}>
          <Stamp at={event.time} />
          <div>
            <strong>{event.type}</strong> <span className="id">{event.eventId}</span>
          </div>
          <div className="mails">
            {event.announcement && (
              <div>
                {event.announcement.kind} {t('console.mail.announced', { n: event.announcement.subscribers })}
              </div>
            )}
            {event.mails.map((verdict) => (
              <MailLine key={verdict.userId} eventId={event.eventId} verdict={verdict} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Mails of the ledger; the job's page says why. */
export function LedgerMails({ mails, more }: { mails: readonly MailState[]; more: boolean }) {
  const { t } = useTexts();
  return (
    <section className="section">
      <h2>{t('console.mails.ledger')}</h2>
      <Scroll label={t('console.mails.ledger')}>
        <table>
          <thead>
            <tr>
              {(['kind', 'state', 'job', 'tries', 'since'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`console.mails.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.eventId}>
                <th scope="row">{mail.kind}</th>
                <td>
                  <Tag kind={mail.state === 'sent' ? 'good' : 'bad'}>{t(`console.mail.state.${mail.state}`)}</Tag>
                </td>
                <td>
                  {mail.jobId !== null && (
                    <Link to="/console/mails" search={{ user: mail.userId, job: mail.jobId }} className="id">
                      {mail.jobId}
                    </Link>
                  )}
                </td>
                <td className="table-figure">{mail.tries.length}</td>
                <td>
                  <Stamp at={mail.createdAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {more && <p className="proof">{t('console.mails.more')}</p>}
    </section>
  );
}

export function Subscriptions({ subscriptions }: { subscriptions: readonly SubscriptionState[] }) {
  const { t } = useTexts();
  return (
    <section className="section">
      <h2>{t('console.mails.subscriptions')}</h2>
      <ul className="lines">
        {subscriptions.map(({ categoryId, state, since, leftAt, leftBy }) => (
          <li key={categoryId}>
            <strong>{categoryId}</strong> {t(`console.subscription.${state}`)} {since !== null && <Stamp at={since} />}
            {leftAt !== null && (
              <>
                {' '}
                · {t(leftBy === 'link' ? 'console.subscription.byLink' : 'console.subscription.bySelf')}{' '}
                <Stamp at={leftAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
