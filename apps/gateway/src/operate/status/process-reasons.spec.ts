import { SERVICE_NAMES } from '@freelance/manifest';
import type { StatusFacts } from './status-facts';
import { statusOf } from './status-of';
import { ago, facts, gauge, instance } from './testing/status-facts';

const reasons = (over: Parameters<typeof facts>[0]) => statusOf(facts(over)).reasons;

it('a silent process is named: it hangs or is gone', () => {
  const silent = instance('jobs', { instance: '435ab5f6', lastSeenAt: ago(32) });
  expect(reasons({ instances: { jobs: [instance('jobs'), silent] } })).toEqual([
    {
      level: 'degraded',
      sentence: 'jobs: process 435ab5f6 has given no sign of life for 32 s (it hangs or is gone)',
      runbook: 'ServiceDown',
    },
  ]);
});

it('a silent process that answers is not said to hang', () => {
  const silent = instance('jobs', { instance: '435ab5f6', lastSeenAt: ago(32) });
  expect(reasons({ instances: { jobs: [silent] } })[0]!.sentence).toContain('it answers, but cannot store its state');
  const over = { instances: { jobs: [silent] }, reports: { jobs: new Error('Jobs service is unavailable') } };
  expect(reasons(over)[1]!.sentence).toContain('it hangs or is gone');
});

it('when also the gateway seems silent, the states cannot be stored', () => {
  const rows = SERVICE_NAMES.map((service) => [service, [instance(service, { lastSeenAt: ago(40) })]]);
  const instances = Object.fromEntries(rows) as unknown as StatusFacts['instances'];
  expect(reasons({ instances }).map(({ sentence }) => sentence)).toEqual([
    'No process could store its state in InstancesTable for 40 s: the table below is as old',
  ]);
});

it('a clock that is off is named with the service and the process', () => {
  const off = (service: 'jobs' | 'categories', id: string, skew: number) =>
    instance(service, { instance: id, gauges: [gauge('freelance_clock_skew_seconds', skew)] });
  expect(
    reasons({ instances: { categories: [off('categories', 'b', 90.44), off('categories', 'c', -0.9)] } }),
  ).toMatchObject([
    { sentence: 'The clock of a machine is off: that of categories (process b) by 90.4 s', runbook: 'ClockOff' },
  ]);
  const both = { categories: [off('categories', 'b', 90.44)], jobs: [off('jobs', 'd', -2)] };
  expect(reasons({ instances: both })[0]!.sentence).toBe(
    'The clock of a machine is off: that of categories (process b) by 90.4 s, jobs (process d) by -2.0 s',
  );
});

it('several versions of a service are named', () => {
  const newer = instance('jobs', { instance: 'b', version: '2', startedAt: ago(600) });
  expect(reasons({ instances: { jobs: [newer, instance('jobs')] } })).toMatchObject([
    { sentence: 'jobs runs 1 and 2', since: ago(600), runbook: 'VersionsMixed' },
  ]);
});
