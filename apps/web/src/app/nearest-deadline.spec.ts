import { nearestDeadline } from './nearest-deadline';

const NOW = Date.parse('2026-12-04T13:00:00.000Z');

it('finds the nearest deadline that is still to come, however deep it is in an answer', () => {
  const answers = [
    undefined,
    { jobs: [{ expiryDate: '2026-12-06T00:00:00.000Z' }, { expiryDate: '2026-12-01T00:00:00.000Z' }] },
    { nextAction: { dueAt: '2026-12-05T00:00:00.000Z' }, claim: null },
    { createdAt: '2026-12-04T14:00:00.000Z' },
  ];
  expect(nearestDeadline(answers, NOW)).toBe('2026-12-05T00:00:00.000Z');
});

it('knows none where no answer has one', () => {
  expect(nearestDeadline([{ jobs: [] }, null, 'text', { dueAt: null }], NOW)).toBeUndefined();
  expect(nearestDeadline([{ dueAt: '2026-12-04T13:00:00.000Z' }], NOW)).toBeUndefined();
});
