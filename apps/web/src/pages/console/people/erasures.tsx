import type { PrivacyRequestsPage } from '@freelance/contracts/operate';
import { Tag } from '../../../parts/tag';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { PersonLink } from '../parts/links';
import { ChangeButton } from '../parts/change-button';
import { Missing } from '../parts/freshness';
import { Stamp } from '../parts/stamp';

/** Exports and erasures, the newest first, with what each service has done. */
export function Erasures() {
  const { t } = useTexts();
  const query = useOps<PrivacyRequestsPage>('/ops/privacy');
  const requests = query.data?.requests;
  return (
    <section className="section">
      <h2>{t('console.privacy')}</h2>
      {!requests && <Missing query={query} part={t('console.part.privacy')} />}
      {requests?.length === 0 && <p>{t('console.privacy.none')}</p>}
      <ul className="lines">
        {requests?.map((request) => (
          <li key={request.requestId}>
            <Stamp at={request.createdAt} /> <strong>{t(`console.privacy.${request.kind}`)}</strong>{' '}
            <Tag kind={request.status === 'failed' ? 'bad' : 'person'}>
              {t(`console.privacy.status.${request.status}`)}
            </Tag>{' '}
            {request.userId !== null && <PersonLink userId={request.userId} />}{' '}
            {request.erasesAt !== null && request.status === 'waiting' && (
              <>
                {t('console.privacy.begins')} <Stamp at={request.erasesAt} />
              </>
            )}
            <p className="muted small">
              {request.parts.map(({ app, status, erased }) => (
                <span key={app} className="fact">
                  {app}: {t(`console.privacy.part.${status}`, { n: erased })}{' '}
                </span>
              ))}
              {request.waitingFor.map(({ type, id, until }) => (
                <span key={id} className="fact">
                  {t('console.privacy.waitsFor', { type, id })} {until !== null && <Stamp at={until} />}{' '}
                </span>
              ))}
            </p>
            {request.status === 'failed' && (
              <ChangeButton
                label={t('console.privacy.retry')}
                heading={t('console.privacy.retry')}
                path={`/ops/privacy/${encodeURIComponent(request.requestId)}/retry`}
                onDone={() => void query.refetch()}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
