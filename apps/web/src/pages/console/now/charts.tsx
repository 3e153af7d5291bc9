import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { useFigures } from '../parts/use-figures';
import { ChartTable } from './chart-table';
import { CHARTS, type ChartOf } from './chart-list';
import { optionsOf } from './chart-options';
import { type Sample, seriesOf } from './samples';

interface ChartsProps {
  samples: readonly Sample[];
  /** When the worst reason began: a line in each chart. */
  since: string | undefined;
}

const HEIGHT = 112;

/** Four charts of the last hour with one time axis and one cursor, or the same numbers as a table. */
export function Charts({ samples, since }: ChartsProps) {
  const { t } = useTexts();
  const { stamp } = useFigures();
  const [isTable, setTable] = useState(false);
  const first = samples[0];
  return (
    <>
      {isTable ? (
        <ChartTable samples={samples} />
      ) : (
        <div className="charts">
          {CHARTS.map((chart) => (
            <Chart key={chart.name} chart={chart} samples={samples} since={since} />
          ))}
        </div>
      )}
      <p className="row muted small">
        {first && t('console.chart.from', { at: stamp(new Date(first.at).toISOString()) })}
        {since !== undefined && <span className="at-since">{t('console.chart.since', { at: stamp(since) })}</span>}
        <Button weight="quiet" size="small" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'console.chart.asCharts' : 'console.chart.asTable')}
        </Button>
      </p>
    </>
  );
}

function Chart({ chart, samples, since }: { chart: ChartOf; samples: readonly Sample[]; since: string | undefined }) {
  const { t, locale, zone } = useTexts();
  const space = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const [index, setIndex] = useState<number | null>(null);
  const data = seriesOf(samples, chart.figures);

  useEffect(() => {
    const element = space.current!;
    const made = new uPlot(
      { ...optionsOf(chart, { since, locale, zone, onCursor: setIndex }), width: element.clientWidth, height: HEIGHT },
      [[], ...chart.figures.map(() => [])],
      element,
    );
    plot.current = made;
    const sized = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    sized.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => made.redraw(false);
    scheme.addEventListener('change', redraw);
    const themed = new MutationObserver(redraw);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      sized.disconnect();
      themed.disconnect();
      scheme.removeEventListener('change', redraw);
      made.destroy();
    };
  }, [chart, since, locale, zone]);
  useEffect(() => plot.current?.setData(data), [data]);

  const at = index ?? data[0].length - 1;
  const values = chart.figures.map((_, column) => data[column + 1]?.[at] ?? null);
  const written = values.map((value) => (value === null ? '–' : chart.write(value, locale)));
  const [first, second] = written;
  const text = written.join(' · ');
  return (
    <figure className="chart">
      <figcaption>
        {t(`console.chart.${chart.name}`)} <b>{first}</b>
      </figcaption>
      <div ref={space} className="plot" role="img" aria-label={`${t(`console.chart.${chart.name}`)}: ${text}`} />
      <p className="muted small chart-lines">
        {t(`console.chart.${chart.name}.lines`)} {second !== undefined && t('console.chart.second', { value: second })}
        {chart.limit !== undefined && t('console.chart.limit', { value: chart.write(chart.limit, locale) })}
      </p>
    </figure>
  );
}
