import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARMS } from '@freelance/alarms';
import { DASHBOARDS } from './dashboards';

/** A test of the services compares this page with the metrics that they register. */
const PAGE = readFileSync(join(__dirname, '../../../docs/monitoring.md'), 'utf8');
const documented = [...PAGE.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name!).filter((name) => /_/.test(name));

const NAME = /\b(?:http|db|messaging|rpc|freelance|process|nodejs)_\w+(?=[{[)\s,]|$)/g;
/** Metrics of Node.js have one line on the page. */
const isOfNode = (name: string): boolean => /^(process|nodejs)_/.test(name);
const metricsIn = (expression: string): string[] =>
  [
    ...expression
      .replaceAll(/\b(?:by|on) \([^)]*\)/g, '')
      .replaceAll(/\{[^}]*\}/g, '{}')
      .matchAll(NAME),
  ].map(([name]) => name.replace(/_(?:bucket|count|sum)$/, ''));

const used = new Set([
  ...ALARMS.flatMap(({ expression }) => metricsIn(expression)),
  ...DASHBOARDS.flatMap(({ panels }) =>
    panels.flatMap(({ queries }) => queries.flatMap(({ expression }) => metricsIn(expression))),
  ),
]);

it('alarms and panels name only metrics that the services have', () => {
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !isOfNode(name) && !documented.includes(name))).toEqual([]);
});

it('every metric is in an alarm or a panel', () => {
  expect(documented.filter((name) => !used.has(name))).toEqual([]);
});
