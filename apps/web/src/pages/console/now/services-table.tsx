import type { ServiceStatus, Status } from '@freelance/contracts/operate';
import { useTexts } from '../../../texts/use-texts';
import { Scroll } from '../parts/scroll';
import { useFigures } from '../parts/use-figures';

const COLUMNS = ['name', 'ready', 'version', 'up', 'restarts', 'requests', 'failing', 'p95', 'degraded'] as const;
const WORDS: readonly string[] = ['name', 'version', 'degraded'];

export function ServicesTable({ status: { services, at } }: { status: Status }) {
  const { t } = useTexts();
  return (
    <Scroll label={t('console.services')}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={WORDS.includes(column) ? undefined : 'table-figure'}>
                {t(`console.service.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <ServiceRow key={service.service} service={service} at={at} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function ServiceRow({ service, at }: { service: ServiceStatus; at: string }) {
  const { t } = useTexts();
  const { count, milliseconds, span } = useFigures();
  const { tasks, ready, silent, versions, upSince, restarts, killed, requests, failing, p95, degraded } = service;
  const known = (value: number | null): string => (value === null ? '?' : count(value));
  const isHot = ready === 0 || silent > 0 || killed > 0 || degraded.length > 0 || versions.length > 1;
  return (
    <tr className={isHot ? 'table-hot' : undefined}>
      <th scope="row">{service.service}</th>
      <td className="table-figure">
        {t('console.service.of', { ready: known(ready), tasks: known(tasks) })}
        {silent > 0 && `, ${t('console.service.silent', { n: silent })}`}
      </td>
      <td className="id">
        {versions.join(', ')}
        {versions.length > 1 && <strong> {t('console.service.mixed')}</strong>}
      </td>
      <td className="table-figure">
        {upSince === null ? '–' : span(Math.max(0, Date.parse(at) - Date.parse(upSince)) / 1_000)}
      </td>
      <td className="table-figure">
        {known(restarts)}
        {killed > 0 && `, ${t('console.service.killed', { n: killed })}`}
      </td>
      <td className="table-figure">{known(requests)}</td>
      <td className="table-figure">{failing === null ? '–' : `${(failing * 100).toFixed(1)} %`}</td>
      <td className="table-figure">{p95 === null ? '–' : milliseconds(Math.round(p95 * 1_000))}</td>
      <td>
        {degraded.length === 0 ? (
          <span className="muted">{t('console.no')}</span>
        ) : (
          <strong>{degraded.join(', ')}</strong>
        )}
      </td>
    </tr>
  );
}
