import type uPlot from 'uplot';
import { type ChartOf, shortFigure } from './chart-list';

interface Facts {
  since: string | undefined;
  locale: string;
  zone: string;
  /** The place of the cursor in the data; null when it has left. */
  onCursor: (index: number | null) => void;
}

/** A token of the look, as the present theme has it. */
function colour(token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const SECONDS_OF_HOUR = 3_600;
const FONT = '12px system-ui, sans-serif';

/** Line and dash, the limit dotted, the start of what is wrong as a line; one time axis and one cursor for all. */
export function optionsOf(
  chart: ChartOf,
  { since, locale, zone, onCursor }: Facts,
): Omit<uPlot.Options, 'width' | 'height'> {
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const lineAt = (plot: uPlot, from: [number, number], to: [number, number], token: string, dash: number[]) => {
    const { ctx } = plot;
    ctx.save();
    ctx.strokeStyle = colour(token);
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash(dash);
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.stroke();
    ctx.restore();
  };
  const drawMarks = (plot: uPlot) => {
    const { left, top, width, height } = plot.bbox;
    if (chart.limit !== undefined && chart.limit <= (plot.scales.y?.max ?? 0)) {
      const y = plot.valToPos(chart.limit, 'y', true);
      lineAt(plot, [left, y], [left + width, y], '--time-line', [2, 4]);
    }
    const x = since === undefined ? NaN : plot.valToPos(Date.parse(since) / 1_000, 'x', true);
    if (x >= left && x <= left + width) lineAt(plot, [x, top], [x, top + height], '--danger', []);
  };
  const axis: uPlot.Axis = {
    stroke: () => colour('--muted'),
    font: FONT,
    grid: { stroke: () => colour('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    cursor: { sync: { key: 'console' }, y: false, drag: { setScale: false } },
    legend: { show: false },
    scales: {
      // One hour up to the newest sample, however few there are.
      x: { range: ({ data: [times] }) => [(times.at(-1) ?? 0) - SECONDS_OF_HOUR, times.at(-1) ?? 0] },
      y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.1 : 1] },
    },
    axes: [
      {
        ...axis,
        size: 22,
        grid: { show: false },
        values: (_plot, times) => times.map((time) => clock.format(time * 1_000)),
      },
      {
        ...axis,
        size: 44,
        splits: (plot) => [0, (plot.scales.y?.max ?? 0) / 2],
        values: (_plot, values) => values.map((value) => shortFigure(value, locale)),
      },
    ],
    series: [
      {},
      ...chart.figures.map((_, index): uPlot.Series => ({
        stroke: () => colour(index === 0 ? '--accent' : '--danger'),
        width: 2,
        ...(index === 0 ? {} : { dash: [5, 3] }),
        points: { size: 4 },
        spanGaps: false,
      })),
    ],
    hooks: {
      draw: [drawMarks],
      setCursor: [({ cursor }) => onCursor(cursor.idx ?? null)],
    },
  };
}
