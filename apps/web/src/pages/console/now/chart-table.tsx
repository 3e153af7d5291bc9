import { useTexts } from '../../../texts/use-texts';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { CHARTS } from './chart-list';
import type { Sample } from './samples';

/** The numbers of the charts, newest first. */
export function ChartTable({ samples }: { samples: readonly Sample[] }) {
  const { t, locale } = useTexts();
  const columns = CHARTS.flatMap(({ figures, write }) => figures.map((figure) => ({ figure, write })));
  return (
    <div className="chart-table">
      <Scroll label={t('console.now.hour')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('console.chart.at')}</th>
              {columns.map(({ figure }) => (
                <th key={figure} scope="col" className="table-figure">
                  {t(`console.chart.figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.toReversed().map((sample) => (
              <tr key={sample.at}>
                <th scope="row">
                  <Stamp at={new Date(sample.at).toISOString()} />
                </th>
                {columns.map(({ figure, write }) => {
                  const value = sample[figure];
                  return (
                    <td key={figure} className="table-figure">
                      {value === null ? '–' : write(value, locale)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
