import type { components } from '@freelance/client';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { PersonLink } from '../parts/links';
import { Missing } from '../parts/freshness';
import { Stamp } from '../parts/stamp';
import { ReasonButton } from './reason-button';

type ReportList = components['schemas']['ReportListDto'];

/** Open reports, the oldest first. */
export function Reports() {
  const { t } = useTexts();
  const query = useOps<ReportList>('/api/v1/admin/reports');
  const reports = query.data?.reports;
  return (
    <section className="section">
      <h2>{t('console.reports', { n: reports?.length ?? 0 })}</h2>
      {!reports && <Missing query={query} part={t('console.part.reports')} />}
      {reports?.length === 0 && <p>{t('console.reports.none')}</p>}
      <ul className="lines">
        {reports?.map((report) => (
          <li key={report.reportId}>
            <Stamp at={report.createdAt} /> <strong>{t(`console.reason.${report.reason}`)}</strong> ·{' '}
            {report.subjectType} <PersonLink userId={report.userId} /> · {t('console.reports.by')}{' '}
            <PersonLink userId={report.reporterId} />
            {report.text !== null && (
              <details className="why">
                <summary>{t('console.reports.text')}</summary>
                <p dir="auto">{report.text}</p>
              </details>
            )}
            <div className="row">
              <ReasonButton
                label={t('console.reports.dismiss')}
                about={t('console.reports.dismissAbout')}
                path={`/api/v1/admin/reports/${encodeURIComponent(report.reportId)}/resolve`}
                field="note"
                body={{ action: 'dismiss' }}
                onDone={() => void query.refetch()}
              />
              <ReasonButton
                label={t('console.reports.suspend')}
                about={t('console.reports.suspendAbout', { user: report.userId })}
                path={`/api/v1/admin/reports/${encodeURIComponent(report.reportId)}/resolve`}
                field="note"
                body={{ action: 'suspend' }}
                onDone={() => void query.refetch()}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
