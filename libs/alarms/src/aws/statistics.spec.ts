import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARMS } from '../alarms';
import { COLLECTED } from './aws-metric';

/** A test of the services compares this page with the metrics that they register. */
const PAGE = readFileSync(join(__dirname, '../../../../docs/monitoring.md'), 'utf8');
const labels = new Map(
  [...PAGE.matchAll(/^\| `(freelance_\w+)` *\|[^|]*\|([^|]*)\|/gm)].map(([, name, cell]) => [
    name!,
    [...cell!.matchAll(/`(\w+)`/g)].map(([, label]) => label!),
  ]),
);
/** The smallest value is the worst: one dependency that does not work. */
const SMALLEST_IS_WORST = ['freelance_dependency_up'];

it('no alarm takes the minimum over labels: in most lanes, scans and queues nothing is wrong', () => {
  const minima = ALARMS.flatMap(({ name, aws }) =>
    aws
      .flatMap(({ when }) => when.flat())
      .flatMap(({ metrics }) => Object.values(metrics))
      .filter(({ namespace, statistic }) => namespace === COLLECTED && statistic === 'Minimum')
      .map((metric) => ({ alarm: name, ...metric })),
  );
  expect(minima.length).toBeGreaterThan(0);
  const wrong = minima.filter(
    ({ name, dimensions }) =>
      !SMALLEST_IS_WORST.includes(name) && labels.get(name)!.some((label) => !(label in dimensions)),
  );
  expect(wrong.map(({ alarm, name }) => `${alarm}: ${name}`)).toEqual([]);
});
