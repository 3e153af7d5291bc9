import type { Report } from './report';
import { ReportActionNotPossibleError, ReportResolvedError } from './report.errors';
import { resolve } from './resolve';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const OPEN: Report = {
  reportId: 'report-1',
  reporterId: 'ann',
  subjectType: 'user',
  subjectId: 'bob',
  userId: 'bob',
  reason: 'spam',
  text: null,
  status: 'open',
  createdAt: '2026-02-28T12:00:00.000Z',
  resolution: null,
};
const ORDER = { by: 'admin-1', note: 'No spam' } as const;

it.each(['dismiss', 'suspend'] as const)('an open report is resolved once: %s', (action) => {
  const resolved = resolve(OPEN, { ...ORDER, action }, NOON);
  expect(resolved).toEqual({
    ...OPEN,
    status: 'resolved',
    resolution: { ...ORDER, action, at: NOON.toISOString() },
  });
  expect(() => resolve(resolved, { ...ORDER, action }, NOON)).toThrow(ReportResolvedError);
});

it('users and jobs cannot be hidden', () => {
  expect(() => resolve(OPEN, { ...ORDER, action: 'hide' }, NOON)).toThrow(ReportActionNotPossibleError);
});
