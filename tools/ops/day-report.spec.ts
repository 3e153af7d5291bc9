import type { DayReportPart } from '@freelance/contracts';
import { dayReportOf } from './day-report';

const part = (given: Partial<DayReportPart>): DayReportPart => ({
  day: '2026-01-15',
  read: 0,
  created: 0,
  createdByCategory: {},
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
