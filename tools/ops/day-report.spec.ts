import type { DayReportPart } from '@freelance/contracts';
import { dayReportOf, reportText } from './day-report';

const part = (given: Partial<DayReportPart>): DayReportPart => ({
  day: '2026-01-15',
  read: 0,
  created: 0,
  createdByCategory: {},
  createdWeeksBefore: [0, 0, 0, 0],
  firstDay: '2025-01-01',
  activity: {},
  ended: 0,
  approved: 0,
  completionSeconds: [],
  owners: [],
  seekers: [],
  next: null,
  ...given,
});

it('adds the parts, and counts each user once', () => {
  const parts = [
    part({ created: 2, createdByCategory: { web: 2 }, ended: 3, approved: 1, owners: ['a', 'b'], seekers: ['s'] }),
    part({
      created: 2,
      createdByCategory: { web: 1, design: 1 },
      ended: 1,
      approved: 1,
      owners: ['b'],
      seekers: ['t'],
    }),
  ];
  expect(dayReportOf('2026-01-15', parts)).toMatchObject({
    created: 4,
    createdByCategory: { web: 3, design: 1 },
    completionRate: 0.5,
    activeOwners: 2,
    activeSeekers: 2,
  });
});

it('takes the median of all parts, not of their medians', () => {
  const median = (...parts: number[][]) =>
    dayReportOf(
      '2026-01-15',
      parts.map((completionSeconds) => part({ completionSeconds })),
    ).medianCompletionSeconds;
  expect(median([1, 100, 101], [2])).toBe(51);
  expect(median([10, 9], [100])).toBe(10);
  expect(median([])).toBeNull();
});

it('has no rate when no job ended', () => {
  expect(dayReportOf('2026-01-15', [part({ created: 1 })]).completionRate).toBeNull();
});

describe('jobs created, compared with the same weekday of the weeks before', () => {
  const lineOf = (...parts: Partial<DayReportPart>[]) =>
    reportText(dayReportOf('2026-01-15', parts.map(part))).split('\n')[1];

  it('is unusual when it differs from the mean by more than half', () => {
    const before = [4, 2, 6, 4];
    const than = 'than the mean of 4 Thursdays before (4.0)';
    const compared = (created: number) => lineOf({ created, createdWeeksBefore: before });
    expect(compared(6)).toBe(`jobs created     6, 50 % more ${than}`);
    expect(compared(7)).toBe(`jobs created     7, 75 % more ${than}: UNUSUAL`);
    expect(compared(2)).toBe(`jobs created     2, 50 % less ${than}`);
    expect(compared(1)).toBe(`jobs created     1, 75 % less ${than}: UNUSUAL`);
  });

  it('leaves out weeks before the first event, and adds the parts', () => {
    const parts = [
      { created: 1, createdWeeksBefore: [1, 0, 0, 0], firstDay: '2026-01-09' },
      { created: 2, createdWeeksBefore: [2, 1, 0, 0], firstDay: '2026-01-01' },
    ];
    expect(lineOf(...parts)).toBe('jobs created     3, 50 % more than the mean of 2 Thursdays before (2.0)');
    expect(lineOf({ created: 3, firstDay: '2026-01-09' })).toBe('jobs created     3, no week before to compare with');
    expect(lineOf({ created: 3 })).toBe('jobs created     3, the mean of 4 Thursdays before (0.0)');
  });

  it('has the activity of all parts', () => {
    const parts: Partial<DayReportPart>[] = [
      { activity: { 'job.claimed': 2 } },
      { activity: { 'job.claimed': 1, 'job.created': 4 } },
    ];
    expect(reportText(dayReportOf('2026-01-15', parts.map(part)))).toContain('activity         claimed 3, created 4');
  });
});
