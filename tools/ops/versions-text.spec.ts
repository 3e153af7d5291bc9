import type { VersionsPage } from '@freelance/contracts';
import { versionsText } from './versions-text';

const NOW = '2026-01-15T12:00:00.000Z';
const process = (instance: string, seen: string, state: VersionsPage['instances'][number]['state']) => ({
  service: 'jobs',
  instance,
  version: '1.0.0',
  startedAt: '2026-01-15T11:00:00.000Z',
  lastSeenAt: `2026-01-15T11:${seen}.000Z`,
  state,
});
const PAGE: VersionsPage = {
  instances: [
    process('a', '59:50', 'running'),
    process('b', '59:28', 'silent'),
    process('c', '30:00', 'killed'),
    process('d', '20:00', 'stopped'),
  ],
  mixed: [],
  failures: [{ service: 'jobs', error: 'Jobs service is unavailable: it accepts connections but does not answer' }],
};
const linesOf = (all: boolean) => versionsText(PAGE, { all, now: NOW }).split('\n');

it('shows the last sign of life of each process, and those that may hang', () => {
  const [, running, silent, failure] = linesOf(false);
  expect(running!.split(/ {2,}/)).toEqual([
    'jobs',
    'a',
    '1.0.0',
    '2026-01-15T11:00:00.000Z',
    '1h',
    '10s ago',
    'running',
  ]);
  expect(silent!.split(/ {2,}/).slice(4)).toEqual(['59m 28s', '32s ago', 'uncertain: hangs or is gone']);
  expect(failure).toBe(`${PAGE.failures[0]!.error} → docs/runbooks/ServiceDown.md`);
});

it('shows processes that ended on request', () => {
  expect(linesOf(true).map((line) => / (killed|stopped)$/.exec(line)?.[1])).toEqual(
    expect.arrayContaining(['killed', 'stopped']),
  );
  expect(linesOf(false)).toHaveLength(4);
});
