import type { JobEnvelope } from '../job/job-outbox';
import { partOfDay } from './part-of-day';

const event = (type: string, time: string, detail: object): JobEnvelope =>
  ({ 'detail-type': type, time, detail: { jobId: 'job-1', ownerId: 'owner-1', ...detail } }) as unknown as JobEnvelope;

const DAY = '2026-01-15';
const created = (time: string, categoryId: string, jobId = 'job-1') =>
  event('job.created', time, { categoryId, jobId });

it('counts only the events of that UTC day', () => {
  const events = [
    created('2026-01-14T23:59:59.999Z', 'design', 'job-1'),
    created('2026-01-15T00:00:00.000Z', 'web', 'job-2'),
    created('2026-01-15T23:59:59.999Z', 'web', 'job-3'),
    created('2026-01-15T12:00:00.000Z', 'design', 'job-4'),
    created('2026-01-16T00:00:00.000Z', 'web', 'job-5'),
  ];
  expect(partOfDay(DAY, events)).toMatchObject({
    read: 5,
    created: 3,
    createdByCategory: { design: 1, web: 2 },
    ended: 0,
    approved: 0,
  });
});

it('measures completion from the creation, also of an earlier day', () => {
  const events = [
    created('2026-01-14T00:00:00.000Z', 'web'),
    event('job.approved', '2026-01-15T01:00:00.000Z', { claimerId: 'seeker-1', automatic: false }),
  ];
  expect(partOfDay(DAY, events)).toMatchObject({ created: 0, ended: 1, approved: 1, completionSeconds: [90_000] });
});

it('counts every way in which a job ends', () => {
  const at = `${DAY}T10:00:00.000Z`;
  const types = ['approved', 'rejected', 'cancelled', 'expired', 'timedout', 'withdrawn', 'reminder'];
  const events = types.map((type) => event(`job.${type}`, at, { claimerId: 'seeker-1' }));
  expect(partOfDay(DAY, events)).toMatchObject({ ended: 4, approved: 1 });
});

it('counts a user who acted as active, not one for whom time acted', () => {
  const at = `${DAY}T10:00:00.000Z`;
  const events = [
    event('job.claimed', at, { claimerId: 'seeker-1' }),
    event('job.submitted', at, { claimerId: 'seeker-1' }),
    event('job.timedout', at, { claimerId: 'seeker-2' }),
    event('job.approved', at, { ownerId: 'owner-2', claimerId: 'seeker-3', automatic: true }),
    event('job.expired', at, { ownerId: 'owner-3' }),
    event('job.extended', at, { ownerId: 'owner-4', claimerId: 'seeker-4' }),
  ];
  expect(partOfDay(DAY, events)).toMatchObject({ owners: ['owner-4'], seekers: ['seeker-1'] });
});

it('counts the jobs created on the same weekday of the four weeks before, and the events of the day', () => {
  const events = [
    created('2025-12-17T10:00:00.000Z', 'web', 'job-1'),
    created('2025-12-18T00:00:00.000Z', 'web', 'job-2'),
    created('2026-01-08T00:00:00.000Z', 'web', 'job-3'),
    created('2026-01-08T23:59:59.999Z', 'web', 'job-4'),
    created('2026-01-09T00:00:00.000Z', 'web', 'job-5'),
    created(`${DAY}T10:00:00.000Z`, 'web', 'job-6'),
    event('job.claimed', `${DAY}T11:00:00.000Z`, { claimerId: 'seeker-1' }),
    event('job.claimed', `${DAY}T12:00:00.000Z`, { claimerId: 'seeker-2' }),
  ];
  expect(partOfDay(DAY, events)).toMatchObject({
    createdWeeksBefore: [2, 0, 0, 1],
    firstDay: '2025-12-17',
    activity: { 'job.claimed': 2, 'job.created': 1 },
  });
  expect(partOfDay(DAY, [])).toMatchObject({ createdWeeksBefore: [0, 0, 0, 0], firstDay: null, activity: {} });
});
