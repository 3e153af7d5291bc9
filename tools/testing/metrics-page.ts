import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(__dirname, '../../docs/monitoring.md');
/** Metrics of Node.js, which the page does not list one by one. */
const OF_NODE = /^(nodejs|process)_/;

/** The metrics in the table of docs/monitoring.md. */
export function documentedMetrics(): string[] {
  const section = readFileSync(PAGE, 'utf8')
    .split(/^## /m)
    .find((text) => text.startsWith('Metrics\n'));
  if (!section) throw new Error('docs/monitoring.md has no section "Metrics"');
  return [...section.matchAll(/^\| `([a-z_]+)` +\|/gm)].map(([, name]) => name!).sort();
}

/** The names of the platform's own metrics in a text for Prometheus; a metric without a value has a name too. */
export const metricNamesIn = (text: string): string[] =>
  [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!).filter((name) => !OF_NODE.test(name));

/** The number of time series in such a text. */
export const countSeries = (text: string): number => text.split('\n').filter((line) => /^[a-z]/.test(line)).length;
