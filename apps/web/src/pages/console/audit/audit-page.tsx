import type { components } from '@freelance/client';
import type { AuditPage as OpsAudit } from '@freelance/contracts/operate';
import { getRouteApi } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Button } from '../../../parts/button';
import { Tag } from '../../../parts/tag';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { PersonLink, RequestLink } from '../parts/links';
import { ConsolePage } from '../parts/console-page';
import { formText } from '../parts/form-text';
import { Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { type AuditRow, rowOfAdmin, rowOfOperator, rowsOf } from './audit-rows';

type AdminAudit = components['schemas']['AuditListDto'];

const route = getRouteApi('/console/audit');
const DAYS = 31;
const TAGS = { done: 'good', started: 'time', failed: 'bad' } as const;

/** Who did what to whom, why, when and in which request. Nothing here can be changed. */
export function AuditPage() {
  const { who, onWhom, what } = route.useSearch();
  const { t } = useTexts();
  const operators = useOps<OpsAudit>('/ops/audit', { query: { days: DAYS } });
  const admins = useOps<AdminAudit>('/api/v1/admin/audit', { query: { limit: 100 } });
  const rows = rowsOf(
    [...(operators.data?.entries.map(rowOfOperator) ?? []), ...(admins.data?.entries.map(rowOfAdmin) ?? [])],
    { who, onWhom, what },
  );
  const [newest] = rows;
  const isKnown = operators.data !== undefined || admins.data !== undefined;
  const sentence = !isKnown
    ? t('console.audit.reading')
    : newest
      ? t('console.audit.newest', { n: rows.length, who: newest.who, what: newest.what })
      : t('console.audit.none');
  const isCut = Boolean(operators.data?.next ?? admins.data?.lastKey);
  return (
    <ConsolePage
      title={t('console.nav.audit')}
      sentence={sentence}
      query={operators}
      lead={t(isCut ? 'console.audit.cut' : 'console.audit.about', { days: DAYS })}
      command={`audit --days ${DAYS}`}
      data={{ operators: operators.data, administrators: admins.data }}
    >
      <AuditForm />
      {operators.isError && <Missing query={operators} part={t('console.audit.operators')} />}
      {admins.isError && <Missing query={admins} part={t('console.audit.administrators')} />}
      {rows.length > 0 && <AuditTable rows={rows} />}
    </ConsolePage>
  );
}

function AuditForm() {
  const { t } = useTexts();
  const given = route.useSearch();
  const navigate = route.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => formText(form, name);
    void navigate({ search: { who: text('who'), onWhom: text('onWhom'), what: text('what') } });
  };
  return (
    <form className="row filter" onSubmit={submit}>
      {(['who', 'what', 'onWhom'] as const).map((name) => (
        <span key={name}>
          <label htmlFor={`audit-${name}`}>{t(`console.audit.${name}`)}</label>{' '}
          <input id={`audit-${name}`} name={name} className="id" defaultValue={given[name]} />
        </span>
      ))}
      <Button type="submit" size="small">
        {t('console.find')}
      </Button>
    </form>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useTexts();
  return (
    <Scroll label={t('console.nav.audit')}>
      <table>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'onWhom', 'why', 'outcome', 'request'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`console.audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <Stamp at={row.at} />
              </td>
              <th scope="row">
                <PersonLink userId={row.who} />
              </th>
              <td className="id">{row.what}</td>
              <td className="id">{row.onWhom}</td>
              <td dir="auto">{row.why}</td>
              <td>
                <Tag kind={TAGS[row.outcome]}>{t(`console.audit.outcome.${row.outcome}`)}</Tag>{' '}
                <span lang="en">{row.result}</span>
              </td>
              <td>
                <RequestLink requestId={row.requestId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
